package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Cells with a curved characteristic i(v): Newton's method around the linear kernel.
 *
 * <p>At cell voltages v each cell is replaced by its tangent, slope g = ∂i/∂v beside a source, and the resulting linear
 * array is solved:
 * <pre>
 *   v = e + x_w − x_b                 e: between perfect lines, x: deviations of the lines
 *   s = i(v) − g·(v − e)              source of the tangent
 *   x⁺ from {@link ReadSolver}(g, s)     c⁺ = s + g·(x_w⁺ − x_b⁺), the cell currents that the lines carry at x⁺
 * </pre>
 * Since lines are linear, x + α(x⁺ − x) goes with line-carried currents c + α(c⁺ − c), and all of Kirchhoff's law is in the
 * misfit i(v) − c of each cell, which shrinks by (1 − α) to first order. The step α is halved until the largest misfit has
 * shrunk by at least a quarter of that: the convergence is monotone. For i increasing in v the solution is unique (it minimises the convex
 * co-content of W. Millar, 1951). Where i falls with v, a tangent that the lines cannot stabilise or a step that cannot be
 * shortened enough ends the iteration: the residual is then NaN or what was reached, and what is found may be one of several.
 *
 * <p>Cost: per iteration one factorisation, one solve, one evaluation of the cells.
 */
public final class NewtonRead implements CellRead {
    private static final int MAX_ITERATIONS = 200;
    private static final double SMALLEST_STEP = 0x1p-20;
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private final double tolerance;
    private final ReadSolver solver;
    private final CellLaw law;
    private final TerminalResponse response;
    private final double[] perfect;
    private final double[] wordSources;
    private final double[] bitSources;
    private final double[] slopes;
    private final double[] nextSlopes;
    private final double[] nextWord;
    private final double[] nextBit;
    private final double[] nextCarried;
    private final double[] drops;
    private final double[] currents;
    private final double[] word;
    private final double[] bit;
    private final double[] carried;
    private final double[] tryDrops;
    private final double[] tryCurrents;
    private int iterations;
    private double linearImbalance;
    private double bound;

    /** @param tolerance largest misfit, relative to the largest cell current, that ends the iteration */
    public NewtonRead(int cells, ReadSolver solver, TerminalResponse response, CellLaw law, double tolerance) {
        this.solver = solver;
        this.response = response;
        this.law = law;
        this.tolerance = tolerance;
        perfect = new double[cells];
        wordSources = new double[cells];
        bitSources = new double[cells];
        slopes = new double[cells];
        nextSlopes = new double[cells];
        nextWord = new double[cells];
        nextBit = new double[cells];
        nextCarried = new double[cells];
        drops = new double[cells];
        currents = new double[cells];
        word = new double[cells];
        bit = new double[cells];
        carried = new double[cells];
        tryDrops = new double[cells];
        tryCurrents = new double[cells];
    }

    @Override
    public void program(double[] values) {
        law.program(values);
    }

    @Override
    public double solve(double[] base) {
        start(base);
        double residual = iterate();
        bound = bound();
        response.linearise(slopes);
        return residual;
    }

    /**
     * Sum of what each node misses: the linear solves' share, and the misfit of each cell at both of its nodes. A current is
     * wrong by no more, since the secant of each cell between the true and this solution is a conductance, if none falls.
     */
    private double bound() {
        double sum = linearImbalance;
        for (int c = 0; c < currents.length; c++) {
            if (!(slopes[c] >= 0)) {
                return Double.NaN;
            }
            double rounding = UNIT_ROUNDOFF * (Math.abs(currents[c]) + 3 * Math.abs(carried[c]));
            sum += 2 * (Math.abs(currents[c] - carried[c]) + rounding);
        }
        return sum;
    }

