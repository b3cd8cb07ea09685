package org.sneakpath.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.statistics.LevelRange.Scale;

/** What makes designs even. */
class DesignInvariantTest {

    /** Each of n equal parts of each input has one point. */
    private static void assertLatin(double[][] points) {
        int n = points.length;
        for (int j = 0; j < points[0].length; j++) {
            boolean[] taken = new boolean[n];
            for (double[] point : points) {
                assertTrue(point[j] >= 0 && point[j] < 1);
                taken[(int) (point[j] * n)] = true;
            }
            for (boolean part : taken) {
                assertTrue(part, "a part of input " + j + " is empty");
            }
        }
    }

    @Test
    void everyPartOfALatinHypercubeHasOnePoint() {
        assertLatin(LatinHypercube.points(37, 5, 1));
        assertLatin(LatinHypercube.points(1, 3, 2));
        assertFalse(Arrays.deepEquals(LatinHypercube.points(9, 2, 1), LatinHypercube.points(9, 2, 2)));
        assertArrayEquals(LatinHypercube.points(9, 2, 1), LatinHypercube.points(9, 2, 1));
    }

    /** A (t, m, s)-net keeps its evenness under a digital shift: 2^m points are a Latin hypercube, and 16 squares have 16 each. */
    @Test
    void shiftedSobolPointsStayEven() {
        for (long seed = 0; seed < 20; seed++) {
            double[][] points = SobolSequence.points(256, 6, seed);
            assertLatin(points);
            int[] squares = new int[16];
            for (double[] point : points) {
                int column = (int) (4 * point[0]);
                int row = (int) (4 * point[1]);
                squares[column * 4 + row]++;
            }
            for (int count : squares) {
                assertEquals(16, count);
            }
        }
    }

    @Test
    void morePointsBeginWithTheSame() {
        double[][] few = SobolSequence.points(8, 3, 5);
        double[][] many = SobolSequence.points(32, 3, 5);
        assertArrayEquals(few, Arrays.copyOf(many, 8));
        double[][] design = new SaltelliDesign(4, 3, 5).points();
        assertArrayEquals(design, Arrays.copyOf(new SaltelliDesign(16, 3, 5).points(), design.length));
    }

    /** The integral of a smooth product over [0,1]⁵ is off by far less than that of independent points, whose error is 0.008. */
    @Test
    void shiftedSobolPointsIntegrateWell() {
        double sum = 0;
        for (long seed = 0; seed < 30; seed++) {
            double mean = 0;
            for (double[] point : SobolSequence.points(1024, 5, seed)) {
                double product = 1;
                for (double u : point) {
                    product *= 1 + 0.5 * (u - 0.5);
                }
                mean += product / 1024;
            }
            sum += (mean - 1) * (mean - 1);
        }
        double error = Math.sqrt(sum / 30);
        assertTrue(error < 0.001, "root mean square error " + error);
    }

    @Test
    void rangesAreLinearOrLogarithmic() {
        assertEquals(3, new LevelRange(2, 4, Scale.LINEAR).at(0.5));
        assertEquals(0, new LevelRange(0, 4, Scale.LINEAR).at(0));
        LevelRange decades = new LevelRange(1e-3, 1e3, Scale.LOGARITHMIC);
        assertEquals(1, decades.at(0.5), 1e-12);
        assertEquals(1e3, decades.at(1), 1e-9);
        assertEquals(1e-3, decades.at(0));
        assertThrows(IllegalArgumentException.class, () -> new LevelRange(0, 1, Scale.LOGARITHMIC));
        assertThrows(IllegalArgumentException.class, () -> new LevelRange(1, 1, Scale.LINEAR));
        assertThrows(IllegalArgumentException.class, () -> LatinHypercube.points(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> SobolSequence.points(1, 1001, 1));
    }
}
