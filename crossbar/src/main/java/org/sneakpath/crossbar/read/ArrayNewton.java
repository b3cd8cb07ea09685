package org.sneakpath.crossbar.read;

import java.util.Arrays;

/**
 * Newton's method for an array of curved cells, from where it stands.
 *
 * <p>At the potentials w and b of its lines each cell is replaced by its tangent, slopes g_w = ∂i/∂w and g_b = −∂i/∂b beside a
 * source, and the resulting linear array is solved:
 * <pre>
 *   w = w° + x_w,  b = b° + x_b       w°, b°: base potentials, x: deviations of the lines
 *   s = i(w, b) − g_w·x_w + g_b·x_b   source of the tangent
 *   x⁺ from {@link TangentSolver}      c⁺ = s + g_w·x_w⁺ − g_b·x_b⁺, the cell currents that the lines carry at x⁺
 * </pre>
 * Since lines are linear, x + α(x⁺ − x) goes with line-carried currents c + α(c⁺ − c), and all of Kirchhoff's law is in the
 * misfit i(w, b) − c of each cell, which shrinks by (1 − α) to first order. The step α is halved until the largest misfit has
 * shrunk by at least a quarter of that: the convergence is monotone.
 *
 * <p>A solve is as exact as the misfit that its step will leave asks for, which about halves the cycles of an iterative kernel; what
 * it leaves of Kirchhoff's law then counts beside the misfit, until a last solve leaves rounding.
 *
 * <p>Cost: per iteration one factorisation at most, one solve or a few, one evaluation of the cells.
 */
final class ArrayNewton {
    private static final double SMALLEST_STEP = 0x1p-20;
    /** Misfit that a solve may leave, relative to the misfit before. */
    private static final double FORCING = 1e-3;
    /** The same relative to the square of that misfit. */
    private static final double SQUARED = 0.01;
    /** What a solve may leave of Kirchhoff's law, relative to the misfit that it will leave of the cells. */
    private static final double KIRCHHOFF = 1;
    /** Share below which nothing may be left, since the end is near. */
    private static final double EXACT = 1e-10;
    /** Share of its terms that a current is taken for at least. */
    private static final double CANCELLED = 0.01;

    final CellLaw law;
    final TangentSolver tangent;
    final int cells;
    final boolean biased;
    /** Base cell voltages and base potentials of the bit-line nodes (V), as far as they are applied. */
    final double[] base;

    final double[] baseBits;
    /** Deviations of the nodes (V), and the cell currents that lines carry there (A). */
    final double[] word;

    final double[] bit;
    final double[] carried;
    /** The cells where the lines are. */
    CellPoint here;

    private final double tolerance;
    private final double[] sources;
    private final double[] wordSources;
    private final double[] nextWord;
    private final double[] nextBit;
    private final double[] nextCarried;
    private CellPoint trial;
    private double kirchhoff;
    private double imbalance;
    private int iterations;
    private int met;
    /** Whether the lines stand where a solve has left something of Kirchhoff's law, and whether none may any more. */
    private boolean coarse;

    private boolean exact;
    private boolean shortened;
    private double firstMove;
    private double laterMove;

    ArrayNewton(ReadSolver solver, CellLaw law, double tolerance) {
        this.law = law;
        this.tolerance = tolerance;
        cells = law.cells();
        biased = law.isBiased();
        tangent = new TangentSolver(solver, cells);
        here = law.newPoint();
        trial = law.newPoint();
        base = new double[cells];
        baseBits = new double[here.bits.length];
        word = new double[cells];
        bit = new double[cells];
        carried = new double[cells];
        sources = new double[cells];
        wordSources = new double[cells];
        nextWord = new double[cells];
        nextBit = new double[cells];
        nextCarried = new double[cells];
    }

    /** Forgets everything: lines without current, cells at rest. */
    void rest() {
        Arrays.fill(word, 0);
        Arrays.fill(bit, 0);
        Arrays.fill(carried, 0);
        law.rest(here);
        tangent.forget();
        kirchhoff = 0;
        imbalance = 0;
    }

