package org.sneakpath.devices.nonideality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds are fixed; statistical bounds are 4 standard errors, which a right implementation passes for most seeds (p = 6e-5). */
class NonidealityTest {
    private static final int N = 200_000;
    private static final double G = 50e-6;
    private static final long SEED = 2026;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5})
    void lognormalVariationKeepsTheMeanAndHasItsStandardDeviation(double sigma) {
        SummaryStatistics relative = new SummaryStatistics();
        double[] g = written(sigma, 0);
        for (double value : g) {
            relative.addValue(value / G);
        }
        double expected = Math.sqrt(Math.expm1(sigma * sigma));
        assertEquals(1, relative.getMean(), 4 * expected / Math.sqrt(N));
        // relative standard error of a sample standard deviation: sqrt((kurtosis − 1)/4N); kurtosis of a lognormal,
        // exactly
        double w = Math.exp(sigma * sigma);
        double kurtosis = Math.pow(w, 4) + 2 * Math.pow(w, 3) + 3 * w * w - 3;
        assertEquals(expected, relative.getStandardDeviation(), 4 * expected * Math.sqrt((kurtosis - 1) / 4 / N));
        LogNormalDistribution law = new LogNormalDistribution(null, Math.log(G) - sigma * sigma / 2, sigma);
        assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, g) > 1e-3);
    }

    @Test
    void readNoiseHasZeroMeanAndItsStandardDeviation() {
        double sigma = 0.1;
        double[] g = full();
        assertEquals(0, new GaussianReadNoise(sigma).apply(g, SEED, 0, 0));
        SummaryStatistics relative = new SummaryStatistics();
        for (double value : g) {
            relative.addValue(value / G - 1);
        }
        assertEquals(0, relative.getMean(), 4 * sigma / Math.sqrt(N));
        assertEquals(sigma, relative.getStandardDeviation(), 4 * sigma / Math.sqrt(2.0 * N));
    }

    @Test
    void readNoiseNeverMakesAConductanceNegativeAndSaysHowOftenItWould() {
        double[] g = full();
        int cut = new GaussianReadNoise(0.5).apply(g, SEED, 0, 0);
        assertEquals(cut, Arrays.stream(g).filter(value -> value == 0).count());
        // P(z < −2) = 0.02275
        assertEquals(0.02275, (double) cut / N, 4 * Math.sqrt(0.02275 / N));
        assertTrue(Arrays.stream(g).allMatch(value -> value >= 0));
    }

    @Test
    void faultsHaveTheirFractions() {
        double[] g = full();
        int faulty = new StuckAtFaults(0.02, 0.05, 1e-4, 1e-6).apply(g, SEED, 0);
        long on = Arrays.stream(g).filter(value -> value == 1e-4).count();
        long off = Arrays.stream(g).filter(value -> value == 1e-6).count();
        assertEquals(on + off, faulty);
        assertEquals(0.02, (double) on / N, 4 * Math.sqrt(0.02 / N));
        assertEquals(0.05, (double) off / N, 4 * Math.sqrt(0.05 / N));
        assertEquals(N - faulty, Arrays.stream(g).filter(value -> value == G).count());
    }

    @Test
    void faultsStayWhereTheyAreWhenMoreComeAndHoweverOftenTheArrayIsWritten() {
        double[] few = full();
        double[] many = full();
        double[] again = full();
        new StuckAtFaults(0.02, 0.05, 1e-4, 1e-6).apply(few, SEED, 0);
        new StuckAtFaults(0.04, 0.10, 1e-4, 1e-6).apply(many, SEED, 0);
        new LognormalVariation(0.3).apply(again, SEED, 0, 17);
        new StuckAtFaults(0.02, 0.05, 1e-4, 1e-6).apply(again, SEED, 0);
        for (int k = 0; k < N; k++) {
            if (few[k] != G) {
                assertEquals(few[k], many[k]);
                assertEquals(few[k], again[k]);
            }
        }
    }

    @Test
    void allLevelsOfAVariationStretchTheSameDeviations() {
        double[] small = written(0.1, 3);
        double[] large = written(0.4, 3);
        for (int k = 0; k < N; k++) {
            double zSmall = Math.log(small[k] / G) / 0.1 + 0.05;
            double zLarge = Math.log(large[k] / G) / 0.4 + 0.2;
            assertEquals(zSmall, zLarge, 1e-12); // some 20 roundings of numbers below 10
        }
    }

    @Test
    void anotherWriteReadArrayOrSeedDrawsAnew() {
        assertFalse(Arrays.equals(written(0.1, 0), written(0.1, 1)));
        double[] base = read(SEED, 0, 0);
        assertArrayEquals(base, read(SEED, 0, 0));
        assertFalse(Arrays.equals(base, read(SEED, 0, 1)));
        assertFalse(Arrays.equals(base, read(SEED, 1, 0)));
        assertFalse(Arrays.equals(base, read(SEED + 1, 0, 0)));
    }

    @Test
    void aCellsDrawDoesNotDependOnTheSizeOfTheArray() {
        double[] part = new double[100];
        Arrays.fill(part, G);
        new LognormalVariation(0.2).apply(part, SEED, 0, 0);
        assertArrayEquals(Arrays.copyOf(written(0.2, 0), 100), part);
    }

    @Test
    void levelZeroChangesNothingAndAnOpenCellStaysOpen() {
        double[] g = full();
        g[0] = 0;
        double[] before = g.clone();
        new LognormalVariation(0).apply(g, SEED, 0, 0);
        new GaussianReadNoise(0).apply(g, SEED, 0, 0);
        new StuckAtFaults(0, 0, 1, 0).apply(g, SEED, 0);
        assertArrayEquals(before, g);
        new LognormalVariation(0.5).apply(g, SEED, 0, 0);
        new GaussianReadNoise(0.1).apply(g, SEED, 0, 0);
        assertEquals(0, g[0]);
    }

    @Test
    void impossibleLevelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LognormalVariation(-0.1));
        assertThrows(IllegalArgumentException.class, () -> new GaussianReadNoise(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new StuckAtFaults(0.6, 0.5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new StuckAtFaults(-0.1, 0.5, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new StuckAtFaults(0.1, 0.5, 1, -1));
    }

    private static double[] full() {
        double[] g = new double[N];
        Arrays.fill(g, G);
        return g;
    }

    private static double[] written(double sigma, long write) {
        double[] g = full();
        new LognormalVariation(sigma).apply(g, SEED, 0, write);
        return g;
    }

    private static double[] read(long seed, int array, long read) {
        double[] g = full();
        new GaussianReadNoise(0.05).apply(g, seed, array, read);
        return g;
    }
}
