package org.sneakpath.devices.nonideality.pulse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;
import static org.sneakpath.devices.nonideality.Acceptance.full;

import java.util.Arrays;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.PulsedCells;
import org.sneakpath.devices.nonideality.preset.NonidealityPreset;

class PulsedCellsTest {
    private static final int N = 20_000;
    private static final Devices CELLS = Devices.ofArray(0);

    static NonidealityPreset<?>[] all() {
        NonidealityPreset<?>[] incremental = IncrementalDevice.presets().toArray(new NonidealityPreset<?>[0]);
        NonidealityPreset<?>[] curves = PotentiationDepression.presets().toArray(new NonidealityPreset<?>[0]);
        NonidealityPreset<?>[] all = Arrays.copyOf(incremental, incremental.length + curves.length);
        System.arraycopy(curves, 0, all, incremental.length, curves.length);
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void pulsesInOneCallOrInManyGiveTheSameBits(NonidealityPreset<?> preset) {
        PulsedCells cells = ((PulseResponse) preset.value()).fabricate(50, CELLS, 3);
        double start = preset.value() instanceof PotentiationDepression law ? (law.minimum() + law.maximum()) / 2 : 0;
        double[] together = full(50, start);
        double[] apart = full(50, start);
        cells.pulse(together, counts(50, 7), 100);
        for (int n = 0; n < 7; n++) {
            cells.pulse(apart, counts(50, 1), 100 + n);
        }
        assertArrayEquals(together, apart);
        cells.pulse(together, counts(50, -3), 107);
        cells.pulse(apart, counts(50, -1), 107);
        cells.pulse(apart, counts(50, -2), 108);
        assertArrayEquals(together, apart);
        // and a device alone is the device among others
        PulsedCells one = ((PulseResponse) preset.value()).fabricate(1, new Devices.Listed(13), 3);
        double[] alone = {start};
        one.pulse(alone, new int[] {7}, 100);
        one.pulse(alone, new int[] {-3}, 107);
        assertEquals(together[13], alone[0]);
        assertEquals(50, cells.count());
    }

    @Test
    void withoutNoiseStepsAreTheirClosedForms() {
        for (StepLaw law : new StepLaw[] {
            new StepLaw.Constant(),
            new StepLaw.Linear(0.3, 0.6, 0, 0, true, false),
            new StepLaw.Linear(0.3, 0.6, 0, 0, false, true),
            new StepLaw.SoftBounds(true, false, 0),
            new StepLaw.SoftBounds(false, true, 0)
        }) {
            IncrementalCells cells = quiet(law, 0.01, 0.1).fabricate(1, CELLS, 1);
            for (int n : new int[] {1, 12, -12, -40}) {
                double[] single = {0.2};
                double[] once = {0.2};
                assertEquals(0, cells.pulse(single, new int[] {n}, 0));
                assertEquals(0, cells.pulseAtOnce(once, new int[] {n}, 0));
                assertEquals(single[0], once[0], 1e-14);
            }
            assertEquals(0, cells.pulseAtOnce(new double[] {0.2}, new int[] {0}, 0));
        }
        // soft bounds: w_n = b (1 − (1 − Δ/b)^n)
        double[] soft = {0};
        IncrementalCells cells =
                quiet(new StepLaw.SoftBounds(true, false, 0), 0.01, 0).fabricate(1, CELLS, 1);
        cells.pulse(soft, new int[] {50}, 0);
        assertEquals(1 - Math.pow(0.99, 50), soft[0], 1e-14);
    }

    @Test
    void manyPulsesAtOnceHaveTheMomentsOfPulsesOneByOne() {
        int n = 30;
        for (boolean multiplicative : new boolean[] {false, true}) {
            IncrementalDevice device = new IncrementalDevice(
                    new StepLaw.Linear(0.8, 0.8, 0, 0, multiplicative, true),
                    new StepSize(0.01, 0, false, 0.5, 0, 0),
                    new WeightBounds(-1, 1, 0, 0),
                    0,
                    0,
                    0);
            IncrementalCells cells = device.fabricate(N, CELLS, 1);
            double s = -0.008;
            double mean = AffineSteps.after(0.1, n, 0.01, s);
            double variance = multiplicative
                    ? AffineSteps.multiplicativeVariance(0.1, n, 0.01, s, 0.5)
                    : AffineSteps.additiveVariance(n, 0.01, s, 0.5);
            for (boolean atOnce : new boolean[] {false, true}) {
                double[] w = full(N, 0.1);
                if (atOnce) {
                    cells.pulseAtOnce(w, counts(N, n), 5);
                } else {
                    cells.pulse(w, counts(N, n), 5);
                }
                assertMean(mean, Math.sqrt(variance), w);
                assertVariance(variance, 3.2, w); // nearly gaussian
                if (!multiplicative) {
                    assertDistribution(
                            new NormalDistribution(null, mean, Math.sqrt(variance))::cumulativeProbability, w);
                }
            }
        }
        assertEquals(30 * 1e-4 * 0.25, AffineSteps.multiplicativeVariance(0.1, 30, 0.01, 0, 0.5), 1e-18);
        assertEquals(30 * 1e-4 * 0.25, AffineSteps.additiveVariance(30, 0.01, 0, 0.5), 1e-18);
    }

    /** A step that reaches beyond the bound would swing about it in the closed form; the bound holds it. */
    @Test
    void stepsLargerThanTheirRangeAreHeldAtOnceAsOneByOne() {
        IncrementalCells cells =
                quiet(new StepLaw.SoftBounds(false, false, 0), 2.5, 0.1).fabricate(1, CELLS, 1);
        for (int n : new int[] {1, 2, 3, -2, -5}) {
            double[] single = {0.2};
            double[] once = {0.2};
            assertEquals(cells.pulse(single, new int[] {n}, 0), cells.pulseAtOnce(once, new int[] {n}, 0));
            assertEquals(single[0], once[0], 0.0);
            assertEquals(n > 0 ? cells.upper(0) : cells.lower(0), once[0], 1e-12);
        }
    }

    @Test
    void onePulseAtOnceIsOnePulse() {
        for (String name : new String[] {"reram-sb", "ecram-li", "gokmen-vlasov", "reram-es"}) {
            IncrementalCells cells = IncrementalDevice.preset(name).fabricate(100, CELLS, 1);
            for (int direction : new int[] {1, -1}) {
                double[] single = full(100, 0.05);
                double[] once = full(100, 0.05);
                cells.pulse(single, counts(100, direction), 3);
                cells.pulseAtOnce(once, counts(100, direction), 3);
                assertArrayEquals(single, once, 1e-13);
            }
        }
    }

    @Test
    void exponentialStepsAreTheirFormula() {
        IncrementalCells cells = quiet(new StepLaw.Exponential(5, 4, -1.18445, -0.081404, -0.5, -0.5, 0, 0), 0.00135, 0)
                .fabricate(1, CELLS, 1);
        double z = 2 * -0.5 * 0.3 / 2 - 0.5;
        assertEquals(0.00135 * (1 + 1.18445 * Math.exp(5 * z)), cells.step(0, 0.3, true), 1e-17);
        assertEquals(-0.00135 * (1 + 0.081404 * Math.exp(-4 * z)), cells.step(0, 0.3, false), 1e-17);
        // no step once the exponential exceeds 1
        IncrementalCells stopped =
                quiet(new StepLaw.Exponential(5, 5, 2, 2, 1, 0, 0, 0), 0.01, 0).fabricate(1, CELLS, 1);
        assertEquals(0, stopped.step(0, 0.5, true));
    }

    @Test
    void complexNoiseOfExponentialStepsHasItsWidth() {
        IncrementalDevice device = new IncrementalDevice(
                new StepLaw.Exponential(2.5, 2.5, -27.235, -2.235, -1, 0, 0.042, 0.108),
                new StepSize(0.01, 0, false, 0.6, 0, 0),
                new WeightBounds(-5, 5, 0, 0),
                0,
                0,
                0);
        IncrementalCells cells = device.fabricate(N, CELLS, 1);
        double step = cells.step(0, 0.3, true);
        assertEquals(0.01 * (1 + 27.235 * Math.exp(2.5 * -2 * 0.3 / 10)), step, 1e-15);
        double[] w = full(N, 0.3);
        cells.pulse(w, counts(N, 1), 0);
        double sigma = 0.6 * (step + 0.042 + 0.108 * 0.3);
        assertMean(0.3 + step, sigma, w);
        assertVariance(sigma * sigma, 3, w);
    }

    @Test
    void devicesDifferAsThePresetSays() {
        IncrementalCells om = IncrementalDevice.preset("reram-array-om").fabricate(N, CELLS, 1);
        double[] up = new double[N];
        double[] bounds = new double[N];
        double[] sym = new double[N];
        IncrementalCells bare = new IncrementalDevice(
                        new StepLaw.Constant(),
                        new StepSize(0.0949, 0.7829, true, 0, 0, 0),
                        new WeightBounds(-1, 1, 0.1, 0.05),
                        0,
                        0,
                        0)
                .fabricate(N, CELLS, 1);
        for (int k = 0; k < N; k++) {
            up[k] = bare.step(k, 0, true);
            assertEquals(up[k], -bare.step(k, 0, false));
            bounds[k] = bare.upper(k);
            sym[k] = om.step(k, 0, true) + om.step(k, 0, false);
        }
        assertDistribution(new LogNormalDistribution(null, Math.log(0.0949), 0.7829)::cumulativeProbability, up);
        assertDistribution(new NormalDistribution(null, 1, 0.05)::cumulativeProbability, bounds);
        // reference errors of 5 % move the symmetry point, with equal probability either way
        assertCount(0.5, N, Arrays.stream(sym).filter(v -> v > 0).count());
        // without that error steps up and down are equal at 0
        IncrementalCells exact = new IncrementalDevice(
                        new StepLaw.SoftBounds(false, true, 0),
                        new StepSize(0.1, 0.1, true, 0.4, 0, 0.01),
                        new WeightBounds(-1, 1, 0.1, 0.05),
                        1.4,
                        0.1,
                        0.01)
                .fabricate(N, CELLS, 1);
        int stuck = 0;
        for (int k = 0; k < N; k++) {
            assertEquals(0, exact.step(k, 0, true) + exact.step(k, 0, false), 1e-15);
            stuck += exact.upper(k) == exact.lower(k) ? 1 : 0;
        }
        assertCount(0.1, N, stuck);
        double[] w = full(N, 0.2);
        exact.pulse(w, counts(N, 1), 0);
        assertTrue(Arrays.stream(w).filter(v -> Math.abs(v) <= 0.2).count() >= stuck);
        double[] visible = new double[N];
        exact.visible(full(N, 0.2), 0, visible);
        assertMean(0.2, 0.14, visible);
        assertVariance(0.14 * 0.14, 3, visible);
        assertEquals(
                0.135,
                IncrementalDevice.preset("reram-sb").withCorruptFraction(0.135).corruptFraction());
    }

    @Test
    void theWeakerDirectionIsWeakerByTheAsymmetry() {
        IncrementalCells cells = new IncrementalDevice(
                        new StepLaw.Constant(),
                        new StepSize(0.01, 0, false, 0, 0.25, 0),
                        new WeightBounds(-1, 1, 0, 0),
                        0,
                        0,
                        0)
                .fabricate(1, CELLS, 1);
        assertEquals(0.01, cells.step(0, 0, true));
        assertEquals(-0.0075, cells.step(0, 0, false), 1e-17);
    }

    @Test
    void boundsHoldAndAreCounted() {
        IncrementalCells cells = quiet(new StepLaw.Constant(), 0.3, 0).fabricate(2, CELLS, 1);
        double[] w = {0, 0};
        assertEquals(3, cells.pulse(w, new int[] {5, -4}, 0));
        assertArrayEquals(new double[] {1, -1}, w);
        assertEquals(1, cells.pulseAtOnce(new double[] {0.9, 0}, new int[] {1, 1}, 0));
    }

    @Test
    void conductancesFollowTheCurvesUpAndDown() {
        PotentiationDepression law = PotentiationDepression.preset("ag-asi");
        assertEquals(3.0769e-9, law.minimum(), 5e-14);
        assertEquals(3.8462e-8, law.maximum(), 5e-13);
        PotentiationDepression quiet = new PotentiationDepression(0, 1, 100, 100, 2.4, -4.88, 0, 0);
        PulsedCells cells = quiet.fabricate(1, CELLS, 1);
        double[] g = {0};
        cells.pulse(g, new int[] {25}, 0);
        assertEquals(0.455396, g[0], 2e-6);
        cells.pulse(g, new int[] {25}, 25);
        assertEquals(0.731381, g[0], 2e-6);
        double[] down = {1};
        cells.pulse(down, new int[] {-25}, 0);
        assertEquals(0.282174, down[0], 2e-6);
        cells.pulse(down, new int[] {-50}, 0);
        assertEquals(0.016978, down[0], 2e-6);
        double[] once = {1};
        cells.pulseAtOnce(once, new int[] {-75}, 0);
        assertEquals(down[0], once[0], 1e-12);
        assertEquals(1, cells.pulse(once, new int[] {-26}, 0));
        assertEquals(0, once[0]);
        assertEquals(0, cells.pulseAtOnce(once, new int[] {0}, 0));
    }

    @Test
    void cycleNoiseOfACurveAddsUpAndLabelsDiffer() {
        PotentiationDepression law = new PotentiationDepression(0, 1, 1000, 1000, 0, 0, 0.002, 0);
        PulsedCells cells = law.fabricate(N, CELLS, 1);
        for (boolean atOnce : new boolean[] {false, true}) {
            double[] g = full(N, 0.3);
            int held = atOnce ? cells.pulseAtOnce(g, counts(N, 50), 0) : cells.pulse(g, counts(N, 50), 0);
            assertEquals(0, held);
            assertMean(0.35, 0.002 * Math.sqrt(50), g);
            assertVariance(4e-6 * 50, 3, g);
        }
        double[] labels = new double[N];
        PulsedCells varied = new PotentiationDepression(0, 1, 2, 2, 2.4, -4.88, 0, 0.3).fabricate(N, CELLS, 1);
        double[] g = full(N, 0);
        varied.pulse(g, counts(N, 1), 0);
        for (int k = 0; k < N; k++) {
            // half of the pulses: f(1/2) = 1/(1 + e^(−1/(2a)))
            labels[k] = new PulseCurve(1 / (2 * Math.log(g[k] / (1 - g[k])))).label();
        }
        assertMean(2.4, 0.3, labels);
        assertDistribution(new NormalDistribution(null, 2.4, 0.3)::cumulativeProbability, labels);
    }

    @Test
    void presetsAreThoseOfTheirSources() {
        assertEquals(10, IncrementalDevice.presets().size());
        assertTrue(IncrementalDevice.presets().stream()
                .allMatch(preset -> preset.provenance().verified()));
        IncrementalDevice es = IncrementalDevice.preset("reram-es");
        assertEquals(new StepLaw.Exponential(5, 5, -1.18445, -0.081404, -0.5, -0.5, 0, 0), es.law());
        assertEquals(new StepSize(0.00135, 0.2, false, 5, 0.259359, 0.05), es.size());
        assertEquals(75, es.writeNoise());
        assertEquals(
                new WeightBounds(-0.75, 1.25, 0.4, 0.24),
                IncrementalDevice.preset("reram-sb").bounds());
        assertEquals(
                new StepLaw.Linear(0.1153, 0.5085, 0.05, 0.05, true, true),
                IncrementalDevice.preset("ecram-li").law());
        assertEquals(8, PotentiationDepression.presets().size());
        assertEquals(
                1,
                PotentiationDepression.presets().stream()
                        .filter(preset -> preset.provenance().verified())
                        .count());
        assertThrows(IllegalArgumentException.class, () -> new PotentiationDepression(0, 1, 1, 1, 11, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new WeightBounds(0.1, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new StepSize(0, 0, false, 0, 0, 0));
    }

    private static IncrementalDevice quiet(StepLaw law, double step, double spread) {
        return new IncrementalDevice(
                law, new StepSize(step, spread, false, 0, 0, spread), new WeightBounds(-1, 1, spread, spread), 0, 0, 0);
    }

    private static int[] counts(int n, int pulses) {
        int[] counts = new int[n];
        Arrays.fill(counts, pulses);
        return counts;
    }
}
