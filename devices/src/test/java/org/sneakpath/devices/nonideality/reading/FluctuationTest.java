package org.sneakpath.devices.nonideality.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.Z;
import static org.sneakpath.devices.nonideality.Acceptance.assertCount;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Fluctuation;

class FluctuationTest {
    private static final int N = 4096;
    private static final TelegraphNoise TELEGRAPH = new TelegraphNoise(0.2, 300, 700);
    private static final FlickerFluctuation FLICKER = new FlickerFluctuation(1e-4, 10, 1e4, 3);

    @Test
    void thePeriodogramOfTelegraphNoiseIsThatOfItsLorentzian() {
        double h = 1e-4; // a tenth of the relaxation time
        double variance = 0.04 * 0.3 * 0.7;
        assertSpectrum(
                TELEGRAPH,
                h,
                t -> variance * Math.exp(-1000 * t),
                TELEGRAPH::spectrum,
                new int[] {4, 16, 64, 128},
                0.02);
        assertEquals(variance, integral(TELEGRAPH::spectrum, 1e-3, 1e8), 1e-5 * variance); // tails outside: 2e-6
    }

    @Test
    void thePeriodogramOfFlickerNoiseIsOneOverFBetweenItsCorners() {
        double h = 2e-5;
        int m = FLICKER.relaxations();
        assertEquals(9, m);
        DoubleUnaryOperator covariance = t -> {
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += FLICKER.variance() / m * Math.exp(-2 * Math.PI * 10 * Math.pow(1e3, (i + 0.5) / m) * t);
            }
            return sum;
        };
        assertSpectrum(FLICKER, h, covariance, FLICKER::spectrum, new int[] {8, 32, 128}, 0.06);
        // c/f within the corners, up to atan's corrections, which at their geometric mean are 4 %
        assertEquals(1e-4 / 316, law(FLICKER, 316), 0.05 * 1e-4 / 316);
        for (int perDecade = 2; perDecade <= 4; perDecade++) {
            FlickerFluctuation sum = new FlickerFluctuation(1e-4, 10, 1e4, perDecade);
            for (double f = 100; f < 1001; f *= 1.1) {
                assertEquals(law(sum, f), sum.spectrum(f), 0.01 * law(sum, f));
            }
        }
        assertEquals(FLICKER.variance(), integral(f -> law(FLICKER, f), 1e-3, 1e9), 1e-3 * FLICKER.variance());
    }

    /** What the sum of relaxations tends to as there are more of them (1/Hz), one-sided. */
    private static double law(FlickerFluctuation noise, double f) {
        return noise.relativePower() / f * (2 / Math.PI) * (Math.atan(noise.high() / f) - Math.atan(noise.low() / f));
    }

    /** On an uneven grid: variance, and correlation over each gap. */
    @Test
    void seriesAreStationaryWithTheirCovarianceOnAnyGrid() {
        double[] times = {0, 1e-5, 3e-4, 2e-3, 2e-3, 0.5};
        int devices = 50_000;
        double[] series = new double[times.length];
        double[][] products = new double[times.length][devices];
        double[] last = new double[devices];
        for (int d = 0; d < devices; d++) {
            FLICKER.deviations(times, d, 6, series);
            for (int i = 0; i < times.length; i++) {
                products[i][d] = series[1] * series[i];
            }
            last[d] = series[5];
            assertEquals(series[3], series[4], 1e-15);
        }
        double variance = FLICKER.variance();
        assertVariance(variance, 3, last);
        int m = FLICKER.relaxations();
        for (int i = 0; i < times.length; i++) {
            double c = 0;
            for (int r = 0; r < m; r++) {
                double rate = 2 * Math.PI * 10 * Math.pow(1e3, (r + 0.5) / m);
                c += variance / m * Math.exp(-rate * Math.abs(times[i] - times[1]));
            }
            assertMean(c, Math.sqrt(variance * variance + c * c), products[i]);
        }
    }

    @Test
    void telegraphStatesOnAGridHaveTheExactTransitions() {
        int devices = 100_000;
        double[] series = new double[3];
        int[] ones = new int[3];
        int stayed = 0;
        for (int d = 0; d < devices; d++) {
            TELEGRAPH.deviations(new double[] {0, 5e-4, 1}, d, 6, series);
            for (int i = 0; i < 3; i++) {
                ones[i] += series[i] > 0 ? 1 : 0;
            }
            stayed += series[0] > 0 && series[1] > 0 ? 1 : 0;
        }
        for (int count : ones) {
            assertCount(0.3, devices, count);
        }
        assertCount(0.3 * (0.3 + 0.7 * Math.exp(-0.5)), devices, stayed);
        assertEquals(0.3, TELEGRAPH.occupancy(), 1e-15);
    }

    @Test
    void aTelegraphPathIsTheSameOnEveryGridAndHasTheSameLaw() {
        double[] fine = new double[1001];
        for (int i = 0; i < fine.length; i++) {
            fine[i] = i * 1e-4;
        }
        double[] whole = new double[1001];
        TELEGRAPH.path(fine, 12, 6, whole);
        for (int i = 0; i < fine.length; i += 37) {
            double[] one = new double[1];
            TELEGRAPH.path(new double[] {fine[i]}, 12, 6, one);
            assertEquals(whole[i], one[0]);
        }
        int devices = 50_000;
        double[] pair = new double[2];
        double[] products = new double[devices];
        for (int d = 0; d < devices; d++) {
            TELEGRAPH.path(new double[] {0.0037, 0.0042}, d, 6, pair);
            products[d] = pair[0] * pair[1] / (0.04 * 0.21);
        }
        // products are bounded by 0.49/0.21 in magnitude
        assertMean(Math.exp(-0.5), 0.49 / 0.21, products);
    }

    @Test
    void dwellTimesAreExponential() {
        double[] times = new double[200_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 1e-5;
        }
        double[] path = new double[times.length];
        double[] dwells = new double[400];
        int found = 0;
        for (int device = 0; found < dwells.length; device++) {
            TELEGRAPH.path(times, device, 9, path);
            int start = -1;
            for (int i = 1; i < path.length && found < dwells.length; i++) {
                if (path[i] != path[i - 1]) {
                    if (start >= 0 && path[i - 1] < 0) {
                        dwells[found++] = times[i] - times[start];
                    }
                    start = i;
                }
            }
        }
        // a grid of 1e-5 s shifts the distribution by at most 300 * 1e-5 = 0.003, which is far inside the bound (0.157)
        assertDistribution(t -> 1 - Math.exp(-300 * t), dwells);
    }

    @Test
    void aSeriesIsAFunctionOfSeedDeviceAndGrid() {
        double[] times = {0, 1, 2, 4};
        for (Fluctuation fluctuation : new Fluctuation[] {TELEGRAPH, FLICKER}) {
            double[] first = new double[4];
            double[] again = new double[4];
            fluctuation.deviations(times, 3, 1, first);
            fluctuation.deviations(times, 3, 1, again);
            assertArrayEquals(first, again);
        }
        assertThrows(IllegalArgumentException.class, () -> new TelegraphNoise(-1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new FlickerFluctuation(1, 10, 1, 3));
    }

    @Test
    void readsOfAnArrayFollowTheSeriesOfItsCells() {
        double[] times = {0, 1e-3, 2e-3};
        double[] reads = new double[6];
        double[] series = new double[3];
        assertEquals(0, TELEGRAPH.reads(new double[] {1e-5, 2e-5}, new Devices.Consecutive(40), times, 3, reads));
        TELEGRAPH.deviations(times, 41, 3, series);
        for (int i = 0; i < 3; i++) {
            assertEquals(2e-5 * (1 + series[i]), reads[2 * i + 1]);
        }
        int cut = new FlickerFluctuation(1, 1, 1e3, 3)
                .reads(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, Devices.ofArray(0), new double[] {0}, 3, new double[8]);
        assertTrue(cut > 0);
    }

    /**
     * Averages the periodograms of 400 devices over bands of 9 frequencies and compares them with their exact expectation (relative
     * standard error 1/60 as ordinates are nearly exponential and independent; 1.5 times that is allowed for telegraph noise, which
     * is not gaussian), and the expectation with the law.
     */
    private static void assertSpectrum(
            Fluctuation fluctuation,
            double h,
            DoubleUnaryOperator covariance,
            DoubleUnaryOperator law,
            int[] bands,
            double lawTolerance) {
        int devices = 400;
        double[] times = new double[N];
        double[] c = new double[N];
        for (int i = 0; i < N; i++) {
            times[i] = i * h;
            c[i] = covariance.applyAsDouble(i * h);
        }
        double[] mean = new double[N / 2];
        double[] series = new double[N];
        for (int d = 0; d < devices; d++) {
            fluctuation.deviations(times, d, 77, series);
            double[] p = Periodogram.of(series, h);
            for (int j = 0; j < p.length; j++) {
                mean[j] += p[j] / devices;
            }
        }
        for (int center : bands) {
            double found = 0;
            double expected = 0;
            double exact = 0;
            for (int j = Math.max(1, center - 4); j <= center + 4; j++) {
                found += mean[j];
                expected += Periodogram.expected(j, c, h);
                exact += law.applyAsDouble(j / (N * h));
            }
            assertEquals(expected, found, 1.5 * Z / 60 * expected, "band " + center);
            assertEquals(exact, expected, lawTolerance * exact, "law at band " + center);
        }
    }

    /** ∫ S df over a logarithmic grid, by the midpoint rule. */
    private static double integral(DoubleUnaryOperator spectrum, double from, double to) {
        int n = 20_000;
        double step = Math.log(to / from) / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double f = from * Math.exp((i + 0.5) * step);
            sum += spectrum.applyAsDouble(f) * f * step;
        }
        return sum;
    }
}
