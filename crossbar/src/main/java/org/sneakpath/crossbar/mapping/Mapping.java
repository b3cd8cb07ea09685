package org.sneakpath.crossbar.mapping;

import org.sneakpath.crossbar.internal.Require;

/**
 * How signed weights W [inputs × outputs] are held as conductances G [rows × columns] of an array, and how the column currents
 * I = V·G become the products y = x·W again.
 * <pre>
 *   weights ─ program ─► conductances          inputs x ─ drive ─► voltages V ─ array ─► currents I
 *   currents ─ subtract ─► signals ─ combine ─► products y_j = Σ_i x_i·w_ij
 * </pre>
 * {@link #subtract} is what analog wiring can do, {@link #combine} what is done with numbers; a converter sits before the one
 * or between the two. An input of x (V) drives word lines at ±x; so the products are in (V), weights being dimensionless.
 *
 * <p>Weights are in [{@link #leastWeight}, 1]; those outside are moved to the nearer end and counted. Arrays are row-major,
 * {@code weights[input·outputs + output]}, {@code conductances[row·columns + column]}. Mappings are immutable and keep no array.
 */
public sealed interface Mapping
        permits BalancedPair, BitSlices, DifferentialPair, DifferentialRows, DigitalOffset, FiniteLevels, OffsetColumn {
    /** Least conductance that a cell is given (S). */
    double gMin();

    /** Greatest conductance that a cell is given (S). */
    double gMax();

    /** Least weight that is not clipped; the greatest is 1. */
    default double leastWeight() {
        return -1;
    }

    /** Word lines that one input drives, which are neighbours. */
    default int rowsPerInput() {
        return 1;
    }

    /** Voltage of word line {@code place} of an input's word lines, per volt of the input. */
    default double rowSign(int place) {
        return 1;
    }

    /** Bit lines that belong to one output alone. */
    int columnsPerOutput();

    /** Bit lines that all outputs of an array share. */
    default int sharedColumns() {
        return 0;
    }

    /** Number of word lines that {@code inputs} inputs take. */
    default int rows(int inputs) {
        return Math.multiplyExact(inputs, rowsPerInput());
    }

    /** Number of bit lines that {@code outputs} outputs of one array take. */
    default int columns(int outputs) {
        return Math.addExact(Math.multiplyExact(outputs, columnsPerOutput()), sharedColumns());
    }

    /** Numbers that {@link #subtract} leaves of one output's currents. */
    int signalsPerOutput();

    /**
     * Whether {@link #pullback} is a straight-through one: weights are rounded, which has no derivative, and the pullback is
     * that of the same mapping without the rounding. Otherwise it is the derivative.
     */
    boolean straightThrough();

    /**
     * Maps weights to conductances.
     *
     * @param weights {@code [input·outputs + output]}, dimensionless, finite
     * @param conductances {@code [row·columns(outputs) + column]} (S), overwritten
     * @return what was clipped and rounded
     * @throws IllegalArgumentException for a weight that is not finite, or arrays of another length
     */
    MappingReport program(double[] weights, int inputs, int outputs, double[] conductances);

    /**
     * Adds dL/d(weights) for given dL/d(conductances). A clipped weight receives nothing.
     *
     * @param weights those of {@link #program}
     * @param conductanceBars {@code [row·columns(outputs) + column]} (1/S)
     * @param weightBars {@code [input·outputs + output]}, added into
     */
    void pullback(double[] weights, int inputs, int outputs, double[] conductanceBars, double[] weightBars);

    /**
     * Word-line voltages.
     *
     * @param inputs x, one an input (V)
     * @param voltages one a word line (V), overwritten
     */
    default void drive(double[] inputs, double[] voltages) {
        Require.length("voltages", voltages.length, rows(inputs.length));
        int lines = rowsPerInput();
        for (int i = 0, row = 0; i < inputs.length; i++) {
            for (int place = 0; place < lines; place++, row++) {
                voltages[row] = rowSign(place) * inputs[i];
            }
        }
    }

    /** Adds dL/dx (1/V) for given dL/dV (1/V). */
    default void drivePullback(double[] voltageBars, double[] inputBars) {
        Require.length("voltage cotangents", voltageBars.length, rows(inputBars.length));
        int lines = rowsPerInput();
        for (int i = 0, row = 0; i < inputBars.length; i++) {
            for (int place = 0; place < lines; place++, row++) {
                inputBars[i] += rowSign(place) * voltageBars[row];
            }
        }
    }

    /**
     * Differences of currents, where the mapping has any; else the currents.
     *
     * @param currents one a bit line (A)
     * @param signals {@code [output·signalsPerOutput + signal]} (A), overwritten
     */
    void subtract(int outputs, double[] currents, double[] signals);

    /** Adds dL/d(currents) for given dL/d(signals) (1/A). */
    void subtractPullback(int outputs, double[] signalBars, double[] currentBars);

    /**
     * Products from signals.
     *
     * @param inputSum Σx over all inputs that gave rise to the signals (V)
     * @param signals {@code [output·signalsPerOutput + signal]} (A)
     * @param products y, one an output (V), overwritten
     */
    void combine(int outputs, double inputSum, double[] signals, double[] products);

    /**
     * Adds dL/d(signals) for given dL/d(products).
     *
     * @param productBars (1/V)
     * @param signalBars (1/A), added into
     * @return dL/d(inputSum) (1/V), which every input receives
     */
    double combinePullback(int outputs, double[] productBars, double[] signalBars);

    /**
     * Products from the currents of one array, {@link #subtract} and {@link #combine} in one; allocates the signals.
     *
     * @param inputs x (V)
     * @param currents one a bit line (A)
     * @param products y, one an output (V), overwritten
     */
    default void decode(double[] inputs, double[] currents, double[] products) {
        double sum = 0;
        for (double x : inputs) {
            sum += x;
        }
        double[] signals = new double[products.length * signalsPerOutput()];
        subtract(products.length, currents, signals);
        combine(products.length, sum, signals, products);
    }

    /**
     * Adds dL/dx and dL/dI of {@link #decode} for given dL/dy; that of the inputs is only what the decoding itself knows of
     * them.
     *
     * @param productBars (1/V)
     * @param inputBars (1/V), added into
     * @param currentBars (1/A), added into
     */
    default void decodePullback(double[] productBars, double[] inputBars, double[] currentBars) {
        double[] signalBars = new double[productBars.length * signalsPerOutput()];
        double sumBar = combinePullback(productBars.length, productBars, signalBars);
        subtractPullback(productBars.length, signalBars, currentBars);
        for (int i = 0; i < inputBars.length; i++) {
            inputBars[i] += sumBar;
        }
    }
}
