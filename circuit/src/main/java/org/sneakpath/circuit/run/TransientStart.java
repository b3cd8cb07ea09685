package org.sneakpath.circuit.run;

/** Where a transient starts. Device states start at their initial values in either case. */
public enum TransientStart {
    /**
     * The operating point at time zero: capacitors open, inductors short, nodes with an initial voltage held at it.
     */
    OPERATING_POINT,

    /**
     * Nodes that carry charge start at their initial voltage, 0 V where none is given, and inductors without current;
     * nodes that voltage sources tie to ground or to each other follow the sources, all others from Kirchhoff's laws.
     * A capacitor between a node that follows a source and one that does not therefore starts charged to the difference;
     * SPICE's {@code uic} starts it empty, so that the node follows the source by its whole jump. To have that here, give
     * the node the source's voltage as its initial one.
     */
    INITIAL_CONDITIONS,

    /**
     * SPICE's {@code uic}: charges are given, not voltages. Capacitors are charged to their initial voltage, 0 V where none
     * is given; nodes with an initial voltage charge the capacitors that hang on them; inductors carry their initial
     * current. What follows from these charges an instant later is where the run starts: a node between an empty capacitor
     * and a source takes part in the source's jump.
     */
    CHARGES
}
