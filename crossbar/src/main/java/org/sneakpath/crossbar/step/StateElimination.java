package org.sneakpath.crossbar.step;

import java.util.Arrays;

/**
 * The states of every cell, eliminated from the equations of a stage. With r what earlier stages leave of a state and w = h·d,
 * <pre>
 *   x = mid(lower, upper, u)    u = r + w·f(v, x)
 *   M·δx = ρ + w·∂f/∂v·δv       M = 1 − w·∂f/∂x    ρ = u − x        of a state with u inside its bounds
 *        = ρ                    M = 1              ρ = bound − x    of one that its bound holds
 *   ĩ = i + ∂i/∂x·M⁻¹·ρ         ĝ = ∂i/∂v + ∂i/∂x·M⁻¹·w·∂f/∂v
 * </pre>
 * so that to the lines a cell is a conductor of two terminals, of current ĩ and slope ĝ (Newton's method, its step in the states
 * carried out by hand; where a bound holds, semi-smooth). States of a cell couple to nothing else. Of cells that depend on the
 * potential b of their bit line, too, the same is done with −∂/∂b at a fixed potential of the word line: δx = M⁻¹·ρ + ∂x/∂w·δw −
 * (−∂x/∂b)·δb.
 *
 * <p>Cost per cell: some 10 flops for one state, 2S³/3 for S.
 */
final class StateElimination {
    private final CellDynamics cells;
    private final StateRanges ranges;
    private final int n;
    private final int states;
    private final boolean biased;
    /** ĩ (A). */
    final double[] current;
    /** ĝ (S). */
    final double[] slope;
    /** M⁻¹·ρ, {@code [s·n + c]}. */
    final double[] shift;
    /** ∂x/∂v = M⁻¹·w·∂f/∂v, {@code [s·n + c]}. */
    final double[] response;
    /** ĝ and response by the bit line, −∂/∂b; the same arrays unless cells are biased. */
    final double[] bitSlope;

    final double[] bitResponse;
    /** Whether a bound holds a state, {@code [s·n + c]}. */
    final boolean[] held;
    /** M⁻¹, {@code [(s·S + r)·n + c]}. */
    private final double[] inverse;

    private final SmallInverse small;

    StateElimination(CellDynamics cells, StateRanges ranges) {
        this.cells = cells;
        this.ranges = ranges;
        n = cells.cells();
        states = ranges.count;
        current = new double[n];
        slope = new double[n];
        shift = new double[states * n];
        response = new double[states * n];
        biased = cells.isBiased();
        bitSlope = biased ? new double[n] : slope;
        bitResponse = biased ? new double[states * n] : response;
        held = new boolean[states * n];
        inverse = new double[states * states * n];
        small = new SmallInverse(states);
    }

    /**
     * Evaluates the cells and eliminates their states.
     *
     * @param voltages v (V)
     * @param bits b (V); ignored unless cells are biased
     * @param x states
     * @param past r
     * @param weight w (s); 0 holds all states where r says
     */
    void eliminate(double[] voltages, double[] bits, double[] x, double[] past, double weight) {
        evaluate(voltages, bits, x);
        if (states == 1) {
            single(x, past, weight);
        } else if (states > 1) {
            several(x, past, weight);
        }
    }

    private void evaluate(double[] voltages, double[] bits, double[] x) {
        if (biased) {
            cells.evaluate(voltages, bits, x);
            System.arraycopy(cells.bitSlopes(), 0, bitSlope, 0, n);
        } else {
            cells.evaluate(voltages, x);
        }
        System.arraycopy(cells.currents(), 0, current, 0, n);
        System.arraycopy(cells.slopes(), 0, slope, 0, n);
    }

    private void single(double[] x, double[] past, double weight) {
        double[] f = cells.rates();
        double[] dfdv = cells.ratesByVoltage();
        double[] dfdx = cells.ratesByState();
        double[] dfdb = cells.ratesByBit();
        double[] didx = cells.currentsByState();
        double lower = ranges.lower[0];
        double upper = ranges.upper[0];
        for (int c = 0; c < n; c++) {
            double u = past[c] + weight * f[c];
            boolean outside = u < lower || u > upper;
            held[c] = outside;
            double a = outside ? 1 : 1 / (1 - weight * dfdx[c]);
            inverse[c] = a;
            double step = outside ? (u < lower ? lower : upper) - x[c] : a * (u - x[c]);
            double byVoltage = outside ? 0 : a * weight * dfdv[c];
            shift[c] = step;
            response[c] = byVoltage;
            current[c] += didx[c] * step;
            slope[c] += didx[c] * byVoltage;
            if (biased) {
                bitResponse[c] = outside ? 0 : a * weight * dfdb[c];
                bitSlope[c] += didx[c] * bitResponse[c];
            }
        }
    }

