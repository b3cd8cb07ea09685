package org.sneakpath.devices.nonideality.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sneakpath.devices.nonideality.Acceptance.assertDistribution;
import static org.sneakpath.devices.nonideality.Acceptance.assertMean;
import static org.sneakpath.devices.nonideality.Acceptance.assertVariance;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class WienerPathTest {
    private static final int N = 20_000;
    private static final double STEP = 1e-9;
    private static final WienerPath PATH = new WienerPath(STEP);

    @Test
    void incrementsBetweenGridPointsAreIndependentGaussiansOfVarianceTheirLength() {
        int[] points = {0, 1, 2, 3, 7, 12, 13, 64, 100};
        double[][] increments = new double[points.length - 1][N];
        for (int d = 0; d < N; d++) {
            for (int i = 0; i < increments.length; i++) {
                increments[i][d] = (PATH.value(5, d, 0, points[i + 1] * STEP) - PATH.value(5, d, 0, points[i] * STEP))
                        / Math.sqrt((points[i + 1] - points[i]) * STEP);
            }
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int i = 0; i < increments.length; i++) {
            assertDistribution(normal::cumulativeProbability, increments[i]);
            assertVariance(1, 3, increments[i]);
            double[] products = new double[N];
            for (int j = 0; j < i; j++) {
                for (int d = 0; d < N; d++) {
                    products[d] = increments[i][d] * increments[j][d];
                }
                assertMean(0, 1, products);
            }
        }
    }

    @Test
    void aPathIsTheSameWhateverStepsASolverTakes() {
        double sum = 0;
        double t = 0;
        double[] steps = {3e-9, 0.25e-9, 7.75e-9, 20e-9, 1e-9};
        for (double h : steps) {
            sum += h * PATH.averageNoise(8, 3, 1, t, t + h);
            t += h;
        }
        assertEquals(PATH.value(8, 3, 1, t), sum, 1e-12 * Math.sqrt(STEP));
        assertEquals(0, PATH.value(8, 3, 1, 0));
        // straight within a cell
        double a = PATH.value(8, 3, 1, 5e-9);
        double b = PATH.value(8, 3, 1, 6e-9);
        assertEquals((3 * a + b) / 4, PATH.value(8, 3, 1, 5.25e-9), 1e-8 * Math.abs(b - a));
    }

    @Test
    void averagedNoiseScalesWithOneOverTheRootOfTheStep() {
        for (int cells : new int[] {1, 16, 100}) {
            double[] noise = new double[N];
            for (int d = 0; d < N; d++) {
                noise[d] = PATH.averageNoise(9, d, 2, 37 * STEP, (37 + cells) * STEP);
            }
            assertVariance(1 / (cells * STEP), 3, noise);
        }
    }

    @Test
    void whiteNoiseOnAGridHasAnIntegralThatDoesNotDependOnTheGrid() {
        for (double step : new double[] {1e-9, 1e-10}) {
            WhiteNoiseGrid grid = new WhiteNoiseGrid(step);
            int cells = (int) Math.round(1e-8 / step);
            double[] integrals = new double[N];
            double[] values = new double[N];
            for (int i = 0; i < cells; i++) {
                grid.values(4, 0, 0, (i + 0.5) * step, values);
                for (int d = 0; d < N; d++) {
                    integrals[d] += values[d] * step;
                }
            }
            assertVariance(1e-8, 3, integrals);
            assertMean(0, 1e-4, integrals);
            assertEquals(values[7], grid.value(4, 7, 0, (cells - 0.5) * step));
        }
    }

    @Test
    void whiteNoiseIsConstantWithinItsCellsAndOtherwiseAnotherNumber() {
        WhiteNoiseGrid grid = new WhiteNoiseGrid(1e-9);
        double value = grid.value(4, 7, 0, 3.1e-9);
        assertEquals(value, grid.value(4, 7, 0, 3.9e-9));
        assertTrue(value != grid.value(4, 7, 0, 4.1e-9));
        assertTrue(value != grid.value(4, 7, 1, 3.1e-9));
        assertTrue(value != grid.value(4, 8, 0, 3.1e-9));
        double t = 0;
        for (int i = 0; i < 1000; i++) {
            double next = grid.nextJump(t);
            assertTrue(next > t && next - t <= 1.000001e-9);
            t = next;
        }
    }

    @Test
    void gapNoiseHasTheVarianceOfThePublishedStepOnAnyGrid() {
        GapNoise noise = GapNoise.published();
        assertEquals(0.02 / 2 * Math.sqrt(1e-9), noise.intensity(450), 1e-20);
        assertEquals(0.02 / (1 + Math.exp(0.3)) * Math.sqrt(1e-9), noise.intensity(300), 1e-20);
        // published: 100 steps of 1 ns, each (0.01 m/s) z 1 ns, at 450 K
        double published = 100 * Math.pow(0.01 * 1e-9, 2);
        double[] gaps = new double[N];
        for (int d = 0; d < N; d++) {
            gaps[d] = noise.intensity(450) * new WienerPath(2.5e-10).value(1, d, 0, 100e-9);
        }
        assertVariance(published, 3, gaps);
    }

    @Test
    void timesAndChannelsOutsideAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PATH.value(1, 1, 0, -1e-9));
        assertThrows(IllegalArgumentException.class, () -> PATH.value(1, 1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> PATH.value(1, 1, 0, 1e6));
        assertThrows(IllegalArgumentException.class, () -> new WhiteNoiseGrid(1).value(1, 1, 40_000, 0));
        assertThrows(IllegalArgumentException.class, () -> new WhiteNoiseGrid(1).value(1, 1, 0, -1));
    }
}
