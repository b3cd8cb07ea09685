package org.sneakpath.crossbar.read;

/**
 * Where all cells of an array stand: their voltages, and what their law says there. The arrays are live, row-major over the cells,
 * {@code [row·columns + column]}.
 */
public final class CellPoint {
    /** Voltage from word to bit line, w − b (V); set by the caller of the law. */
    public final double[] drops;
    /** Potential of the bit line, b (V), for a law that wants to know it, else empty; set by the caller of the law. */
    public final double[] bits;
    /** Current from word to bit line (A). */
    public final double[] currents;
    /** g_w = ∂i/∂w at fixed b (S). */
    public final double[] wordSlopes;
    /** g_b = −∂i/∂b at fixed w (S); the very array of {@link #wordSlopes} where i is a function of w − b. */
    public final double[] bitSlopes;
    /** Unknowns inside the cells, {@code [unknown·cells + cell]}: a first guess before an evaluation, the solution after it. */
    public final double[] inner;

    CellPoint(int cells, int unknowns, boolean biased) {
        drops = new double[cells];
        bits = new double[biased ? cells : 0];
        currents = new double[cells];
        wordSlopes = new double[cells];
        bitSlopes = biased ? new double[cells] : wordSlopes;
        inner = new double[unknowns * cells];
    }
}
