package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Gradients of tied layers by their cells while reads are noisy, against central differences under the same drawn currents and loads.
 * Cells are written past the weights, which leaves the noise as it was drawn.
 */
class TiedReadNoiseDerivativeTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final double[] LOGIT_BARS = {0.3, -0.5, 0.2};

    /**
     * Last layers: what is drawn in one does not depend on its cells, which are not written anew; that of a later one would, and so would
     * that of a layer that hears itself, but for a word line of nothing to speak of.
     */
    static List<NetworkSpec> networks() {
        LayerSpec own = TiedNetworks.layer(
                new Recurrent(4, 3, 1e-9, 0.025), WordLineDrive.features(0.6), KindsOfNetworks.LEAKY);
        return List.of(
                TiedNetworks.of(TiedNetworks.MIF, SteppingScheme.STAGGERED_EULER),
                TiedNetworks.of(TiedNetworks.NAGUMO, SteppingScheme.BACKWARD_EULER),
                TiedNetworks.convolution(),
                KindsOfNetworks.network(own).withReadoutScale(60));
    }

    private static double value(NetworkPass pass) {
        pass.present(DATA, 3);
        assertTrue(pass.converged());
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += LOGIT_BARS[c] * pass.logits()[c];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void byEveryCellOfTheLastLayer(NetworkSpec spec) {
        Network network = new Network(spec, ChipConditions.IDEAL.withReadNoise(0.15));
        network.initialise(4);
        NetworkPass pass = network.pass();
        double silent = value(pass);
        assertTrue(network.programImperfectly(77).converged());
        int last = spec.layers().size() - 1;
        LayerSpec layer = spec.layers().get(last);
        double[] cells = network.conductances(last);
        int columns = layer.columns();
        double drawn = value(pass);
        assertTrue(Math.abs(drawn - silent) > 1e-3 * Math.abs(silent), silent + " and " + drawn);
        double[] bars = new double[spec.gradientLength()];
        pass.pullback(LOGIT_BARS, VoltagePenalty.NONE, bars);
        double[] gradient = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            double byWeight = bars[spec.weightOffset(last) + k / 2];
            gradient[k] = (k % 2 == 0 ? byWeight : -byWeight) + bars[spec.loadOffset(last) + k / 2 % columns];
        }
        double scale = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        for (int k = 0; k < cells.length; k++) {
            double h = 1e-5 * 5e-6;
            double kept = cells[k];
            cells[k] = kept + h;
            assertTrue(network.programConductances(last, cells).converged());
            double up = value(pass);
            cells[k] = kept - h;
            assertTrue(network.programConductances(last, cells).converged());
            double down = value(pass);
            cells[k] = kept;
            assertEquals((up - down) / (2 * h), gradient[k], 2e-6 * scale, "cell " + k);
        }
    }
}
