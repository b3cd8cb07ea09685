package org.sneakpath.crossbar.read;

/**
 * The linear kernel of every read: how far the lines of an array move from their terminals when the cells draw current.
 *
 * <p>With cell slopes g (S) and, for each cell, a source current s (A) that flows from word to bit line beside the slope,
 * the deviations x of the line nodes from their terminal potentials satisfy Kirchhoff's law at every node,
 * <pre>
 *   word node (i,j):   (L_w x_w)(i,j) + [s + g·(x_w − x_b)](i,j) = 0
 *   bit node (i,j):    (L_b x_b)(i,j) − [s + g·(x_w − x_b)](i,j) = 0
 * </pre>
 * L_w and L_b being the line conductances, grounded through driver and sense resistance. The system is symmetric positive
 * definite for any g ≥ 0, and for a falling slope g < 0 as long as the lines around it conduct better. Because the unknowns are the deviations and not the potentials, thin wires cost no digits.
 *
 * <p>Cells are row-major, {@code [row·columns + column]}. Not thread-safe.
 */
public interface ReadSolver {
    /**
     * Prepares for given slopes; takes effect for the following {@link #solve}.
     *
     * @param slopes one per cell (S); copied
     * @return whether the slopes were finite and the matrix numerically positive definite; if not, {@link #solve} must not be called
     */
    boolean factor(double[] slopes);

    /**
     * Solves for several sources at once.
     *
     * @param count number of sources
     * @param sources {@code [k·cells + cell]}, source currents (A), k = 0 … count − 1
     * @param word deviations of the word-line nodes (V), same layout, overwritten
     * @param bit deviations of the bit-line nodes (V), same layout, overwritten
     * @return the largest relative Kirchhoff residual of all nodes and sources; NaN if something was not finite
     */
    double solve(int count, double[] sources, double[] word, double[] bit);

    /** The solver for an array with these line resistances (ohm, zero allowed). */
    static ReadSolver of(int rows, int columns, double wordWire, double bitWire, double driver, double sense) {
        ArrayNodes nodes = new ArrayNodes(rows, columns, wordWire, bitWire, driver, sense);
        return nodes.count() == 0 ? new IdealReadSolver() : new DirectReadSolver(nodes);
    }
}
