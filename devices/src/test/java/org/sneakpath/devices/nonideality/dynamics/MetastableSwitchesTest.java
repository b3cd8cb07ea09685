package org.sneakpath.devices.nonideality.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

class MetastableSwitchesTest {
    private static final int N = 20_000;

    @Test
    void countsAreBinomial() {
        CounterRandom random = new CounterRandom(3, Purpose.SWITCHING_COUNT);
        double[][] cases = {{10, 0.3}, {1000, 0.001}, {1000, 0.97}, {100_000, 0.4}, {1, 0.5}};
        for (double[] c : cases) {
            int n = (int) c[0];
            BinomialDistribution law = new BinomialDistribution(null, n, c[1]);
            double[] counts = new double[N];
            double[] ranks = new double[N];
            for (int k = 0; k < N; k++) {
                counts[k] = BinomialCount.of(n, c[1], random.openUniform(k, n));
                // spread evenly within its step the distribution becomes continuous
                int m = (int) counts[k];
                ranks[k] = law.cumulativeProbability(m) - random.uniform(k, -1) * law.probability(m);
            }
            assertMean(n * c[1], Math.sqrt(n * c[1] * (1 - c[1])), counts);
            assertDistribution(u -> Math.min(1, Math.max(0, u)), ranks);
        }
        assertEquals(0, BinomialCount.of(0, 0.5, 0.5));
        assertEquals(0, BinomialCount.of(9, 0, 0.5));
        assertEquals(9, BinomialCount.of(9, 1, 0.5));
    }

    /** Every uniform number leads to a count; the intervals have the probabilities of the counts. */
    @Test
    void inversionCoversTheWholeUnitInterval() {
        BinomialDistribution law = new BinomialDistribution(null, 6, 0.35);
        double[] share = new double[7];
        int grid = 1_000_000;
        for (int i = 0; i < grid; i++) {
            share[BinomialCount.of(6, 0.35, (i + 0.5) / grid)] += 1.0 / grid;
        }
        for (int m = 0; m <= 6; m++) {
            assertEquals(law.probability(m), share[m], 2.0 / grid);
        }
        // the last sliver, which rounding may leave over
        assertEquals(0, BinomialCount.of(6, 1e-300, 1 - 0x1p-53));
    }

    @Test
    void theVarianceOfOneStepIsPTimesOneMinusPOverN() {
        MetastableSwitches device = new MetastableSwitches(1000, 1e-4, 0.27, 0.27, 0.025723);
        double p = device.onProbability(0.3, 1e-5);
        double[] x = new double[N];
        for (int d = 0; d < N; d++) {
            x[d] = device.step(0, 0.3, 1e-5, d, 2, 0) / 1000.0;
        }
        assertMean(p, Math.sqrt(p * (1 - p) / 1000), x);
        assertVariance(1000 * p * (1 - p) / 1e6, 3, x);
    }

    @Test
    void ratesAndProbabilitiesAreThoseOfTheModel() {
        MetastableSwitches device = new MetastableSwitches(1000, 1e-4, 0.27, 0.27, 0.025723);
        assertEquals(0.5e4, device.onRate(0.27));
        assertEquals(0.5e4, device.offRate(-0.27));
        // the published first-order probabilities for short steps
        assertEquals(
                device.onRate(0.3) * 1e-9, device.onProbability(0.3, 1e-9), 1e-5 * device.onProbability(0.3, 1e-9));
        assertEquals(device.offRate(0.1) * 1e-9, device.offProbability(0.1, 1e-9), 1e-14);
        // two half steps are one step of the mean
        double whole = device.onProbability(0.3, 2e-5);
        double half = device.onProbability(0.3, 1e-5);
        assertEquals(whole, half + half * (1 - half - device.offProbability(0.3, 1e-5)), 1e-15);
    }

    /** At a constant high voltage x = 1 − exp(−t/τ), also in steps as long as τ. */
    @Test
    void theMeanFollowsTheMeanModelAtAnyStep() {
        MetastableSwitches device = new MetastableSwitches(100, 1e-4, 0.27, 0.27, 0.025723);
        for (int steps : new int[] {1, 20}) {
            double[] x = new double[N];
            for (int d = 0; d < N; d++) {
                int on = 0;
                for (int n = 0; n < steps; n++) {
                    on = device.step(on, 1, 1e-4 / steps, d, 2, n);
                }
                x[d] = on / 100.0;
            }
            double mean = 1 - Math.exp(-1);
            assertMean(mean, Math.sqrt(mean * (1 - mean) / 100), x);
        }
    }

    @Test
    void aVoltageFarDownTurnsAllOffAndCountsOutsideAreRefused() {
        MetastableSwitches device = new MetastableSwitches(100, 1e-4, 0.27, 0.27, 0.025723);
        assertEquals(0, device.step(100, -30, 1, 0, 0, 0));
        assertEquals(100, device.step(0, 30, 1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> device.step(101, 0, 1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new MetastableSwitches(0, 1, 1, 1, 1));
    }
}
