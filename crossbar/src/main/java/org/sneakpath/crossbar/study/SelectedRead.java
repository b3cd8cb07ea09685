package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;

/**
 * Reading a single cell of an array: what the selected bit line carries, and how much of it came through the selected cell. The
 * rest is the sneak current, I_sneak = Σ_{i ≠ selected} i(i, column).
 *
 * <p>One solve a read, 3 fields of the array beside the {@link Crossbar}. Not thread-safe.
 */
public final class SelectedRead {
    private final ReadScheme scheme;
    private final Bias bias;
    private final int row;
    private final int column;
    private final Crossbar crossbar;
    private final ArraySolution solution;

    /** With the crossbar's usual tolerance. */
    public SelectedRead(CrossbarSpec array, Cell cell, ReadScheme scheme, double volts, int row, int column) {
        this(array, cell, scheme, volts, row, column, Crossbar.DEFAULT_TOLERANCE);
    }

    /**
     * @param array its lines with nothing but themselves
     * @param volts V (V)
     * @param row of the selected cell
     * @param column of the selected cell
     * @param tolerance relative Kirchhoff residual at which a read counts as converged, in (0, 1)
     */
    public SelectedRead(
            CrossbarSpec array, Cell cell, ReadScheme scheme, double volts, int row, int column, double tolerance) {
        if (row < 0 || row >= array.rows() || column < 0 || column >= array.columns()) {
            throw new IllegalArgumentException("row " + row + ", column " + column + ": the array has rows 0 to "
                    + (array.rows() - 1) + " and columns 0 to " + (array.columns() - 1));
        }
        this.scheme = scheme;
        this.row = row;
        this.column = column;
        bias = scheme.bias(array.rows(), array.columns(), row, column, volts);
        crossbar = new Crossbar(scheme.connected(array, row, column), cell, tolerance);
        solution = crossbar.newSolution();
    }

    /** The lines as the scheme connects them. */
    public CrossbarSpec spec() {
        return crossbar.spec();
    }

    /** Potentials of all terminals. */
    public Bias bias() {
        return bias;
    }

    /** The selected cell, row-major. */
    public int selected() {
        return row * crossbar.spec().columns() + column;
    }

    /** Sets the potentials of the gate lines (V), for all reads until the next call; see {@link Crossbar#gate}. */
    public void gate(double[] potentials) {
        crossbar.gate(potentials);
    }

    /**
     * Reads the selected cell.
     *
     * @param values what all cells hold (S, or the unit of what is programmed), row-major; copied
     */
    public SelectedReading read(double[] values) {
        crossbar.program(values);
        ReadStatus status = crossbar.solve(bias, solution);
        double into = solution.terminals.bitNear[column] + solution.terminals.bitFar[column];
        int sign = scheme.direction();
        return new SelectedReading(sign * into, sign * solution.cellCurrents[selected()], status);
    }

    /**
     * Adds the derivatives of a loss of the latest reading.
     *
     * @param currentBar dL/d(current) (1/A)
     * @param cellCurrentBar dL/d(current of the selected cell) (1/A)
     * @param gradient of the array as the scheme connects it, see {@link #spec}; added into. A pull-up's resistance is part of the
     *     near end of the selected bit line
     * @return how the worse of read and adjoint ended
     */
    public ReadStatus pullback(double currentBar, double cellCurrentBar, ArrayGradient gradient) {
        ArraySolution bars = crossbar.newSolution();
        int sign = scheme.direction();
        bars.terminals.bitNear[column] = sign * currentBar;
        bars.terminals.bitFar[column] = sign * currentBar;
        bars.cellCurrents[selected()] = sign * cellCurrentBar;
        return crossbar.solvePullback(bias, bars, gradient);
    }
}
