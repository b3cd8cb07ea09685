package org.sneakpath.crossbar.step;

import java.util.List;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * The cells of an array as things that conduct and change: current i and state rates f of every cell by its voltage v, its own
 * states x and parameters p, with all partial derivatives.
 * <pre>
 *   i = i(v, x, p)        dx/dt = f(v, x, p)
 * </pre>
 * v is the voltage from word to bit line; cells that are {@link #isBiased biased} depend on the potential b of the bit line, too.
 * Whatever a cell has inside beside its states is solved for and eliminated: the partial
 * derivatives are those of the cell as a whole. Everything is a structure of arrays over n cells, S states and P parameters:
 * <pre>
 *   v[c]   i[c]   ∂i/∂v[c]   x[s·n + c]   f[s·n + c]   ∂i/∂x_s, ∂f_s/∂v [s·n + c]   ∂f_s/∂x_r [(s·S + r)·n + c]   p[j·n + c]
 * </pre>
 * The arrays returned are live: they belong to this object and hold the latest evaluation. Not thread-safe.
 */
public interface CellDynamics {
    /** Number of cells n. */
    int cells();

    /** States of each cell; may be empty. */
    List<StateVariable> states();

    /** Parameters of each cell. */
    List<Parameter> parameters();

    /** Values of the parameters; live, in order and admissible. */
    double[] parameterValues();

    /**
     * Evaluates all cells.
     *
     * @param voltages v (V), read only
     * @param states x, read only; at most by rounding outside the bounds
     */
    void evaluate(double[] voltages, double[] states);

    /**
     * Whether i and f depend on b beside v, as behind a transistor; then {@link #evaluate(double[], double[], double[])} is to be
     * called.
     */
    default boolean isBiased() {
        return false;
    }

    /**
     * Evaluates all cells.
     *
     * @param voltages v (V), read only
     * @param bits b (V), read only; ignored unless {@link #isBiased}
     * @param states x, read only; at most by rounding outside the bounds
     */
    default void evaluate(double[] voltages, double[] bits, double[] states) {
        evaluate(voltages, states);
    }

    /** i (A); NaN where a cell has no solution. */
    double[] currents();

    /** ∂i/∂v at fixed b (S). */
    double[] slopes();

    /** −∂i/∂b at a fixed potential of the word line (S); the very array of {@link #slopes} unless cells are biased. */
    default double[] bitSlopes() {
        return slopes();
    }

    /** ∂i/∂x (A per unit of x). */
    double[] currentsByState();

    /** f (unit of x per s). */
    double[] rates();

    /** ∂f/∂v at fixed b. */
    double[] ratesByVoltage();

    /** −∂f/∂b at a fixed potential of the word line; the very array of {@link #ratesByVoltage} unless cells are biased. */
    default double[] ratesByBit() {
        return ratesByVoltage();
    }

    /** ∂f/∂x (1/s). */
    double[] ratesByState();

    /**
     * Adds the cotangents of the parameters at the latest evaluation, Σ ī·∂i/∂p + Σ f̄·∂f/∂p.
     *
     * @param currentBars ī, one per cell
     * @param rateBars f̄, one per cell and state
     * @param parameterBars one per parameter and cell, added into
     */
    void pullback(double[] currentBars, double[] rateBars, double[] parameterBars);
}