    private double iterate() {
        double kirchhoff = 0;
        linearImbalance = 0;
        double misfit = misfit(currents, carried);
        iterations = 0;
        while (iterations < MAX_ITERATIONS && !(misfit <= tolerance * largest(currents))) {
            if (!solver.factor(slopes)) {
                linearImbalance = Double.NaN;
                return Double.NaN;
            }
            for (int c = 0; c < bitSources.length; c++) {
                bitSources[c] = currents[c] - slopes[c] * (word[c] - bit[c]);
                wordSources[c] = -bitSources[c];
            }
            System.arraycopy(word, 0, nextWord, 0, word.length);
            System.arraycopy(bit, 0, nextBit, 0, bit.length);
            kirchhoff = solver.solveFrom(1, wordSources, bitSources, nextWord, nextBit);
            iterations++;
            for (int c = 0; c < bitSources.length; c++) {
                nextCarried[c] = bitSources[c] + slopes[c] * (nextWord[c] - nextBit[c]);
            }
            double reached = search(misfit);
            if (!(reached < misfit)) {
                break;
            }
            misfit = reached;
        }
        double scale = largest(currents);
        return misfit == 0 ? kirchhoff : Math.max(kirchhoff, misfit / scale);
    }

    private void start(double[] base) {
        System.arraycopy(base, 0, perfect, 0, perfect.length);
        System.arraycopy(perfect, 0, drops, 0, drops.length);
        Arrays.fill(word, 0);
        Arrays.fill(bit, 0);
        Arrays.fill(carried, 0);
        law.evaluate(drops, currents, slopes);
    }

    /** Takes the longest step of 1, 1/2, 1/4 … whose misfit is small enough, and returns the misfit; leaves all as it was if there is none. */
    private double search(double misfit) {
        for (double step = 1; step >= SMALLEST_STEP; step *= 0.5) {
            for (int c = 0; c < drops.length; c++) {
                double deviation = blend(word[c] - bit[c], nextWord[c] - nextBit[c], step);
                tryDrops[c] = perfect[c] + deviation;
            }
            law.evaluate(tryDrops, tryCurrents, nextSlopes);
            double reached = 0;
            for (int c = 0; c < drops.length; c++) {
                reached = Math.max(reached, Math.abs(tryCurrents[c] - blend(carried[c], nextCarried[c], step)));
            }
            if (reached <= (1 - 0.25 * step) * misfit) {
                accept(step);
                return reached;
            }
        }
        return misfit;
    }

    private void accept(double step) {
        for (int c = 0; c < drops.length; c++) {
            word[c] = blend(word[c], nextWord[c], step);
            bit[c] = blend(bit[c], nextBit[c], step);
            carried[c] = blend(carried[c], nextCarried[c], step);
        }
        linearImbalance = blend(linearImbalance, solver.imbalance(), step);
        System.arraycopy(tryDrops, 0, drops, 0, drops.length);
        System.arraycopy(tryCurrents, 0, currents, 0, drops.length);
        System.arraycopy(nextSlopes, 0, slopes, 0, drops.length);
    }

    /** (1 − step)·a + step·b, exactly b for a full step. */
    private static double blend(double a, double b, double step) {
        return step == 1 ? b : a + step * (b - a);
    }

    private static double misfit(double[] currents, double[] carried) {
        double largest = 0;
        for (int c = 0; c < currents.length; c++) {
            largest = Math.max(largest, Math.abs(currents[c] - carried[c]));
        }
        return largest;
    }

    private static double largest(double[] a) {
        double largest = 0;
        for (double value : a) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @Override
    public int iterations() {
        return iterations;
    }

    @Override
    public double currentBound() {
        return bound;
    }

    @Override
    public double[] voltages() {
        return drops;
    }

    @Override
    public double[] currents() {
        return currents;
    }

    @Override
    public double[] slopes() {
        return slopes;
    }

    @Override
    public double[] programmedSlopes() {
        return law.byProgrammed(drops);
    }

    @Override
    public void deviations(double[] wordNodes, double[] bitNodes) {
        System.arraycopy(word, 0, wordNodes, 0, word.length);
        System.arraycopy(bit, 0, bitNodes, 0, bit.length);
    }

    @Override
    public TerminalResponse linearised() {
        return response;
    }
}
