package org.sneakpath.crossbar.read;

/**
 * Currents of all cells of an array by the potentials of their lines and by what is programmed, i(w, b; q), each cell's own q.
 *
 * <p>Where a cell has unknowns of its own these are eliminated: i and its derivatives are those of the cell as a whole. A law
 * keeps no memory of where it was evaluated, that is in the {@link CellPoint}. Not thread-safe.
 */
public interface CellLaw {
    /** Number of cells. */
    int cells();

    /** The same law for another number of cells, nothing programmed. */
    CellLaw resized(int cells);

    /** Number of unknowns inside each cell. */
    int unknowns();

    /** Whether i depends on w and b otherwise than by w − b, as behind a gate. */
    boolean isBiased();

    /** A point for evaluations, all zeros but {@link CellPoint#inner}, which is at rest. */
    default CellPoint newPoint() {
        CellPoint point = new CellPoint(cells(), unknowns(), isBiased());
        rest(point);
        return point;
    }

    /** Sets the unknowns inside the cells to what they are without any voltage. */
    void rest(CellPoint point);

    /** Sets q of every cell; validated by the caller, copied. */
    void program(double[] values);

    /**
     * Sets the potentials of the gates (V), one per cell, copied.
     *
     * @throws IllegalStateException if the cells have none
     */
    default void gate(double[] potentials) {
        throw new IllegalStateException("these cells have no gates");
    }

    /**
     * Writes currents (A) and slopes (S) at {@code drops} and {@code bits}, starting from the guess in {@code inner}. Currents are
     * exact to rounding; slopes to about 1e-9, unless the guess was the solution. A cell for which no solution is found gets a
     * current of NaN.
     */
    void evaluate(CellPoint point);

    /** Writes ∂i/∂q at fixed w and b (A per unit of q), at a point just evaluated. */
    void byProgrammed(CellPoint point, double[] partials);

    /**
     * Writes ∂i/∂(gate potential) at fixed w and b (S), at a point just evaluated.
     *
     * @throws IllegalStateException if the cells have no gates
     */
    default void byGate(CellPoint point, double[] partials) {
        throw new IllegalStateException("these cells have no gates");
    }

    /** Whether cells have states that settle in a read, which then has to be led to rest. */
    default boolean settles() {
        return false;
    }

    /**
     * From now on states are where an implicit step of 1/pace from those of a point leads, r·(x − x°) = dx/dt.
     *
     * @param point where the states x° are taken from
     * @param pace r (1/s); 0 for states at rest
     */
    default void depart(CellPoint point, double pace) {}

    /** Sets the states that settle to their lower or upper bounds. */
    default void extreme(CellPoint point, boolean upper) {}

    /** How far the states of a point are from where they departed, relative to their range; the largest of all cells. */
    default double moved(CellPoint point) {
        return 0;
    }

    /** The largest rate of a state, relative to its range, at the point last evaluated (1/s). */
    default double fastest() {
        return 0;
    }
}
