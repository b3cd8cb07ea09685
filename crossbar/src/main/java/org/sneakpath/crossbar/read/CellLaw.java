package org.sneakpath.crossbar.read;

/** Current of every cell as a function of its voltage. */
public interface CellLaw {
    /**
     * Evaluates all cells.
     *
     * @param drops voltage from word to bit line of each cell (V)
     * @param currents current from word to bit line (A), overwritten
     * @param slopes ∂current/∂voltage (S), never negative, overwritten
     */
    void evaluate(double[] drops, double[] currents, double[] slopes);
}
