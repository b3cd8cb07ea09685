package org.sneakpath.crossbar.read;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * The linear kernel of every solve of an array: how far its lines move from their base potentials when the cells draw current.
 *
 * <p>The base potential of a line node is the one that it has when no cell conducts ({@link BasePotentials}); x_w and x_b are
 * the deviations from it. With cell slopes g (S), shunts c_w and c_b from every line node to ground (S), and currents f_w and
 * f_b that are injected into the nodes (A),
 * <pre>
 *   (L_w + c_w + g)·x_w − g·x_b = f_w
 *   (L_b + c_b + g)·x_b − g·x_w = f_b
 * </pre>
 * L_w and L_b being the conductances of the lines, grounded through their near and far ends where these are connected. The
 * matrix is symmetric and positive definite for any g ≥ 0, except that it says nothing of pieces of the network that hang on
 * no terminal; and for a falling slope g < 0 as long as the lines around it conduct better. In a piece that hangs on no
 * terminal and has no shunts, one node is held at x = 0; all its nodes are 0 if nothing is injected. A node that is at a
 * terminal without resistance has x = 0 and what is injected there is of no consequence.
 *
 * <p>Cells are row-major, {@code [row·columns + column]}. Not thread-safe.
 */
public interface ReadSolver {
    /**
     * Prepares for given slopes and shunts; takes effect for the following solves.
     *
     * @param slopes one per cell (S); copied
     * @param wordShunt from each word-line node to ground (S), finite and not negative
     * @param bitShunt from each bit-line node to ground (S), finite and not negative
     * @return whether the slopes were finite and the matrix numerically positive definite; if not, do not solve
     */
    boolean factor(double[] slopes, double wordShunt, double bitShunt);

    /**
     * What a factorisation costs, in solves. A caller whose slopes have changed little may keep factors that are dear and
     * iterate around them.
     */
    default double factorCost() {
        return 0;
    }

    /** Prepares for given slopes (S) without shunts, as reads do. */
    default boolean factor(double[] slopes) {
        return factor(slopes, 0, 0);
    }

    /**
     * Solves for several right-hand sides at once.
     *
     * @param count number of right-hand sides
     * @param wordSources f_w, {@code [k·cells + cell]} (A), k = 0 … count − 1
     * @param bitSources f_b, same layout
     * @param word x_w (V), same layout, overwritten
     * @param bit x_b (V), same layout, overwritten
     * @return the largest relative Kirchhoff residual of all nodes and right-hand sides; NaN if something was not finite
     */
    double solve(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit);

    /**
     * Solves for cells that stand at given voltages between base potentials, which is f_w = −g·e, f_b = g·e.
     *
     * @param count number of fields
     * @param between e (V), {@code [from + k·cells + cell]}
     * @param word x_w (V), {@code [k·cells + cell]}, overwritten
     * @param bit x_b (V), same layout, overwritten
     * @return as {@link #solve}
     */
    double respond(int count, double[] between, int from, double[] word, double[] bit);

    /** As {@link #solve}, but {@code word} and {@code bit} hold a first guess that an iterative solver starts from. */
    default double solveFrom(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        return solve(count, wordSources, bitSources, word, bit);
    }

    /**
     * Lets the following solves end early. An iterative solver then stops when Σ|r| is below that share of the largest column
     * current and no node misses more than that residual; one by elimination leaves rounding anyway.
     *
     * @param share at least 0; 0, as at first, asks for as much as there is
     * @param residual relative Kirchhoff residual of single nodes, at least 0; 0 likewise, 1 for any
     */
    default void mayLeave(double share, double residual) {}

    /** How many right-hand sides are best solved at once, of what was prepared last. */
    default int together() {
        return 1;
    }

    /**
     * Sum over all nodes of what the latest solve left of Kirchhoff's law, Σ|r| (A), rounding of r included; of several
     * right-hand sides the largest. Where all g ≥ 0 no terminal current is wrong by more, rounding of the sum of its cell
     * currents apart: the error of a current is the sum of r·a over the nodes, and a, the solution with that terminal lifted to
     * 1 V less its base potential, lies in [−1, 1] V by the maximum principle.
     */
    double imbalance();

    /**
     * Another solver for what was prepared here, with buffers of its own: it may solve on another thread while this one does. It
     * follows every {@link #factor} of this one, which must not run meanwhile, and cannot factor by itself.
     *
     * @return null if this solver has none
     */
    default @Nullable ReadSolver sibling() {
        return null;
    }

    /** The solver for an array with these lines, on all processors if it is large. */
    static ReadSolver of(Lines wordLines, Lines bitLines) {
        return of(wordLines, bitLines, Runtime.getRuntime().availableProcessors());
    }

    /** The solver for an array with these lines, on at most so many threads. */
    static ReadSolver of(Lines wordLines, Lines bitLines, int threads) {
        if (wordLines.isPerfect() && bitLines.isPerfect()) {
            return new IdealReadSolver();
        }
        int rows = wordLines.count();
        int columns = bitLines.count();
        if (Math.min(rows, columns) < 16 || rows * columns < 2048) {
            return new DirectReadSolver(new ArrayNodes(wordLines, bitLines));
        }
        // Below some 180 x 180 cells a pass is over before a second thread has heard of it.
        return new LineRelaxation(wordLines, bitLines, rows * columns < 1 << 15 ? 1 : threads);
    }
}
