package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;

/** The gradient of a chip's last layer, against central differences with the same draws. */
class RetrainingDerivativeTest {
    private static final Dataset DATA = new YinYang(30, 5);
    private static final int[] ORDER = IntStream.range(0, 30).toArray();
    private static final ChipConditions ALL =
            ChipConditions.IDEAL.withVariation(0.3).withFaults(0.1, 0.1);
    private static final long WRITE = 7;

    /**
     * Losses are smooth in a weight but where it is 0; differences over 2e-5 of them are off by 1e-9 of truncation and 1e-11 of rounding.
     *
     * @return how many weights have no gradient
     */
    private static long check(NetworkSpec spec, ChipConditions conditions, Mitigation mitigation) {
        Network network = new Network(spec);
        network.initialise(4);
        Chip chip = new Chip(network, conditions, mitigation, 3);
        LastLayer layer = chip.lastLayer();
        BatchPass<?> pass = (BatchPass<?>) chip.pass(16); // 25 samples are two presentations, the second one not full
        double[] weights = layer.weights();
        double[] gradient = new double[weights.length];
        loss(layer, pass, gradient);
        double scale = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        assertTrue(scale > 1e-6, "a gradient: " + scale);
        double[] unused = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            double kept = weights[k];
            double h = 1e-5;
            weights[k] = kept + h;
            double up = loss(layer, pass, unused);
            weights[k] = kept - h;
            double down = loss(layer, pass, unused);
            weights[k] = kept;
            assertEquals((up - down) / (2 * h), gradient[k], 5e-6 * scale, "weight " + k);
        }
        return Arrays.stream(gradient).filter(g -> g == 0).count();
    }

    private static double loss(LastLayer layer, BatchPass<?> pass, double[] gradient) {
        assertTrue(layer.write(WRITE, 5).converged());
        return layer.learn(pass, new CrossEntropy(), DATA, ORDER, 3, 28, gradient);
    }

    @Test
    void throughVariationStuckCellsAndWires() {
        long still = check(SmallTraining.spec(), ALL, Mitigation.NONE);
        assertTrue(still > 0, "stuck cells do not move");
    }

    @Test
    void throughCopiesVerificationAndPairsThatMakeGood() {
        Mitigation all = new Mitigation(3, 0.1, 2, true, false);
        check(SmallTraining.spec(), ALL, all);
    }

    @Test
    void throughRowsThatWereMoved() {
        NetworkSpec perfect = KindsOfNetworks.network(
                KindsOfNetworks.layer(new Dense(4, 9), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY),
                KindsOfNetworks.layer(
                        new Dense(9, 3), WordLineDrive.membranes(0.1, 0.025, 0.05), KindsOfNetworks.LEAKY));
        check(perfect.withReadoutScale(60), ALL, new Mitigation(1, 0, 1, true, true));
    }

    @Test
    void throughNeuronsThatLoadAndHearThemselvesAndASingleLayer() {
        check(TiedNetworks.spikes(), ALL, Mitigation.NONE);
        NetworkSpec recurrent = KindsOfNetworks.network(KindsOfNetworks.layer(
                new Recurrent(4, 3, 2, 0.025), WordLineDrive.features(0.1), KindsOfNetworks.LEAKY));
        check(recurrent.withReadoutScale(60), ALL, Mitigation.NONE);
        check(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 3)).spec(), ALL, Mitigation.NONE);
    }
}