    /** Starts counting. */
    void count() {
        iterations = 0;
        met = 0;
        tangent.count();
    }

    /** Applies a share of base voltages (V), the lines staying as they are, and evaluates the cells. */
    void apply(double[] drops, double[] bitNodes, double share) {
        for (int c = 0; c < cells; c++) {
            base[c] = share * drops[c];
        }
        for (int c = 0; c < baseBits.length; c++) {
            baseBits[c] = share * bitNodes[c];
        }
        evaluate();
    }

    /** Evaluates the cells where the lines are. */
    void evaluate() {
        for (int c = 0; c < cells; c++) {
            here.drops[c] = base[c] + (word[c] - bit[c]);
        }
        for (int c = 0; c < baseBits.length; c++) {
            here.bits[c] = baseBits[c] + bit[c];
        }
        law.evaluate(here);
    }

    /** Whether a residual is within the tolerance. */
    boolean isEnough(double residual) {
        return residual <= tolerance;
    }

    /**
     * Iterates.
     *
     * @param limit most iterations
     * @return relative Kirchhoff residual reached; NaN if there is no finite solution
     */
    double iterate(int limit) {
        double misfit = misfit(here.currents, carried);
        double scale = scale();
        int first = iterations;
        shortened = false;
        exact = false;
        coarse = false;
        laterMove = 0;
        met = Math.max(met, falling());
        while (iterations < first + limit && !(misfit <= tolerance * scale && kirchhoff <= tolerance)) {
            double before = coarse ? misfit + imbalance : misfit;
            double reached = step(before, scale, iterations == first);
            if (Double.isNaN(reached)) {
                return Double.NaN;
            }
            scale = scale();
            met = Math.max(met, falling());
            if (reached < before) {
                misfit = reached;
            } else if (coarse && !exact) {
                exact = true;
            } else {
                break;
            }
        }
        return misfit == 0 ? kirchhoff : Math.max(kirchhoff, misfit / scale);
    }

    /** One iteration; returns the misfit reached (A), the one before if there was no gain, NaN if the tangents have no solution. */
    private double step(double misfit, double scale, boolean first) {
        double enough = Math.max(misfit * Math.min(FORCING, SQUARED * misfit / scale), 0.1 * tolerance * scale);
        if (!tangent.factor(here.wordSlopes, here.bitSlopes, 0, 0, enough / misfit)) {
            imbalance = Double.NaN;
            return Double.NaN;
        }
        double share = exact || KIRCHHOFF * enough < EXACT * scale ? 0 : KIRCHHOFF * enough / scale;
        double residual = solveTangents(enough, share);
        iterations++;
        if (Double.isNaN(residual)) {
            imbalance = Double.NaN;
            return Double.NaN;
        }
        double reached = search(misfit, first);
        if (reached < misfit) {
            kirchhoff = residual;
            coarse = share > 0;
        }
        return reached;
    }

    /** Writes x⁺ and c⁺; returns the relative Kirchhoff residual. */
    private double solveTangents(double enough, double share) {
        for (int c = 0; c < cells; c++) {
            sources[c] = source(c);
            wordSources[c] = -sources[c];
        }
        System.arraycopy(word, 0, nextWord, 0, cells);
        System.arraycopy(bit, 0, nextBit, 0, cells);
        double residual = tangent.solve(wordSources, sources, nextWord, nextBit, enough, share);
        tangent.carried(sources, nextWord, nextBit, nextCarried);
        return residual;
    }

    /** s of a cell. */
    double source(int c) {
        double asymmetry = biased ? (here.wordSlopes[c] - here.bitSlopes[c]) * bit[c] : 0;
        return here.currents[c] - here.wordSlopes[c] * (word[c] - bit[c]) - asymmetry;
    }

    /**
     * Takes the longest step of 1, 1/2, 1/4 … whose misfit is small enough, and returns the misfit; leaves all as it was if there
     * is none.
     */
    private double search(double misfit, boolean first) {
        for (double step = 1; step >= SMALLEST_STEP; step *= 0.5) {
            double reached = attempt(step);
            if (reached <= (1 - 0.25 * step) * misfit) {
                shortened |= step < 1;
                double move = largestChange(here.drops, trial.drops);
                firstMove = first ? move : firstMove;
                laterMove += first ? 0 : move;
                accept(step);
                return reached;
            }
        }
        return misfit;
    }

