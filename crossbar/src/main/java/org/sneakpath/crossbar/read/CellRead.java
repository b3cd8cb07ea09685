package org.sneakpath.crossbar.read;

/**
 * Finds the state of an array under given terminal potentials, and its linearisation there.
 *
 * <p>All arrays are row-major over the cells and live: valid until the next call of {@link #program} or {@link #solve}.
 */
public interface CellRead {
    /** Sets what is programmed of each cell, a conductance (S) or a quantity q of its law; validated by the caller, copied. */
    void program(double[] values);

    /**
     * Solves for all cell voltages.
     *
     * @param base cell voltages between base potentials (V), see {@link BasePotentials}
     * @return relative Kirchhoff residual reached; NaN if there is no finite solution
     */
    double solve(double[] base);

    /** Linear solves that the latest {@link #solve} took. */
    int iterations();

    /**
     * What no terminal current of the latest {@link #solve} is wrong by more than (A), see {@link ReadSolver#imbalance}; NaN
     * where nothing is known.
     */
    double currentBound();

    /** Voltage of each cell (V). */
    double[] voltages();

    /** Current of each cell (A). */
    double[] currents();

    /** ∂current/∂voltage of each cell (S). */
    double[] slopes();

    /** ∂current/∂q of each cell (A per unit of q, V for a conductance). */
    double[] programmedSlopes();

    /** Deviations of the line nodes from their base potentials (V), overwritten. */
    void deviations(double[] word, double[] bit);

    /** The array linearised at the latest solution; for ohmic cells, at any time after {@link #program}. */
    TerminalResponse linearised();
}
