package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;

/** A chip where its nonidealities vanish, where they are everything, and in between. */
class ChipLimitTest {
    private static final Dataset TEST = new YinYang(300, 40);
    private static final Network NETWORK = new Network(SmallTraining.spec());

    @BeforeAll
    static void train() throws IOException {
        Trainer trainer = new Trainer(
                NETWORK,
                SmallTraining.RULE,
                new YinYang(1000, 5),
                SmallTraining.VALIDATION,
                SmallTraining.OPTIONS.withEpochs(12));
        assertEquals(
                TrainingOutcome.Ending.FINISHED,
                trainer.train(2, null, TrainingListener.SILENT, () -> false).ending());
    }

    @Test
    void underIdealConditionsItIsBitwiseItsNetwork() {
        assertEquals(NETWORK.evaluate(TEST, 1), new Chip(NETWORK, ChipConditions.IDEAL, 7).evaluate(TEST, 1));
        assertEquals(0, new Chip(NETWORK, ChipConditions.IDEAL, 7).faultyCells());
    }

    @Test
    void atLevelZeroEveryNonidealityIsBitwiseIdeal() {
        Evaluation ideal = NETWORK.evaluate(TEST, 1);
        ChipConditions zero = ChipConditions.IDEAL
                .withVariation(0)
                .withFaults(0, 0)
                .withReadNoise(0)
                .withWires(2.5, 2.5)
                .withMismatch(0, List.of("tau"));
        assertEquals(ideal, new Chip(NETWORK, zero, 3).evaluate(TEST, 1));
    }

    @Test
    void tinyLevelsChangeLogitsALittle() {
        List<ChipConditions> tiny = List.of(
                ChipConditions.IDEAL.withVariation(1e-6),
                ChipConditions.IDEAL.withReadNoise(1e-6),
                ChipConditions.IDEAL.withWires(2.5 * (1 + 1e-6), 2.5),
                ChipConditions.IDEAL.withMismatch(1e-6, List.of("vOn", "tau", "rOn")));
        double[] ideal = logits(NETWORK);
        for (ChipConditions conditions : tiny) {
            double[] z = logits(new Chip(NETWORK, conditions, 3));
            double difference = 0;
            for (int c = 0; c < z.length; c++) {
                difference = Math.max(difference, Math.abs(z[c] - ideal[c]));
            }
            // logits of order 10 and sensitivities of order 1 to 10 for each relative change of 1e-6
            assertTrue(difference > 0 && difference < 1e-3, conditions + ": " + difference);
        }
    }

    @Test
    void accuracyFallsFromTrainedToChanceAsVariationOrFaultsGrow() {
        double ideal = NETWORK.evaluate(TEST, 2).accuracy();
        assertTrue(ideal > 0.7, "trained to " + ideal);
        double[] variation = mean(
                ChipConditions.IDEAL.withVariation(0.02),
                ChipConditions.IDEAL.withVariation(0.5),
                ChipConditions.IDEAL.withVariation(3));
        double[] faults = mean(
                ChipConditions.IDEAL.withFaults(0, 0.005),
                ChipConditions.IDEAL.withFaults(0.05, 0.1),
                ChipConditions.IDEAL.withFaults(0.5, 0.5));
        for (double[] accuracy : List.of(variation, faults)) {
            assertTrue(ideal - accuracy[0] < 0.12, "a small level costs little: " + ideal + " to " + accuracy[0]);
            assertTrue(
                    accuracy[0] > accuracy[1] && accuracy[1] > accuracy[2],
                    List.of(accuracy[0], accuracy[1], accuracy[2]).toString());
            // chance is 0.33; means over 8 chips stay far below the trained accuracy
            assertTrue(accuracy[2] < 0.55, "nothing is left: " + accuracy[2]);
        }
    }

    @Test
    void allCellsStuckAreCountedAndMakeAllInputsAlike() {
        Chip chip = new Chip(NETWORK, ChipConditions.IDEAL.withFaults(0, 1), 5);
        assertEquals(2 * NETWORK.weights().length, chip.faultyCells());
        assertTrue(chip.readStatus().converged());
        Evaluation evaluation = chip.evaluate(TEST, 1);
        int[] predicted = new int[3];
        for (int[] row : evaluation.confusion()) {
            for (int c = 0; c < 3; c++) {
                predicted[c] += row[c];
            }
        }
        // wires tell columns apart a little, so the class may not be constant, but it knows nothing
        assertTrue(evaluation.accuracy() < 0.55, "accuracy " + evaluation.accuracy());
        assertEquals(TEST.size(), predicted[0] + predicted[1] + predicted[2]);
    }

