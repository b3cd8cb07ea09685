package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Arrays of cells whose slopes differ from end to end, or fall, against dense LU of the whole matrix: both ways, both kernels. */
class TangentSolverTwinTest {
    /** Slopes as cells have them. */
    private enum Slopes {
        /** Of one voltage, rising. */
        RISING,
        /** Behind gates: ∂i/∂w and −∂i/∂b each their own, both positive. */
        GATED,
        /** Of one voltage, every third one falling. */
        FALLING,
        /** Each its own, some falling at one end. */
        BOTH
    }

    private static double[] numbers(int length, int what, double least, double greatest) {
        CounterRandom random = new CounterRandom(31, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(least, greatest, what, k);
        }
        return values;
    }

    /** Rows, columns, ohm a segment, kind of slopes, shunt (S), whether by relaxation. */
    static Stream<Arguments> arrays() {
        int[][] sizes = {{1, 1}, {1, 7}, {5, 4}, {12, 11}, {17, 13}};
        return Stream.of(sizes)
                .flatMap(size -> Stream.of(Slopes.values())
                        .flatMap(slopes -> Stream.of(false, true)
                                .map(relaxed -> Arguments.of(
                                        size[0], size[1], slopes, relaxed && size[1] > 10 ? 2e-5 : 0.0, relaxed))))
                .filter(a -> !(boolean) a.get()[4] || (int) a.get()[1] > 10);
    }

