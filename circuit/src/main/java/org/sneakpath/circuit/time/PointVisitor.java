package org.sneakpath.circuit.time;

/** Looks at the points of a run, one by one. */
public interface PointVisitor {
    /**
     * Looks at a point.
     *
     * @param k index of the point
     * @param y unknowns, ground last; only to be read, only during the call
     */
    void point(int k, double[] y);

    /**
     * Looks at an inner stage of the step that led to point k, before that point.
     *
     * @param i 1 ≤ i &lt; s
     * @param y likewise
     */
    default void stage(int k, int i, double[] y) {}
}
