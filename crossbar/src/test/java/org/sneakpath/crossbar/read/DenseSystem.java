package org.sneakpath.crossbar.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.sneakpath.crossbar.Lines;

/** An array linearised as one dense matrix, and its solution by LU (EJML): the slow, obvious way. */
final class DenseSystem {
    private DenseSystem() {}

    /** A·x = b. What a step of refinement changes, which is what rounding has done to x, must be small. */
    static double[] solve(DMatrixRMaj a, double[] b) {
        LinearSolverDense<DMatrixRMaj> lu = LinearSolverFactory_DDRM.lu(a.numRows);
        assertTrue(lu.setA(a.copy()));
        DMatrixRMaj x = new DMatrixRMaj(a.numRows, 1);
        DMatrixRMaj right = new DMatrixRMaj(a.numRows, 1, true, b);
        lu.solve(right, x);
        DMatrixRMaj left = right.copy();
        CommonOps_DDRM.multAdd(-1, a, x, left);
        DMatrixRMaj change = new DMatrixRMaj(a.numRows, 1);
        lu.solve(left, change);
        double quality = CommonOps_DDRM.elementMaxAbs(change) / CommonOps_DDRM.elementMaxAbs(x);
        assertTrue(quality <= 1e-11, () -> "refinement changes " + quality);
        return x.getData().clone();
    }

    /**
     * <pre>
     *   [ L_w + c_w + g_w     −g_b          ]
     *   [ −g_w            L_b + c_b + g_b   ]
     * </pre>
     */
    static DMatrixRMaj of(
            Lines wordLines,
            Lines bitLines,
            double[] wordSlopes,
            double[] bitSlopes,
            double wordShunt,
            double bitShunt) {
        int rows = wordLines.count();
        int columns = bitLines.count();
        int cells = rows * columns;
        DMatrixRMaj a = new DMatrixRMaj(2 * cells, 2 * cells);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int w = i * columns + j;
                int b = cells + w;
                a.add(w, w, wordShunt + wordSlopes[w]);
                a.add(w, b, -bitSlopes[w]);
                a.add(b, w, -wordSlopes[w]);
                a.add(b, b, bitShunt + bitSlopes[w]);
                if (j > 0) {
                    join(a, w, w - 1, 1 / wordLines.segment(i, j - 1));
                }
                if (i > 0) {
                    join(a, b, b - columns, 1 / bitLines.segment(j, i - 1));
                }
            }
            a.add(i * columns, i * columns, 1 / wordLines.near(i));
            a.add(i * columns + columns - 1, i * columns + columns - 1, 1 / wordLines.far(i));
        }
        for (int j = 0; j < columns; j++) {
            a.add(2 * cells - columns + j, 2 * cells - columns + j, 1 / bitLines.near(j));
            a.add(cells + j, cells + j, 1 / bitLines.far(j));
        }
        return a;
    }

    private static void join(DMatrixRMaj a, int i, int j, double g) {
        a.add(i, i, g);
        a.add(j, j, g);
        a.add(i, j, -g);
        a.add(j, i, -g);
    }
}