    private static double[][] slopes(Slopes kind, int cells) {
        double[] word = numbers(cells, 1, 1e-5, 1e-3);
        double[] bit = word.clone();
        for (int c = 0; c < cells; c++) {
            boolean third = c % 3 == 1;
            switch (kind) {
                case RISING -> {}
                case GATED -> bit[c] *= 0.2 + c * 7 % 11 / 5.0;
                case FALLING -> {
                    word[c] *= third ? -0.3 : 1;
                    bit[c] = word[c];
                }
                case BOTH -> {
                    word[c] *= third ? -0.2 : 1;
                    bit[c] *= 0.2 + c * 7 % 11 / 5.0;
                }
            }
        }
        return new double[][] {word, kind == Slopes.RISING || kind == Slopes.FALLING ? word : bit};
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void solvesWhatEliminationSolves(int rows, int columns, Slopes kind, double shunt, boolean relaxed) {
        int cells = rows * columns;
        Lines wordLines = Lines.uniform(rows, columns, 60, 5, 80);
        Lines bitLines = Lines.uniform(columns, rows, 40, 7, Lines.OPEN);
        ReadSolver kernel =
                relaxed ? new LineRelaxation(wordLines, bitLines, 1) : ReadSolver.of(wordLines, bitLines, 1);
        TangentSolver tangent = new TangentSolver(kernel, cells);
        double[][] g = slopes(kind, cells);
        assertTrue(tangent.factor(g[0], g[1], shunt, shunt, 1e-12));
        DMatrixRMaj a = DenseSystem.of(wordLines, bitLines, g[0], g[1], shunt, shunt);
        double[] sources = numbers(2 * cells, 2, -1e-4, 1e-4);
        double forward = forward(tangent, a, sources);
        double[] right = numbers(2 * cells, 3, -1e-4, 1e-4);
        double backward = backward(tangent, a, right);
        // near slopes, for which the factors may be kept: g as it was, or a twentieth off at some cells
        double[] word = g[0].clone();
        double[] bit = g[1].clone();
        for (int c = 0; c < cells; c += 5) {
            word[c] *= 1.05;
            bit[c] *= g[0] == g[1] ? 1.05 : 0.97;
        }
        bit = g[0] == g[1] ? word : bit;
        assertTrue(tangent.factor(word, bit, shunt, shunt, 1e-12));
        DMatrixRMaj near = DenseSystem.of(wordLines, bitLines, word, bit, shunt, shunt);
        double kept = forward(tangent, near, sources);
        double keptBack = backward(tangent, near, right);
        System.out.printf(
                Locale.ROOT,
                "%d x %d %s%s: %.1e, transposed %.1e, near slopes %.1e and %.1e%n",
                rows,
                columns,
                kind,
                relaxed ? " relaxed" : "",
                forward,
                backward,
                kept,
                keptBack);
        assertEquals(0, Math.max(Math.max(forward, backward), Math.max(kept, keptBack)), 1e-12);
    }

    /** Difference to LU, relative to the largest potential; the currents carried are those of the slopes. */
    private static double forward(TangentSolver tangent, DMatrixRMaj a, double[] sources) {
        int cells = sources.length / 2;
        double[] s = Arrays.copyOf(sources, cells);
        double[] negative = Arrays.stream(s).map(x -> -x).toArray();
        double[] word = new double[cells];
        double[] bit = new double[cells];
        double residual = tangent.solve(negative, s, word, bit, 1e-17, 0);
        assertTrue(residual <= 1e-12, () -> "residual " + residual);
        double[] f = new double[2 * cells];
        System.arraycopy(negative, 0, f, 0, cells);
        System.arraycopy(s, 0, f, cells, cells);
        double[] carried = new double[cells];
        tangent.carried(s, word, bit, carried);
        for (int c = 0; c < cells; c++) {
            // −∂(row of w)/∂(bit node), and likewise, are the slopes beside the lines
            double own = s[c] - a.get(cells + c, c) * word[c] + a.get(c, cells + c) * bit[c];
            assertEquals(own, carried[c], 1e-15);
        }
        return difference(DenseSystem.solve(a, f), word, bit);
    }

    private static double backward(TangentSolver tangent, DMatrixRMaj a, double[] right) {
        int cells = right.length / 2;
        double[] word = new double[cells];
        double[] bit = new double[cells];
        double residual = tangent.solveTransposed(
                Arrays.copyOf(right, cells), Arrays.copyOfRange(right, cells, 2 * cells), word, bit);
        assertTrue(residual <= 1e-12, () -> "residual " + residual);
        return difference(DenseSystem.solve(CommonOps_DDRM.transpose(a, null), right), word, bit);
    }

    private static double difference(double[] expected, double[] word, double[] bit) {
        double largest = 0;
        double difference = 0;
        for (int c = 0; c < word.length; c++) {
            largest = Math.max(largest, Math.max(Math.abs(expected[c]), Math.abs(expected[word.length + c])));
            difference = Math.max(difference, Math.abs(expected[c] - word[c]));
            difference = Math.max(difference, Math.abs(expected[word.length + c] - bit[c]));
        }
        return difference / largest;
    }

    /** Slopes of no cell are finite: nothing to solve. */
    @Test
    void whatIsNotFiniteIsRefused() {
        Lines lines = Lines.uniform(2, 2, 1, 1, Lines.OPEN);
        TangentSolver tangent = new TangentSolver(ReadSolver.of(lines, lines, 1), 4);
        double[] slopes = {1, Double.NaN, 1, 1};
        assertTrue(!tangent.factor(slopes, slopes, 0, 0, 1e-12));
    }

    /** The largest eigenvalue of √d·∇K(√d·, −√d·), which tells how near falling cells are to running away. */
    @Test
    void theFallingModeIsTheLargestEigenvalue() {
        int rows = 5;
        int columns = 4;
        int cells = rows * columns;
        Lines wordLines = Lines.uniform(rows, columns, 600, 50, 800);
        Lines bitLines = Lines.uniform(columns, rows, 400, 70, Lines.OPEN);
        double[] slopes = slopes(Slopes.FALLING, cells)[0];
        TangentSolver tangent = new TangentSolver(ReadSolver.of(wordLines, bitLines, 1), cells);
        double[] word = new double[cells];
        double[] bit = new double[cells];
        double found = tangent.fallingMode(slopes, word, bit);
        double[] rising = Arrays.stream(slopes).map(g -> Math.max(0, g)).toArray();
        DMatrixRMaj a = DenseSystem.of(wordLines, bitLines, rising, rising, 0, 0);
        DMatrixRMaj matrix = new DMatrixRMaj(cells, cells);
        for (int c = 0; c < cells; c++) {
            if (slopes[c] >= 0) {
                continue;
            }
            double[] f = new double[2 * cells];
            f[c] = Math.sqrt(-slopes[c]);
            f[cells + c] = -f[c];
            double[] x = DenseSystem.solve(a, f);
            for (int r = 0; r < cells; r++) {
                matrix.set(r, c, Math.sqrt(Math.max(0, -slopes[r])) * (x[r] - x[cells + r]));
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(cells, false, true);
        assertTrue(eigen.decompose(matrix));
        double largest = 0;
        for (int k = 0; k < cells; k++) {
            largest = Math.max(largest, eigen.getEigenvalue(k).getReal());
        }
        assertTrue(found <= largest * (1 + 1e-12), found + " above " + largest);
        assertEquals(1, found / largest, 0.01);
    }
}