    @Test
    void oneSeedIsOneChipWhateverTheThreads() {
        ChipConditions conditions =
                ChipConditions.IDEAL.withVariation(0.2).withReadNoise(0.1).withMismatch(0.05, List.of("tau"));
        Evaluation once = new Chip(NETWORK, conditions, 11).evaluate(TEST, 1);
        assertEquals(once, new Chip(NETWORK, conditions, 11).evaluate(TEST, 3));
        assertNotEquals(once, new Chip(NETWORK, conditions, 12).evaluate(TEST, 1));
    }

    @Test
    void readNoiseDiffersFromStepToStepAndHasThePredictedSpread() {
        double sigma = 0.05;
        NetworkSpec spec =
                NetworkDesign.of(MifNeuron.circuit(), List.of(4, 8, 3)).spec();
        Network plain = new Network(spec);
        plain.load(NETWORK.weights());
        LayerSpec layer = spec.layers().get(0);
        double[] g = plain.conductances(0);
        ColumnNoise noise = new ColumnNoise(layer, 0);
        noise.set(g, sigma, 4);
        double[] u = {0.2, 0.7, 0.8, 0.3};
        int steps = 20000;
        LayerNoise<double[]> drawn = new LayerNoise<>(noise, layer, Precision.DOUBLE, 1, 1, steps);
        drawn.look(new double[] {0.1 * u[0], 0.1 * u[1], 0.1 * u[2], 0.1 * u[3]});
        double[] currents = new double[steps * 8];
        for (int t = 0; t < steps; t++) {
            drawn.add(currents, t, new int[1], false);
        }
        for (int j = 0; j < 8; j++) {
            double expected = 0;
            for (int i = 0; i < 5; i++) {
                double v = i < 4 ? 0.1 * u[i] : 0.1;
                double plus = g[i * 16 + 2 * j];
                double minus = g[i * 16 + 2 * j + 1];
                expected += v * v * (plus * plus + minus * minus);
            }
            expected *= sigma * sigma * layer.mirrorGain() * layer.mirrorGain();
            double sum = 0;
            double squares = 0;
            for (int t = 0; t < steps; t++) {
                sum += currents[t * 8 + j];
                squares += currents[t * 8 + j] * currents[t * 8 + j];
            }
            // 20000 draws: the mean scatters by std/141, the variance by 1 %; five times that is allowed
            assertEquals(0, sum / steps, 5 * Math.sqrt(expected / steps));
            assertEquals(1, squares / steps / expected, 0.05);
        }
    }

    @Test
    void conditionsOutsideTheirRangesAreRefused() {
        assertTrue(Refusal.of(() -> ChipConditions.IDEAL.withVariation(-0.1)).contains("-0.1"));
        assertTrue(Refusal.of(() -> ChipConditions.IDEAL.withFaults(0.7, 0.7)).contains("0.7"));
        assertTrue(
                Refusal.of(() -> ChipConditions.IDEAL.withReadNoise(Double.NaN)).contains("NaN"));
        assertTrue(Refusal.of(() -> ChipConditions.IDEAL.withWires(-1, 0)).contains("-1.0 ohm"));
        assertTrue(Refusal.of(() -> ChipConditions.IDEAL.withMismatch(-1, List.of()))
                .contains("sigma"));
    }

    @Test
    void aChipDoesNotFollowItsNetwork() {
        Network network = new Network(NETWORK.spec());
        network.load(NETWORK.weights());
        Chip chip = new Chip(network, ChipConditions.IDEAL, 1);
        double[] before = logits(chip);
        network.initialise(99);
        assertArrayEquals(before, logits(chip));
    }

    private static double[] mean(ChipConditions... levels) {
        double[] accuracy = new double[levels.length];
        for (int k = 0; k < levels.length; k++) {
            for (int seed = 0; seed < 8; seed++) {
                accuracy[k] +=
                        new Chip(NETWORK, levels[k], seed).evaluate(TEST, 2).accuracy() / 8;
            }
        }
        return accuracy;
    }

    private static double[] logits(ProgrammedNetwork network) {
        NetworkPass pass = network.pass();
        pass.present(TEST, 0);
        return pass.logits().clone();
    }
}
