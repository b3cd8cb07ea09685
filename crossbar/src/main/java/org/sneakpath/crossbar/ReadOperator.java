package org.sneakpath.crossbar;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    /** How many adjoint fields are solved together. */
    private static final int BLOCK = 8;

    private final int rows;
    private final int columns;
    private final double tolerance;
    private final boolean ideal;
    private final boolean byRow;
    private final double[] conductances;
    private final double[] matrix;
    private final double[] terminals;
    private final double[] fields;
    private final double[] adjointTerminals;
    private final double[] adjointFields;
    private @Nullable TerminalResponse response;
    private ReadStatus status = ReadStatus.PRODUCT;

    ReadOperator(CrossbarSpec spec, double[] conductances, double tolerance) {
        this.tolerance = tolerance;
        this.conductances = conductances;
        rows = spec.rows();
        columns = spec.columns();
        ideal = spec.isIdeal();
        byRow = rows <= columns;
        int solves = Math.min(rows, columns);
        matrix = new double[rows * columns];
        terminals = new double[ideal ? 0 : solves * solves];
        fields = new double[ideal ? 0 : Math.multiplyExact(solves, rows * columns)];
        adjointTerminals = new double[ideal ? 0 : BLOCK * Math.max(rows, columns)];
        adjointFields = new double[ideal ? 0 : BLOCK * rows * columns];
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
    void build(TerminalResponse linearised) {
        response = linearised;
        if (ideal) {
            System.arraycopy(conductances, 0, matrix, 0, matrix.length);
            return;
        }
        int cells = matrix.length;
        Arrays.fill(matrix, 0);
        double residual;
        if (byRow) {
            residual = linearised.rowsDriven(rows, terminals, fields);
            for (int i = 0; i < rows; i++) {
                for (int c = 0, at = i * cells; c < cells; at += columns) {
                    for (int j = 0; j < columns; j++, c++) {
                        matrix[i * columns + j] += conductances[c] * fields[at + j];
                    }
                }
            }
        } else {
            residual = linearised.columnsDriven(columns, terminals, fields);
            for (int j = 0; j < columns; j++) {
                for (int i = 0, c = 0, at = j * cells; i < rows; i++) {
                    double sum = 0;
                    for (int l = 0; l < columns; l++, c++) {
                        sum -= conductances[c] * fields[at + c];
                    }
                    matrix[i * columns + j] = sum;
                }
            }
        }
        status = new ReadStatus(residual <= tolerance, residual, Math.min(rows, columns), linearised.imbalance());
    }

    /**
     * Adds dL/d(conductances) for given dL/dT.
     *
     * @param matrixBars dL/dT, {@code [row·columns + column]} (1/S)
     * @param conductanceBars same layout (1/S), added into; min(rows, columns) linear solves, none when the lines are ideal
     * @return how the worst of these solves ended
     */
    public ReadStatus pullback(double[] matrixBars, double[] conductanceBars) {
        int cells = matrix.length;
        if (matrixBars.length != cells || conductanceBars.length != cells) {
            throw new IllegalArgumentException("cotangents of a " + rows + " x " + columns + " operator have " + cells
                    + " elements, not " + matrixBars.length + " and " + conductanceBars.length);
        }
        if (ideal) {
            for (int c = 0; c < cells; c++) {
                conductanceBars[c] += matrixBars[c];
            }
            return ReadStatus.PRODUCT;
        }
        TerminalResponse linearised = Objects.requireNonNull(response);
        int solves = Math.min(rows, columns);
        int width = Math.max(rows, columns);
        double residual = 0;
        for (int first = 0; first < solves; first += BLOCK) {
            int block = Math.min(BLOCK, solves - first);
            for (int k = 0; k < block; k++) {
                for (int l = 0; l < width; l++) {
                    adjointTerminals[k * width + l] =
                            matrixBars[byRow ? (first + k) * columns + l : l * columns + first + k];
                }
            }
            residual = Math.max(
                    residual,
                    byRow
                            ? linearised.columnsDriven(block, adjointTerminals, adjointFields)
                            : linearised.rowsDriven(block, adjointTerminals, adjointFields));
            for (int k = 0; k < block; k++) {
                int field = (first + k) * cells;
                int adjoint = k * cells;
                for (int c = 0; c < cells; c++) {
                    conductanceBars[c] -= fields[field + c] * adjointFields[adjoint + c];
                }
            }
        }
        return new ReadStatus(residual <= tolerance, residual, solves, status.currentBound());
    }
}
