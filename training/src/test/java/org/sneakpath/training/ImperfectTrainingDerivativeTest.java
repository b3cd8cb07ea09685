package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;

/** Gradients through imperfections that are drawn anew for each mini-batch, against differences with the same draw. */
class ImperfectTrainingDerivativeTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final double[] LOGIT_BARS = {0.3, -0.5, 0.2};

    @Test
    void throughVariationAndStuckCellsWithWires() {
        Network network = new Network(
                SmallTraining.spec(), ChipConditions.IDEAL.withVariation(0.3).withFaults(0.1, 0.1));
        network.initialise(4);
        NetworkPass pass = network.pass();
        double[] gradient = gradient(network, pass, 77);
        double scale = norm(gradient);
        for (int k = 0; k < gradient.length; k++) {
            double kept = network.weights()[k];
            double h = 1e-5;
            network.weights()[k] = kept + h;
            double up = value(network, pass, 77);
            network.weights()[k] = kept - h;
            double down = value(network, pass, 77);
            network.weights()[k] = kept;
            assertEquals((up - down) / (2 * h), gradient[k], 2e-6 * scale, "weight " + k);
        }
        assertTrue(Arrays.stream(gradient).anyMatch(g -> g == 0), "some cells are stuck on both sides of a pair");
    }

    @Test
    void roundingCountsAsIfItWereNotThere() {
        Network network = new Network(SmallTraining.spec(), ChipConditions.IDEAL.withLevels(9));
        network.initialise(4);
        NetworkPass pass = network.pass();
        double[] rounded = gradient(network, pass, 1);
        double span = 99e-6;
        for (double g : network.conductances(0)) {
            double level = (g - 1e-6) / span * 8;
            assertEquals(Math.rint(level), level, 1e-9);
        }
        // a network whose weights are at these levels, where nothing is rounded, has this gradient
        Network exact = new Network(SmallTraining.spec());
        double[] weights = network.weights().clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.rint(weights[k] * 8) / 8 + Math.copySign(1e-9, weights[k]);
        }
        exact.load(weights);
        NetworkPass exactPass = exact.pass();
        double[] expected = gradient(exact, exactPass, 1);
        assertArrayEquals(expected, rounded, 1e-6 * norm(expected));
    }

    @Test
    void drawsDifferFromBatchToBatchAndAreForgotten() {
        ChipConditions conditions = ChipConditions.IDEAL.withVariation(0.2).withReadNoise(0.1);
        Network network = new Network(SmallTraining.spec(), conditions);
        network.initialise(4);
        Network sound = new Network(SmallTraining.spec());
        sound.load(network.weights());
        NetworkPass pass = network.pass();
        List<Double> values = List.of(value(network, pass, 1), value(network, pass, 2), value(network, pass, 1));
        assertEquals(values.get(0), values.get(2));
        assertNotEquals(values.get(0), values.get(1));
        network.program();
        pass.present(DATA, 0);
        NetworkPass soundPass = sound.pass();
        soundPass.present(DATA, 0);
        assertArrayEquals(soundPass.logits(), pass.logits());
    }

    @Test
    void otherWiresAndOtherNeuronsCannotBeDrawn() {
        String message = Refusal.of(() -> new Network(SmallTraining.spec(), ChipConditions.IDEAL.withWires(1, 1)));
        assertTrue(message.contains("wires"), message);
    }

    private static double value(Network network, NetworkPass pass, long seed) {
        assertTrue(network.programImperfectly(seed).converged());
        pass.present(DATA, 0);
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += LOGIT_BARS[c] * pass.logits()[c];
        }
        return sum;
    }

    private static double[] gradient(Network network, NetworkPass pass, long seed) {
        value(network, pass, seed);
        double[] matrixBars = new double[network.weights().length];
        pass.pullback(LOGIT_BARS, VoltagePenalty.NONE, matrixBars);
        double[] weightBars = new double[matrixBars.length];
        assertTrue(network.pullback(matrixBars, weightBars).converged());
        return weightBars;
    }

    private static double norm(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
