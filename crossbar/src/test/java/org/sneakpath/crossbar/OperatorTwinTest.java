package org.sneakpath.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

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

    /** Arrays that are relaxed by lines, by siblings on threads; of the second, some vectors are left to elimination. */
    @ParameterizedTest
    @CsvSource({"1, 1e-6, 1e-4", "16, 1e-8, 1e-2"})
    void threadsChangeNoBitOfRelaxedArrays(double ohm, double low, double high) {
        int rows = 50;
        int columns = 48;
        CounterRandom random = new CounterRandom(18, Purpose.DATASET);
        Lines word = unlike(rows, columns, ohm, random, 0);
        Lines bit = unlike(columns, rows, ohm, random, 1);
        CrossbarSpec spec = new CrossbarSpec(rows, columns, word, bit);
        double[] g = new double[spec.cells()];
        for (int c = 0; c < g.length; c++) {
            g[c] = low * Math.pow(high / low, random.uniform(2, c));
        }
        double[] bars = Arrays2d.signed(spec.cells(), 2);
        double[] matrix = new double[g.length];
        double[] gradient = operator(spec, g, 1, ReadOperator.FIELD_BYTES, bars, matrix);
        for (int threads = 2; threads <= 3; threads++) {
            double[] same = new double[g.length];
            assertArrayEquals(gradient, operator(spec, g, threads, 0, bars, same));
            assertArrayEquals(matrix, same);
        }
    }

    /** Resistances from r to 4·r, one segment in a hundred broken. */
    private static Lines unlike(int count, int nodes, double r, CounterRandom random, int what) {
        double[] ends = new double[count];
        double[] segments = new double[count * (nodes - 1)];
        for (int k = 0; k < count; k++) {
            ends[k] = r * Math.pow(4, random.uniform(10 + what, k));
        }
        for (int k = 0; k < segments.length; k++) {
            boolean open = random.uniform(30 + what, k) < 0.01;
            segments[k] = open ? Lines.OPEN : r * Math.pow(4, random.uniform(20 + what, k));
        }
        double[] far = new double[count];
        Arrays.fill(far, Lines.OPEN);
        return Lines.each(count, nodes, ends, segments, far);
    }

    private static double[] operator(
            CrossbarSpec spec, double[] g, int threads, long bytes, double[] bars, double[] matrix) {
        BasePotentials base = new BasePotentials(spec.wordLines(), spec.bitLines());
        ReadSolver solver = ReadSolver.of(spec.wordLines(), spec.bitLines());
        TerminalResponse response = new TerminalResponse(spec.rows(), spec.columns(), base, solver);
        ReadOperator operator = new ReadOperator(spec, base, g, 1e-13, bytes);
        double[] gradient = new double[g.length];
        double[] latest = new double[g.length];
        for (int again = 0; again < 3; again++) { // fields solved for again, kept by that, kept by building
            if (again != 1) {
                response.linearise(g);
                operator.build(response, threads);
            }
            assertTrue(operator.status().converged());
            Arrays.fill(latest, 0.5);
            assertTrue(operator.pullback(bars, latest).converged());
            if (again > 0) {
                assertArrayEquals(gradient, latest);
            }
            System.arraycopy(latest, 0, gradient, 0, latest.length);
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
    void anOperatorOfWhatWasProgrammedBeforeIsRefused() {
        CrossbarSpec spec = CrossbarSpec.wired(4, 3, 1, 1);
        Crossbar crossbar = Arrays2d.programmed(spec, Arrays2d.conductances(spec, 1));
        ReadOperator operator = crossbar.operator();
        crossbar.program(Arrays2d.conductances(spec, 2));
        assertThrows(IllegalStateException.class, () -> operator.pullback(new double[12], new double[12]));
        assertSame(operator, crossbar.operator());
        assertTrue(operator.pullback(new double[12], new double[12]).converged());
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
