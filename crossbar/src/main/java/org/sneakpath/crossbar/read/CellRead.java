package org.sneakpath.crossbar.read;

/**
 * Finds the state of an array under given terminal potentials, and solves the adjoint of its linearisation there.
 *
 * <p>All arrays are row-major over the cells and live: valid until the next call of {@link #program} or {@link #solve}.
 */
public interface CellRead {
    /** Sets what is programmed of each cell, a conductance (S) or a quantity q of its law; validated by the caller, copied. */
    void program(double[] values);

    /** Whether the cells' currents depend on the potentials of the lines otherwise than by their difference. */
    default boolean isBiased() {
        return false;
    }

    /**
     * Sets the potentials of the gates (V), one per cell, copied.
     *
     * @throws IllegalStateException if the cells have none
     */
    default void gate(double[] potentials) {
        throw new IllegalStateException("these cells have no gates");
    }

    /**
     * Solves for all cell voltages.
     *
     * @param base cell voltages between base potentials (V), see {@link BasePotentials}
     * @param bitBase base potentials of the bit-line nodes (V); not looked at unless {@link #isBiased}
     * @param warm whether to start from the latest solution, which is fast where little has changed, but lets the last digits
     *     depend on it; otherwise from lines without current
     * @return relative Kirchhoff residual reached; NaN if there is no finite solution
     */
    double solve(double[] base, double[] bitBase, boolean warm);

    /** Linear solves that the latest {@link #solve} took. */
    int iterations();

    /**
     * What no terminal current of the latest {@link #solve} is wrong by more than (A), see {@link ReadSolver#imbalance}; NaN
     * where nothing is known.
     */
    double currentBound();

    /** Which of several solutions the latest {@link #solve} has found. */
    default SolutionBranch branch() {
        return SolutionBranch.UNIQUE;
    }

    /** Voltage of each cell (V). */
    double[] voltages();

    /** Current of each cell (A). */
    double[] currents();

    /** Prepares derivatives at the latest solution: before the slopes below are asked for, or the adjoint. */
    default void linearise() {}

    /** ∂current/∂(potential of the word line) of each cell (S). */
    double[] wordSlopes();

    /** −∂current/∂(potential of the bit line) of each cell (S); the same array where only the difference counts. */
    double[] bitSlopes();

    /** ∂current/∂q of each cell (A per unit of q, V for a conductance). */
    double[] programmedSlopes();

    /**
     * ∂current/∂(potential of the gate) of each cell (S).
     *
     * @throws IllegalStateException if the cells have none
     */
    default double[] gateSlopes() {
        throw new IllegalStateException("these cells have no gates");
    }

    /** Deviations of the line nodes from their base potentials (V), overwritten. */
    void deviations(double[] word, double[] bit);

    /**
     * Solves the adjoint of the array linearised at the latest solution,
     * <pre>
     *   (L_w + g_w)·λ_w − g_w·λ_b = f_w        (L_b + g_b)·λ_b − g_b·λ_w = f_b
     * </pre>
     *
     * @param wordSources f_w (A)
     * @param bitSources f_b (A)
     * @param word λ_w (V), overwritten
     * @param bit λ_b (V), overwritten
     * @return relative Kirchhoff residual; NaN if there is no solution
     */
    double adjoint(double[] wordSources, double[] bitSources, double[] word, double[] bit);
}