    private void several(double[] x, double[] past, double weight) {
        double[] f = cells.rates();
        for (int c = 0; c < n; c++) {
            for (int s = 0; s < states; s++) {
                int e = s * n + c;
                double u = past[e] + weight * f[e];
                double nearest = ranges.within(s, u);
                held[e] = u < nearest || u > nearest;
                small.first[s] = nearest - x[e];
            }
            invert(c, weight);
            keep(c, weight);
        }
    }

    /** Inverts M of a cell, its held states known. */
    private void invert(int c, double weight) {
        double[] dfdv = cells.ratesByVoltage();
        double[] dfdx = cells.ratesByState();
        for (int s = 0; s < states; s++) {
            boolean fixed = held[s * n + c];
            small.second[s] = fixed ? 0 : weight * dfdv[s * n + c];
            for (int r = 0; r < states; r++) {
                double unit = r == s ? 1 : 0;
                small.matrix[s * states + r] = fixed ? unit : unit - weight * dfdx[(s * states + r) * n + c];
            }
        }
        small.invert();
    }

    /** Keeps M⁻¹ of a cell and what it makes of ρ and w·∂f/∂v. */
    private void keep(int c, double weight) {
        double[] didx = cells.currentsByState();
        for (int s = 0; s < states; s++) {
            double step = 0;
            double byVoltage = 0;
            for (int r = 0; r < states; r++) {
                double a = small.inverse[s * states + r];
                inverse[(s * states + r) * n + c] = a;
                step += a * small.first[r];
                byVoltage += a * small.second[r];
            }
            int e = s * n + c;
            shift[e] = step;
            response[e] = byVoltage;
            current[c] += didx[e] * step;
            slope[c] += didx[e] * byVoltage;
        }
        for (int s = 0; s < states && biased; s++) {
            int e = s * n + c;
            bitResponse[e] = byBit(s, c, weight);
            bitSlope[c] += didx[e] * bitResponse[e];
        }
    }

    private double byBit(int s, int c, double weight) {
        double[] dfdb = cells.ratesByBit();
        double sum = 0;
        for (int r = 0; r < states; r++) {
            sum += held[r * n + c] ? 0 : small.inverse[s * states + r] * weight * dfdb[r * n + c];
        }
        return sum;
    }

    /**
     * As {@link #eliminate} at a solution, where it is known which states are held.
     *
     * @param isHeld one per state and cell
     */
    void linearise(double[] voltages, double[] bits, double[] x, boolean[] isHeld, double weight) {
        evaluate(voltages, bits, x);
        System.arraycopy(isHeld, 0, held, 0, held.length);
        Arrays.fill(small.first, 0);
        for (int c = 0; c < n && states > 0; c++) {
            invert(c, weight);
            keep(c, weight);
        }
    }

    /**
     * M⁻¹ times a change of what the equations of the states ask for; entries of held states count as none.
     *
     * @param change one per state and cell; overwritten by the change of the states
     */
    void apply(double[] change) {
        for (int c = 0; c < n; c++) {
            for (int s = 0; s < states; s++) {
                small.first[s] = held[s * n + c] ? 0 : change[s * n + c];
            }
            for (int s = 0; s < states; s++) {
                double sum = 0;
                for (int r = 0; r < states; r++) {
                    sum += inverse[(s * states + r) * n + c] * small.first[r];
                }
                change[s * n + c] = sum;
            }
        }
    }

    /** M⁻ᵀ times cotangents of the states, overwritten; those of held states become zero, since what asks for them is a bound. */
    void applyTransposed(double[] bars) {
        for (int c = 0; c < n; c++) {
            for (int s = 0; s < states; s++) {
                small.first[s] = bars[s * n + c];
            }
            for (int s = 0; s < states; s++) {
                double sum = 0;
                for (int r = 0; r < states; r++) {
                    sum += inverse[(r * states + s) * n + c] * small.first[r];
                }
                bars[s * n + c] = held[s * n + c] ? 0 : sum;
            }
        }
    }
}
