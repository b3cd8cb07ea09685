package org.sneakpath.crossbar;

import java.util.Arrays;
import org.sneakpath.crossbar.read.TerminalResponse;

/**
 * The exact linear map of a programmed array with its line resistances, I_j = Σ_i V_i·T_ij.
 *
 * <p>T takes min(rows, columns) linear solves: unit voltages on the rows, or, since the array is reciprocal, on the columns.
 * With d⁽ⁱ⁾ the cell voltages for V = e_i and a⁽ʲ⁾ those for virtual grounds U = e_j,
 * <pre>
 *   T_ij = Σ_k G_kj·d⁽ⁱ⁾_kj = −Σ_l G_il·a⁽ʲ⁾_il          ∂T_ij/∂G_kl = −d⁽ⁱ⁾_kl·a⁽ʲ⁾_kl
 * </pre>
 * The fields are kept for the pullback: 8·rows·columns·min(rows, columns) bytes, nothing when the lines are ideal.
 *
 * <p>Belongs to its {@link Crossbar} and is valid until that is programmed again. Not thread-safe, except that
 * {@link #matrix} may be read by many threads.
 */
public final class ReadOperator {
    private final int rows;
    private final int columns;
    private final boolean ideal;
    private final boolean byRow;
    private final TerminalResponse response;
    private final double[] conductances;
    private final double[] matrix;
    private final double[] terminals;
    private final double[] fields;
    private final double[] adjointFields;
    private ReadStatus status = ReadStatus.PRODUCT;

    ReadOperator(CrossbarSpec spec, TerminalResponse response, double[] conductances) {
        this.response = response;
        this.conductances = conductances;
        rows = spec.rows();
        columns = spec.columns();
        ideal = spec.isIdeal();
        byRow = rows <= columns;
        int solves = Math.min(rows, columns);
        matrix = new double[rows * columns];
        terminals = new double[ideal ? 0 : solves * solves];
        fields = new double[ideal ? 0 : Math.multiplyExact(solves, rows * columns)];
        adjointFields = new double[ideal ? 0 : rows * columns];
        for (int k = 0; k < solves && !ideal; k++) {
            terminals[k * solves + k] = 1;
        }
    }

    /** Number of word lines. */
    public int rows() {
        return rows;
    }

    /** Number of bit lines. */
    public int columns() {
        return columns;
    }

    /** How the solves behind the matrix ended; the worst residual of all. */
    public ReadStatus status() {
        return status;
    }

    /**
     * T[row·columns + column] (S), the current into virtual ground {@code column} per volt on word line {@code row}. The
     * live array of this operator: read it, do not write it; its content changes when the crossbar is programmed and
     * asked for its operator again.
     */
    public double[] matrix() {
        return matrix;
    }

    /** Builds T for the conductances as they now are. */
    void build(double tolerance) {
        if (ideal) {
            System.arraycopy(conductances, 0, matrix, 0, matrix.length);
            return;
        }
        int cells = matrix.length;
        Arrays.fill(matrix, 0);
        double residual;
        if (byRow) {
            residual = response.rowsDriven(rows, terminals, fields);
            for (int i = 0; i < rows; i++) {
                for (int c = 0, at = i * cells; c < cells; at += columns) {
                    for (int j = 0; j < columns; j++, c++) {
                        matrix[i * columns + j] += conductances[c] * fields[at + j];
                    }
                }
            }
        } else {
            residual = response.columnsDriven(columns, terminals, fields);
            for (int j = 0; j < columns; j++) {
                for (int i = 0, c = 0, at = j * cells; i < rows; i++) {
                    double sum = 0;
                    for (int l = 0; l < columns; l++, c++) {
                        sum += conductances[c] * fields[at + c];
                    }
                    matrix[i * columns + j] = -sum;
                }
            }
        }
        status = new ReadStatus(residual <= tolerance, residual, Math.min(rows, columns));
    }

    /**
     * Adds dL/d(conductances) for given dL/dT.
     *
     * @param matrixBars dL/dT, {@code [row·columns + column]} (1/S)
     * @param conductanceBars same layout (1/S), added into; min(rows, columns) linear solves, none when the lines are ideal
     */
    public void pullback(double[] matrixBars, double[] conductanceBars) {
        int cells = matrix.length;
        if (matrixBars.length != cells || conductanceBars.length != cells) {
            throw new IllegalArgumentException("cotangents of a " + rows + " x " + columns + " operator have " + cells
                    + " elements, not " + matrixBars.length + " and " + conductanceBars.length);
        }
        if (ideal) {
            for (int c = 0; c < cells; c++) {
                conductanceBars[c] += matrixBars[c];
            }
            return;
        }
        int solves = Math.min(rows, columns);
        double[] bars = byRow ? matrixBars : transposed(matrixBars);
        int width = cells / solves;
        double[] one = new double[width];
        for (int k = 0; k < solves; k++) {
            System.arraycopy(bars, k * width, one, 0, width);
            if (byRow) {
                response.columnsDriven(1, one, adjointFields);
            } else {
                response.rowsDriven(1, one, adjointFields);
            }
            for (int c = 0, at = k * cells; c < cells; c++) {
                conductanceBars[c] -= fields[at + c] * adjointFields[c];
            }
        }
    }

    private double[] transposed(double[] a) {
        double[] b = new double[a.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                b[j * rows + i] = a[i * columns + j];
            }
        }
        return b;
    }
}
