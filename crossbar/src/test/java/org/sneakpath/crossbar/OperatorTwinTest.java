package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;
import org.sneakpath.crossbar.read.Simultaneous;
import org.sneakpath.crossbar.read.TerminalResponse;

/** Operators on many threads and in little memory against the plain one, bit for bit, and against reads of any lines. */
class OperatorTwinTest {
    @ParameterizedTest
    @CsvSource({"37,21", "21,37", "9,9", "5,40"})
    void threadsAndMemoryChangeNoBit(int rows, int columns) {
        CrossbarSpec spec = CrossbarSpec.wired(rows, columns, 3, 5).withFarEnds(20, Lines.OPEN);
        double[] g = Arrays2d.conductances(spec, 1);
        double[] bars = Arrays2d.signed(spec.cells(), 2);
        double[] matrix = new double[g.length];
        double[] gradient = operator(spec, g, 1, ReadOperator.FIELD_BYTES, bars, matrix);
        long block = 8L * 8 * spec.cells();
        for (int threads = 1; threads <= 4; threads++) {
            for (long bytes : new long[] {0, block, 2 * block + 1, 100 * block}) {
                double[] same = new double[g.length];
                assertArrayEquals(gradient, operator(spec, g, threads, bytes, bars, same));
                assertArrayEquals(matrix, same);
            }
        }
    }

    private static double[] operator(
            CrossbarSpec spec, double[] g, int threads, long bytes, double[] bars, double[] matrix) {
        BasePotentials base = new BasePotentials(spec.wordLines(), spec.bitLines());
        ReadSolver solver = ReadSolver.of(spec.wordLines(), spec.bitLines());
        TerminalResponse response = new TerminalResponse(spec.rows(), spec.columns(), base, solver);
        ReadOperator operator = new ReadOperator(spec, base, g, 1e-13, solver.together(), bytes);
        double[] gradient = new double[g.length];
        for (int again = 0; again < 2; again++) {
            response.linearise(g);
            operator.build(response, threads);
            assertTrue(operator.status().converged());
            Arrays.fill(gradient, 0.5);
            assertTrue(operator.pullback(bars, gradient).converged());
        }
        System.arraycopy(operator.matrix(), 0, matrix, 0, matrix.length);
        return gradient;
    }

    @Test
    void operatorsOfAnyLinesReadLikeTheArray() {
        for (int seed = 6000; seed < 6200; seed++) {
            RandomArrays arrays = new RandomArrays(seed);
            CrossbarSpec spec = arrays.spec();
            double[] g = arrays.conductances(spec);
            Crossbar crossbar = Arrays2d.programmed(spec, g);
            double[] v = arrays.signed(spec.rows(), 60);
            ReadOperator operator = crossbar.operator(2);
            double[] product = new double[spec.columns()];
            for (int i = 0; i < spec.rows(); i++) {
                for (int j = 0; j < spec.columns(); j++) {
                    product[j] += v[i] * operator.matrix()[i * spec.columns() + j];
                }
            }
            double[] read = Arrays2d.read(crossbar, v);
            assertEquals(0, Compare.largestDifference(read, product), 1e-14 * Compare.largest(g), arrays::toString);

            double[] bars = arrays.signed(spec.cells(), 61);
            double[] byOperator = new double[g.length];
            assertTrue(operator.pullback(bars, byOperator).converged());
            double[] byReads = new double[g.length];
            for (int i = 0; i < spec.rows(); i++) {
                double[] one = new double[spec.rows()];
                one[i] = 1;
                double[] row = Arrays.copyOfRange(bars, i * spec.columns(), (i + 1) * spec.columns());
                crossbar.readPullback(one, row, new double[spec.rows()], byReads);
            }
            assertEquals(0, Compare.largestDifference(byReads, byOperator), 1e-13, arrays::toString);
        }
    }

    @Test
    void whatFailsOnAThreadFailsForTheCaller() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> Simultaneous.run(3, k -> {
                    if (k == 2) {
                        throw new IllegalStateException("third");
                    }
                }));
        assertEquals("third", e.getMessage());
        assertThrows(
                StackOverflowError.class,
                () -> Simultaneous.run(2, k -> {
                    throw new StackOverflowError();
                }));
    }
}
