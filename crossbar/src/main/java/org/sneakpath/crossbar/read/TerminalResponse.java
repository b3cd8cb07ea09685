package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Terminals;

/**
 * Cell voltages of an array, linearised at given slopes, when its terminals are driven.
 *
 * <p>Between base potentials ({@link BasePotentials}) a cell would see e; its actual voltage is
 * <pre>
 *   d = e + x_w − x_b        x = {@link ReadSolver} with f_w = −g·e, f_b = g·e
 * </pre>
 * Driving word lines answers a read; lifting bit lines answers its adjoint, since the same symmetric matrix serves both.
 *
 * <p>Cost beside the linear solves: 8 flops and 8 accesses per cell and field.
 */
public final class TerminalResponse {
    private final BasePotentials base;
    private final ReadSolver solver;
    private final Linearisation at;
    private final double[] slopes;
    private final Terminals unit;
    private double imbalance;
    private double[] word = new double[0];
    private double[] bit = new double[0];

    public TerminalResponse(int rows, int columns, BasePotentials base, ReadSolver solver) {
        this(new Linearisation(new double[rows * columns]), rows, columns, base, solver);
    }

    private TerminalResponse(Linearisation at, int rows, int columns, BasePotentials base, ReadSolver solver) {
        this.base = base;
        this.solver = solver;
        this.at = at;
        slopes = at.slopes;
        unit = new Terminals(rows, columns);
    }

    /** What responses that work side by side share. */
    private static final class Linearisation {
        final double[] slopes;
        boolean factored;
        boolean regular;

        Linearisation(double[] slopes) {
            this.slopes = slopes;
        }
    }

    /**
     * Another response of the same linearisation, which may be asked on another thread while this one is; null if the solver
     * has none. This one must not be linearised meanwhile, and be {@link #prepare prepared} before.
     */
    public @Nullable TerminalResponse sibling() {
        ReadSolver other = solver.sibling();
        return other == null ? null : new TerminalResponse(at, unit.wordNear.length, unit.bitNear.length, base, other);
    }

    /** How many fields are best asked for at once, once {@link #prepare prepared}. */
    public int together() {
        return solver.together();
    }

    /** What the following solves may leave of Kirchhoff's law, see {@link ReadSolver#mayLeave}. */
    public void mayLeave(double share, double residual) {
        solver.mayLeave(share, residual);
    }

    /** Factorises now, if that still waits. */
    public void prepare() {
        if (!at.factored) {
            at.regular = solver.factor(slopes);
            at.factored = true;
        }
    }

    /** Linearises the cells at these slopes (S, copied). The factorisation waits until something is driven. */
    public void linearise(double[] cellSlopes) {
        System.arraycopy(cellSlopes, 0, slopes, 0, slopes.length);
        at.factored = false;
    }

    /** Writes how far the line nodes of each cell are from their base potentials in the latest single field (V). */
    public void deviations(double[] wordNodes, double[] bitNodes) {
        System.arraycopy(word, 0, wordNodes, 0, slopes.length);
        System.arraycopy(bit, 0, bitNodes, 0, slopes.length);
    }

    /** {@link ReadSolver#imbalance} of the latest fields (A). */
    public double imbalance() {
        return imbalance;
    }

    /**
     * Cell voltages with both ends of the rows driven and the columns grounded.
     *
     * @param count number of input vectors
     * @param voltages {@code [k·rows + i]} (V)
     * @param drops {@code [k·cells + cell]} (V), overwritten
     * @return relative Kirchhoff residual
     */
    public double rowsDriven(int count, double[] voltages, double[] drops) {
        return driven(count, voltages, unit.wordNear, unit.wordFar, drops);
    }

    /**
     * Cell voltages with both ends of the columns lifted and the rows at zero.
     *
     * @param count number of input vectors
     * @param voltages {@code [k·columns + j]} (V)
     * @param drops {@code [k·cells + cell]} (V), overwritten
     * @return relative Kirchhoff residual
     */
    public double columnsDriven(int count, double[] voltages, double[] drops) {
        return driven(count, voltages, unit.bitNear, unit.bitFar, drops);
    }

    private double driven(int count, double[] voltages, double[] near, double[] far, double[] drops) {
        unit.clear();
        for (int k = 0; k < count; k++) {
            System.arraycopy(voltages, k * near.length, near, 0, near.length);
            System.arraycopy(near, 0, far, 0, near.length);
            base.cellVoltages(unit, drops, k * slopes.length);
        }
        return respond(count, drops);
    }

    /**
     * Cell voltages for given ones between base potentials.
     *
     * @param count number of fields
     * @param drops {@code [k·cells + cell]} (V): e, replaced by d
     * @return relative Kirchhoff residual
     */
    public double respond(int count, double[] drops) {
        int cells = slopes.length;
        prepare();
        int together = solver.together();
        imbalance = 0;
        double residual = 0;
        for (int first = 0; first < count; first += together) {
            int block = Math.min(together, count - first);
            reserve(block * cells);
            double left = at.regular ? solver.respond(block, drops, first * cells, word, bit) : irregular(word, bit);
            residual = Math.max(residual, left); // NaN stays NaN
            imbalance = Math.max(imbalance, at.regular ? solver.imbalance() : Double.NaN);
            for (int k = 0; k < block * cells; k++) {
                drops[first * cells + k] += word[k] - bit[k];
            }
        }
        return residual;
    }

    /**
     * Deviations of the line nodes when currents are injected into them and all terminals are at zero.
     *
     * @param intoWord one current per cell (A), row-major
     * @param intoBit likewise
     * @param wordNodes deviations (V), overwritten
     * @param bitNodes likewise
     * @return relative Kirchhoff residual
     */
    public double injected(double[] intoWord, double[] intoBit, double[] wordNodes, double[] bitNodes) {
        double residual = solve(1, intoWord, intoBit, wordNodes, bitNodes);
        imbalance = at.regular ? solver.imbalance() : Double.NaN;
        return residual;
    }

    private double solve(int count, double[] intoWord, double[] intoBit, double[] wordNodes, double[] bitNodes) {
        prepare();
        return at.regular
                ? solver.solve(count, intoWord, intoBit, wordNodes, bitNodes)
                : irregular(wordNodes, bitNodes);
    }

    private static double irregular(double[] wordNodes, double[] bitNodes) {
        Arrays.fill(wordNodes, Double.NaN);
        Arrays.fill(bitNodes, Double.NaN);
        return Double.NaN;
    }

    private void reserve(int length) {
        if (word.length < length) {
            word = new double[length];
            bit = new double[length];
        }
    }
}
