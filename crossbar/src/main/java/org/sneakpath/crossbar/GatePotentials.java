package org.sneakpath.crossbar;

/** The gate lines of an array, and the gates of its cells that they lead to; none if its cells have no gates. */
final class GatePotentials {
    private final CrossbarSpec spec;
    private final GateLines lines;
    /** One per gate line (V). */
    private final double[] potentials;
    /** One per cell: potentials of gates (V), or derivatives by them. */
    private final double[] byCell;

    private boolean set;

    GatePotentials(CrossbarSpec spec, Cell cell) {
        this.spec = spec;
        boolean gated = cell instanceof TransistorCell;
        lines = cell instanceof TransistorCell transistor ? transistor.gates() : GateLines.PER_ROW;
        potentials = new double[gated ? lines.count(spec) : 0];
        byCell = new double[gated ? spec.cells() : 0];
        set = !gated;
    }

    /** Number of gate lines. */
    int count() {
        return potentials.length;
    }

    /** Potentials of the gate lines (V); live. */
    double[] potentials() {
        return potentials;
    }

    /** Whether all gates there are have a potential. */
    boolean areSet() {
        return set;
    }

    /**
     * Sets the potentials of the gate lines.
     *
     * @param values one per gate line (V), finite; copied
     * @return that of each cell's gate (V), row-major; live
     */
    double[] set(double[] values) {
        lines.spread(spec, values, byCell);
        System.arraycopy(values, 0, potentials, 0, potentials.length);
        set = true;
        return byCell;
    }

    /** Adds the derivatives by the gates (1/V) of the latest pullback of an array to those by the gate lines. */
    void gather(BiasedArray array, double[] lineBars) {
        array.gateBars(byCell);
        lines.gather(spec, byCell, lineBars);
    }
}
