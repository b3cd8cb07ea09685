package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** The equations of the seam, shunts and separate right-hand sides included, against dense Cholesky (EJML). */
class ReadSolverTwinTest {
    private static final int ROWS = 5;
    private static final int COLUMNS = 4;
    private static final int CELLS = ROWS * COLUMNS;

    private static double[] numbers(int length, int what, double least, double greatest) {
        CounterRandom random = new CounterRandom(23, Purpose.DATASET);
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = random.uniform(least, greatest, what, k);
        }
        return values;
    }

    /** Shunts (S), and whether one line is broken off from both its terminals, which only a shunt holds. */
    @ParameterizedTest
    @CsvSource({"0, 0, false", "1e-3, 0, false", "0, 2e-4, false", "1e-3, 2e-4, false", "5e-2, 2e-4, true"})
    void solvesItsEquations(double wordShunt, double bitShunt, boolean broken) {
        Lines wordLines = Lines.each(
                ROWS,
                COLUMNS,
                numbers(ROWS, 1, 1, 50),
                numbers(ROWS * (COLUMNS - 1), 2, 1, 10),
                numbers(ROWS, 3, 1, 50));
        Lines bitLines = Lines.uniform(COLUMNS, ROWS, 20, 4, Lines.OPEN);
        wordLines = broken ? wordLines.withNear(2, Lines.OPEN).withFar(2, Lines.OPEN) : wordLines;
        double[] g = numbers(CELLS, 4, 0, 1e-2);
        double[] wordSources = numbers(2 * CELLS, 5, -1, 1);
        double[] bitSources = numbers(2 * CELLS, 6, -1, 1);
        double[] word = new double[2 * CELLS];
        double[] bit = new double[2 * CELLS];
        ReadSolver solver = ReadSolver.of(wordLines, bitLines);
        assertTrue(solver.factor(g, wordShunt, bitShunt));
        assertTrue(solver.solve(2, wordSources, bitSources, word, bit) < 1e-14);
        DMatrixRMaj expected = dense(wordLines, bitLines, g, wordShunt, bitShunt, wordSources, bitSources);
        for (int k = 0; k < 2; k++) {
            for (int c = 0; c < CELLS; c++) {
                assertEquals(expected.get(c, k), word[k * CELLS + c], 1e-12);
                assertEquals(expected.get(CELLS + c, k), bit[k * CELLS + c], 1e-12);
            }
        }
        double[] again = new double[2 * CELLS];
        ReadSolver sibling = Objects.requireNonNull(solver.sibling());
        sibling.solve(2, wordSources, bitSources, again, bit);
        assertArrayEquals(word, again);
        assertThrows(IllegalStateException.class, () -> sibling.factor(g));
    }

    private static DMatrixRMaj dense(
            Lines wordLines,
            Lines bitLines,
            double[] g,
            double wordShunt,
            double bitShunt,
            double[] wordSources,
            double[] bitSources) {
        DMatrixRMaj a = new DMatrixRMaj(2 * CELLS, 2 * CELLS);
        DMatrixRMaj b = new DMatrixRMaj(2 * CELLS, 2);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < COLUMNS; j++) {
                int w = i * COLUMNS + j;
                int x = CELLS + w;
                a.add(w, w, wordShunt);
                a.add(x, x, bitShunt);
                join(a, w, x, g[w]);
                if (j > 0) {
                    join(a, w, w - 1, 1 / wordLines.segment(i, j - 1));
                }
                if (i > 0) {
                    join(a, x, x - COLUMNS, 1 / bitLines.segment(j, i - 1));
                }
                for (int k = 0; k < 2; k++) {
                    b.set(w, k, wordSources[k * CELLS + w]);
                    b.set(x, k, bitSources[k * CELLS + w]);
                }
            }
            a.add(i * COLUMNS, i * COLUMNS, 1 / wordLines.near(i));
            a.add(i * COLUMNS + COLUMNS - 1, i * COLUMNS + COLUMNS - 1, 1 / wordLines.far(i));
        }
        for (int j = 0; j < COLUMNS; j++) {
            int last = CELLS + (ROWS - 1) * COLUMNS + j;
            a.add(last, last, 1 / bitLines.near(j));
            a.add(CELLS + j, CELLS + j, 1 / bitLines.far(j));
        }
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(2 * CELLS);
        assertTrue(cholesky.setA(a));
        DMatrixRMaj x = new DMatrixRMaj(2 * CELLS, 2);
        cholesky.solve(b, x);
        return x;
    }

    private static void join(DMatrixRMaj a, int i, int j, double g) {
        a.add(i, i, g);
        a.add(j, j, g);
        a.add(i, j, -g);
        a.add(j, i, -g);
    }
}
