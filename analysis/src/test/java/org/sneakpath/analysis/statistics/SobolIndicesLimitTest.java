package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Indices of functions whose indices have closed forms. */
class SobolIndicesLimitTest {
    private static final int RESAMPLES = 200;

    private static double[] values(SaltelliDesign design, ToDoubleFunction<double[]> function) {
        double[][] points = design.points();
        double[] y = new double[points.length];
        for (int k = 0; k < y.length; k++) {
            y[k] = function.applyAsDouble(points[k]);
        }
        return y;
    }

    private static List<SobolIndex> indices(SaltelliDesign design, ToDoubleFunction<double[]> function) {
        return SobolIndices.of(design, values(design, function), RESAMPLES, 0.95);
    }

    /** T. Ishigami, T. Homma, 1990: sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over (−π, π). */
    private static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.pow(Math.sin(x2), 2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /** First and total indices of Ishigami's function, by its moments. */
    private static double[][] ishigamiIndices() {
        double pi4 = Math.pow(Math.PI, 4);
        double v1 = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
        double v2 = 49.0 / 8;
        double v13 = 8 * 0.01 * pi4 * pi4 / 225;
        double v = v1 + v2 + v13;
        return new double[][] {{v1 / v, v2 / v, 0}, {(v1 + v13) / v, v2 / v, v13 / v}};
    }

    private static final double[] G = {0, 1, 4.5, 9, 99, 99};

    /** A. Saltelli, I. M. Sobol', 1995: Π (|4 u − 2| + a)/(1 + a). */
    private static double g(double[] u) {
        double product = 1;
        for (int i = 0; i < G.length; i++) {
            product *= (Math.abs(4 * u[i] - 2) + G[i]) / (1 + G[i]);
        }
        return product;
    }

    private static double[][] gIndices() {
        double all = 1;
        double[] v = new double[G.length];
        for (int i = 0; i < G.length; i++) {
            v[i] = 1 / (3 * Math.pow(1 + G[i], 2));
            all *= 1 + v[i];
        }
        double[][] indices = new double[2][G.length];
        for (int i = 0; i < G.length; i++) {
            indices[0][i] = v[i] / (all - 1);
            indices[1][i] = v[i] * all / (1 + v[i]) / (all - 1);
        }
        return indices;
    }

    private static double worst(List<SobolIndex> found, double[][] truth) {
        double worst = 0;
        for (int i = 0; i < found.size(); i++) {
            worst = Math.max(worst, Math.abs(found.get(i).first() - truth[0][i]));
            worst = Math.max(worst, Math.abs(found.get(i).total() - truth[1][i]));
        }
        return worst;
    }

    /** The sums as printed: 0.3139, 0.4424, 0; 0.5576, 0.4424, 0.2437. */
    @Test
    void theClosedFormOfIshigamiIsThatInTheLiterature() {
        double[][] truth = ishigamiIndices();
        assertEquals(0.3139, truth[0][0], 0.5e-4);
        assertEquals(0.4424, truth[0][1], 0.5e-4);
        assertEquals(0.5576, truth[1][0], 0.5e-4);
        assertEquals(0.2437, truth[1][2], 0.5e-4);
    }

    /** Independent points would be off by about 1/√N: 0.06 and 0.016. */
    @Test
    void ishigamiIsFound() {
        double coarse =
                worst(indices(new SaltelliDesign(256, 3, 7), SobolIndicesLimitTest::ishigami), ishigamiIndices());
        double fine =
                worst(indices(new SaltelliDesign(4096, 3, 7), SobolIndicesLimitTest::ishigami), ishigamiIndices());
        assertTrue(coarse < 0.05, "256 samples: " + coarse);
        assertTrue(fine < 0.005, "4096 samples: " + fine);
    }

    @Test
    void theGFunctionIsFound() {
        double coarse = worst(indices(new SaltelliDesign(256, 6, 3), SobolIndicesLimitTest::g), gIndices());
        double fine = worst(indices(new SaltelliDesign(4096, 6, 3), SobolIndicesLimitTest::g), gIndices());
        assertTrue(coarse < 0.05, "256 samples: " + coarse);
        assertTrue(fine < 0.01, "4096 samples: " + fine);
    }

    /** 95 % intervals of 64 samples over 500 seeds; one standard error is 0.01. They hold 97.6 to 100 %, being for independent points. */
    @Test
    void intervalsCover() {
        double[][] truth = ishigamiIndices();
        int[][] held = new int[2][3];
        int seeds = 500;
        for (int seed = 0; seed < seeds; seed++) {
            List<SobolIndex> found = indices(new SaltelliDesign(64, 3, seed), SobolIndicesLimitTest::ishigami);
            for (int i = 0; i < 3; i++) {
                held[0][i] += found.get(i).firstInterval().contains(truth[0][i]) ? 1 : 0;
                held[1][i] += found.get(i).totalInterval().contains(truth[1][i]) ? 1 : 0;
            }
        }
        for (int[] order : held) {
            for (int covered : order) {
                assertTrue((double) covered / seeds > 0.95, "covered " + (double) covered / seeds);
            }
        }
    }

    /** A sum has no interactions: first and total indices are one, and add up to 1. */
    @Test
    void aSumHasNoInteractions() {
        List<SobolIndex> found = indices(new SaltelliDesign(1024, 3, 1), u -> 3 * u[0] + 2 * u[1] + u[2]);
        double[] truth = {9.0 / 14, 4.0 / 14, 1.0 / 14};
        for (int i = 0; i < 3; i++) {
            assertEquals(truth[i], found.get(i).first(), 5e-3);
            assertEquals(truth[i], found.get(i).total(), 5e-3);
        }
    }

    @Test
    void aConstantHasNoIndices() {
        for (SobolIndex index : indices(new SaltelliDesign(8, 2, 1), u -> 0.9)) {
            assertTrue(Double.isNaN(index.first()) && Double.isNaN(index.total()));
            assertEquals(Double.POSITIVE_INFINITY, index.totalInterval().upper());
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SaltelliDesign(1, 2, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> SobolIndices.of(new SaltelliDesign(4, 2, 1), new double[3], 100, 0.95));
    }
}
