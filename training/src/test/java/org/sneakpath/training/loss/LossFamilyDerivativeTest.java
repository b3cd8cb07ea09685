package org.sneakpath.training.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loss against central differences, against its formula, and at the edge of what outputs can be. */
class LossFamilyDerivativeTest {
    private static final double HORIZON = 20e-3;
    private static final double TAU = 3e-3;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    static List<Loss> all() {
        return List.of(
                new CrossEntropy(),
                MeanSquare.ONE_HOT,
                new MeanSquare(0.8, -0.3),
                new FirstSpikeCrossEntropy(TAU, HORIZON),
                new SpikeTimeMeanSquare(5e-3, 15e-3, TAU, HORIZON));
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreThoseOfTheValues(Loss loss) {
        boolean times = loss.reads() == Loss.Output.SPIKE_TIMES;
        // the third never spikes in time
        double[] outputs = times ? new double[] {7e-3, 11e-3, 25e-3, 4e-3} : new double[] {0.3, -1.2, 2.5, 0.9};
        double h = times ? 1e-6 : 1e-3;
        for (int label = 0; label < outputs.length; label++) {
            double[] bars = {9, 9, 9, 9};
            assertEquals(loss.value(outputs, label), loss.value(outputs, label, bars));
            double largest = 0;
            for (double bar : bars) {
                largest = Math.max(largest, Math.abs(bar));
            }
            for (int k = 0; k < outputs.length; k++) {
                double difference = (8 * (shifted(loss, outputs, label, k, h) - shifted(loss, outputs, label, k, -h))
                                - (shifted(loss, outputs, label, k, 2 * h) - shifted(loss, outputs, label, k, -2 * h)))
                        / (12 * h);
                assertEquals(difference, bars[k], 1e-9 * largest, loss + ", label " + label + ", output " + k);
            }
            if (times) {
                assertEquals(0, bars[2]);
            }
        }
    }

    private static double shifted(Loss loss, double[] outputs, int label, int k, double by) {
        double[] moved = outputs.clone();
        moved[k] += by;
        return loss.value(moved, label);
    }

    @Test
    void valuesFollowTheirFormulas() {
        assertEquals((0.25 + 4 + 0.01) / 3, MeanSquare.ONE_HOT.value(new double[] {0.5, -1, 0.1}, 1), 1e-15);
        double[] times = {6e-3, 9e-3, NEVER};
        // silence is a spike at the horizon
        double p = Math.exp(-3) / (Math.exp(-2) + Math.exp(-3) + Math.exp(-20.0 / 3));
        assertEquals(-Math.log(p), new FirstSpikeCrossEntropy(TAU, HORIZON).value(times, 1), 1e-14);
        assertEquals(
                (1 + 16 + 25) / 9.0 / 3,
                new SpikeTimeMeanSquare(5e-3, 15e-3, TAU, HORIZON).value(new double[] {6e-3, 11e-3, NEVER}, 0),
                1e-14);
    }

    @Test
    void onlyDifferencesOfTimesCountForTheFirstSpike() {
        FirstSpikeCrossEntropy loss = new FirstSpikeCrossEntropy(TAU, HORIZON);
        double[] bars = new double[3];
        loss.value(new double[] {6e-3, 9e-3, 10e-3}, 1, bars);
        assertEquals(0, bars[0] + bars[1] + bars[2], 1e-13 / TAU);
        assertTrue(bars[1] > 0 && bars[0] < 0, "the true class must come earlier, the first one later");
        assertEquals(
                loss.value(new double[] {6e-3, 9e-3, 10e-3}, 1),
                loss.value(new double[] {7e-3, 10e-3, 11e-3}, 1),
                1e-13);
    }

    @Test
    void extremeOutputsGiveFiniteLosses() {
        double[] bars = new double[2];
        FirstSpikeCrossEntropy first = new FirstSpikeCrossEntropy(1e-6, 1);
        assertEquals(1e6, first.value(new double[] {0, NEVER}, 1, bars), 1e-6);
        assertArrayEquals(new double[] {-1e6, 0}, bars);
        assertEquals(Math.log(2), first.value(new double[] {NEVER, NEVER}, 0, bars), 1e-15);
        assertArrayEquals(new double[] {0, 0}, bars);
        SpikeTimeMeanSquare square = new SpikeTimeMeanSquare(0, HORIZON, TAU, HORIZON);
        assertEquals(0, square.value(new double[] {0, NEVER}, 0, bars));
        assertArrayEquals(new double[] {0, 0}, bars);
    }

    @ParameterizedTest
    @MethodSource("all")
    void notANumberGivesNoNumber(Loss loss) {
        assertTrue(Double.isNaN(loss.value(new double[] {1e-3, Double.NaN, 3e-3}, 0)));
    }

    @Test
    void descriptionsTellConstantsApart() {
        assertEquals(5, all().stream().map(Loss::description).distinct().count());
    }

    @Test
    void constantsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MeanSquare(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new MeanSquare(Double.POSITIVE_INFINITY, 0));
        assertThrows(IllegalArgumentException.class, () -> new FirstSpikeCrossEntropy(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new FirstSpikeCrossEntropy(1, NEVER));
        assertThrows(IllegalArgumentException.class, () -> new SpikeTimeMeanSquare(2, 1, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new SpikeTimeMeanSquare(1, 4, 1, 3));
    }
}