    /** Evaluates the cells at a step, and returns the misfit there; NaN where a cell has no solution. */
    private double attempt(double step) {
        for (int c = 0; c < cells; c++) {
            trial.drops[c] = base[c] + blend(word[c] - bit[c], nextWord[c] - nextBit[c], step);
        }
        for (int c = 0; c < baseBits.length; c++) {
            trial.bits[c] = baseBits[c] + blend(bit[c], nextBit[c], step);
        }
        System.arraycopy(here.inner, 0, trial.inner, 0, here.inner.length);
        law.evaluate(trial);
        double reached = 0;
        for (int c = 0; c < cells; c++) {
            double carries = blend(carried[c], nextCarried[c], step);
            reached = Math.max(reached, Math.abs(trial.currents[c] - carries));
        }
        return reached;
    }

    private void accept(double step) {
        for (int c = 0; c < cells; c++) {
            word[c] = blend(word[c], nextWord[c], step);
            bit[c] = blend(bit[c], nextBit[c], step);
            carried[c] = blend(carried[c], nextCarried[c], step);
        }
        imbalance = blend(imbalance, tangent.imbalance(), step);
        CellPoint free = here;
        here = trial;
        trial = free;
    }

    /** (1 − step)·a + step·b, exactly b for a full step. */
    private static double blend(double a, double b, double step) {
        return step == 1 ? b : a + step * (b - a);
    }

    /**
     * Gives the lines currents again after they were moved by something else: takes one full step, whatever it does to the misfit.
     *
     * @return whether there was one
     */
    boolean realign() {
        if (!tangent.factor(here.wordSlopes, here.bitSlopes, 0, 0, FORCING)) {
            return false;
        }
        double residual = solveTangents(FORCING * scale(), 0);
        iterations++;
        if (Double.isNaN(residual) || Double.isNaN(attempt(1))) {
            return false;
        }
        accept(1);
        kirchhoff = residual;
        return true;
    }

    /** Number of cells whose current falls with the voltage. */
    int falling() {
        int falling = 0;
        for (int c = 0; c < cells; c++) {
            falling += here.wordSlopes[c] < 0 || here.bitSlopes[c] < 0 ? 1 : 0;
        }
        return falling;
    }

    /** Most cells that fell at any point since {@link #count}. */
    int met() {
        return met;
    }

    /** Linear solves since {@link #count}. */
    int iterations() {
        return iterations;
    }

    /** What linear solves left of Kirchhoff's law where the lines are, all nodes together (A). */
    double imbalance() {
        return imbalance;
    }

    /**
     * Whether the latest {@link #iterate} went where its first step led: it was not shortened, and those that followed were
     * small beside it or beside {@code negligible} (V).
     */
    boolean wentStraight(double negligible) {
        return !shortened && laterMove <= Math.max(0.3 * firstMove, negligible);
    }

    private static double misfit(double[] currents, double[] carried) {
        double largest = 0;
        for (int c = 0; c < currents.length; c++) {
            largest = Math.max(largest, Math.abs(currents[c] - carried[c]));
        }
        return largest;
    }

    static double largestChange(double[] a, double[] b) {
        double largest = 0;
        for (int c = 0; c < a.length; c++) {
            largest = Math.max(largest, Math.abs(a[c] - b[c]));
        }
        return largest;
    }

    /** The largest cell current (A), or a hundredth of the largest of its terms, where these cancel and leave rounding. */
    private double scale() {
        double largest = 0;
        for (int c = 0; c < cells; c++) {
            double potentials = Math.abs(base[c]) + Math.abs(word[c]) + Math.abs(bit[c]);
            double terms = CANCELLED * Math.abs(here.wordSlopes[c]) * potentials;
            largest = Math.max(largest, Math.max(Math.abs(here.currents[c]), terms)); // NaN stays NaN
        }
        return largest;
    }
}
