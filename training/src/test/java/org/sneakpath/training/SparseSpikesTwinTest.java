package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** A layer that hears spikes takes those that are there; one with a reference, however small, multiplies all signals. */
class SparseSpikesTwinTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final int[] ORDER = IntStream.range(0, 8).toArray();

    @Test
    void theNumbersAreThoseOfAllSignals() {
        NetworkSpec sparse = KindsOfNetworks.spikes();
        LayerSpec last = sparse.layers().get(1);
        // 0.1 V · (0 − 1e-300) is nothing beside any voltage, and 1 − 1e-300 is 1
        NetworkSpec all =
                sparse.withLayers(List.of(sparse.layers().get(0), last.drivenBy(new WordLineDrive(0.1, 1e-300, 0.1))));
        double[] few = effect(sparse);
        double[] many = effect(all);
        double most = Arrays.stream(many).map(Math::abs).max().orElse(0);
        assertTrue(Arrays.stream(few).skip(24).limit(60).anyMatch(g -> g != 0), "spikes are learnt from");
        for (int k = 0; k < few.length; k++) {
            assertEquals(many[k], few[k], 1e-12 * most, "number " + k);
        }
    }

    /** Scores, and the gradient by all weights of a sum over them. */
    private static double[] effect(NetworkSpec spec) {
        Network network = new Network(spec);
        network.initialise(4);
        NetworkPass pass = network.pass(8);
        pass.present(DATA, ORDER, 0, 8);
        double[] bars = new double[24];
        Arrays.setAll(bars, i -> Math.sin(1 + i));
        double[] matrixBars = new double[spec.weights()];
        pass.pullback(bars, VoltagePenalty.NONE, matrixBars);
        double[] weightBars = new double[spec.weights()];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        double[] all = Arrays.copyOf(pass.logits(), 24 + weightBars.length);
        System.arraycopy(weightBars, 0, all, 24, weightBars.length);
        return all;
    }
}
