package org.sneakpath.devices.nonideality.pulse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;

/** Pulses of any height and width: what they are worth, and what a worth does. */
class PulseWorthTest {
    private static final int N = 20_000;
    private static final Devices CELLS = Devices.ofArray(0);

    static NonidealityPreset<?>[] all() {
        return PulsedCellsTest.all();
    }

    private static double start(Object law) {
        return law instanceof PotentiationDepression curve ? (curve.minimum() + curve.maximum()) / 2 : 0;
    }

    private static long[] numbers(int n, long pulse) {
        long[] numbers = new long[n];
        Arrays.fill(numbers, pulse);
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWorthOfOneIsOnePulse(NonidealityPreset<?> preset) {
        PulsedCells cells = ((PulseResponse) preset.value()).fabricate(60, CELLS, 3);
        for (int direction : new int[] {1, -1}) {
            double[] pulsed = full(60, start(preset.value()));
            double[] worth = pulsed.clone();
            int[] counts = new int[60];
            Arrays.fill(counts, direction);
            int held = cells.pulse(pulsed, counts, 5);
            assertEquals(held, cells.pulseOfWorth(worth, full(60, direction), numbers(60, 5)));
            assertArrayEquals(pulsed, worth);
            cells.pulseOfWorth(worth, new double[60], numbers(60, 6));
            assertArrayEquals(pulsed, worth);
        }
    }

    /** Two halves, or a hundred hundredths, are a whole wherever steps have a closed form, noise apart. */
    @Test
    void partsAddUpToTheWhole() {
        StepLaw[] laws = {
            new StepLaw.Constant(),
            new StepLaw.Linear(0.3, 0.6, 0, 0, true, false),
            new StepLaw.SoftBounds(true, false, 0)
        };
        for (StepLaw law : laws) {
            parts(new IncrementalDevice(
                            law, new StepSize(0.01, 0, false, 0, 0, 0), new WeightBounds(-1, 1, 0, 0), 0, 0, 0)
                    .fabricate(1, CELLS, 1));
        }
        parts(new PotentiationDepression(0, 1, 60, 50, 2.4, -4.88, 0, 0).fabricate(1, CELLS, 1));
    }

    private static void parts(PulsedCells cells) {
        double[] whole = {0.2};
        double[] parts = {0.2};
        cells.pulseOfWorth(whole, new double[] {7}, new long[1]);
        for (int n = 0; n < 70; n++) {
            cells.pulseOfWorth(parts, new double[] {0.1}, new long[1]);
        }
        // 70 roundings, where the depression curve is ten times steeper than a straight line
        assertEquals(whole[0], parts[0], 1e-13);
        cells.pulseOfWorth(whole, new double[] {-3.5}, new long[1]);
        for (int n = 0; n < 35; n++) {
            cells.pulseOfWorth(parts, new double[] {-0.1}, new long[1]);
        }
        assertEquals(whole[0], parts[0], 1e-13);
    }

    @Test
    void stepsWithoutAClosedFormAreWholeOnesAndAPart() {
        StepLaw law = new StepLaw.Exponential(5, 5, -1.18445, -0.081404, -0.5, -0.5, 0, 0);
        IncrementalCells cells = new IncrementalDevice(
                        law, new StepSize(0.01, 0, false, 0, 0, 0), new WeightBounds(-1, 1, 0, 0), 0, 0, 0)
                .fabricate(1, CELLS, 1);
        double[] w = {0.1};
        cells.pulseOfWorth(w, new double[] {2.25}, new long[1]);
        double expected = 0.1;
        expected += cells.step(0, expected, true);
        expected += cells.step(0, expected, true);
        expected += 0.25 * cells.step(0, expected, true);
        assertEquals(expected, w[0], 1e-16);
        // a worth that no way is left for is held
        assertEquals(1, cells.pulseOfWorth(w, new double[] {1e6}, new long[1]));
        assertEquals(1, w[0]);
    }

    @Test
    void noiseOfAPartHasThatPartOfTheVariance() {
        PotentiationDepression law = new PotentiationDepression(0, 1, 50, 50, 0, 0, 0.02, 0);
        double[] g = full(N, 0.4);
        law.fabricate(N, CELLS, 1).pulseOfWorth(g, full(N, 0.25), numbers(N, 3));
        assertMean(0.4 + 0.25 / 50, 0.01, g);
        assertDistribution(new NormalDistribution(null, 0.405, 0.01)::cumulativeProbability, g);
        IncrementalCells es = new IncrementalDevice(
                        new StepLaw.Exponential(5, 5, -1.18445, -0.081404, -0.5, -0.5, 0, 0),
                        new StepSize(0.001, 0, false, 5, 0, 0),
                        new WeightBounds(-1, 1, 0, 0),
                        0,
                        0,
                        0)
                .fabricate(N, CELLS, 1);
        double[] w = full(N, 0);
        es.pulseOfWorth(w, full(N, 1.5), numbers(N, 3));
        double first = es.step(0, 0, true);
        double second = es.step(0, first, true);
        double variance = 25 * (first * first + 0.5 * second * second);
        assertMean(first + 0.5 * second, Math.sqrt(variance), w);
        assertVariance(variance, 3, w);
    }

    @Test
    void worthFollowsTheHyperbolicSine() {
        PulseHeights heights = new PulseHeights(1.4, -1.2, 0.15, 0.2, 0.3, 1e-7, 0);
        PulseWorth worth = heights.fabricate(1, CELLS, 1);
        assertEquals(1, worth.of(0, 1.4, 1e-7));
        assertEquals(-1, worth.of(0, -1.2, 1e-7));
        assertEquals(-2.5, worth.of(0, -1.2, 2.5e-7), 1e-15);
        assertEquals(0, worth.of(0, 0.3, 1));
        assertEquals(0, worth.of(0, -0.3, 1));
        assertEquals(Math.sinh(0.7 / 0.15) / Math.sinh(1.4 / 0.15), worth.of(0, 0.7, 1e-7), 1e-17);
        assertEquals(-Math.sinh(2 / 0.2) / Math.sinh(1.2 / 0.2), worth.of(0, -2, 1e-7), 1e-13);
        // the other polarity sets
        PulseWorth turned = new PulseHeights(-1.4, 1.2, 0.15, 0.2, 0, 1e-7, 0).fabricate(1, CELLS, 1);
        assertEquals(worth.of(0, 1, 1e-7), turned.of(0, -1, 1e-7));
        assertEquals(0, Math.abs(turned.of(0, 0, 1)));
        // finite where either sine alone would not be
        assertEquals(
                Math.exp(10),
                PulseHeights.of(1000, -1000, 1, 1).fabricate(1, CELLS, 1).of(0, 1010, 1),
                1e-9);
    }

    @Test
    void referencesDifferFromDeviceToDevice() {
        PulseHeights heights = PulseHeights.of(1.4, -1.2, 0.1, 1e-7).withSigma(0.05);
        PulseWorth worth = heights.fabricate(N, CELLS, 9);
        double[] up = new double[N];
        double[] both = new double[N];
        for (int k = 0; k < N; k++) {
            // sinh at 1.4/0.1 is an exponential to 1e-12: n(v) = e^((v − v_ref)/v0)
            up[k] = 1.4 - 0.1 * Math.log(worth.of(k, 1.4, 1e-7));
            double down = 1.2 - 0.1 * Math.log(-worth.of(k, -1.2, 1e-7));
            both[k] = (up[k] / 1.4 - 1) * (down / 1.2 - 1);
        }
        assertDistribution(new NormalDistribution(null, 1.4, 0.07)::cumulativeProbability, up);
        assertMean(0, 0.0025, both); // independent
        assertEquals(up[7], 1.4 - 0.1 * Math.log(alone(heights).of(0, 1.4, 1e-7)), 0.0);
    }

    private static PulseWorth alone(PulseHeights heights) {
        return heights.fabricate(1, new Devices.Listed(7), 9);
    }

    @Test
    void heightsThatCannotBeAreRefused() {
        refused("opposite signs", () -> PulseHeights.of(1, 1, 0.1, 1e-7));
        refused("opposite signs", () -> PulseHeights.of(0, -1, 0.1, 1e-7));
        refused("below both", () -> PulseHeights.of(1, -0.5, 0.1, 1e-7).withThreshold(0.5));
        refused("[0, 0.115)", () -> PulseHeights.of(1, -1, 0.1, 1e-7).withSigma(0.2));
        refused("scale of pulses up", () -> PulseHeights.of(1, -1, 0, 1e-7));
        refused("width", () -> PulseHeights.of(1, -1, 0.1, 0));
    }

    private static void refused(String part, Executable call) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, call).getMessage());
        assertTrue(message.contains(part), message);
    }
}
