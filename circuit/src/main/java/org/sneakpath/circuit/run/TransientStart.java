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
     */
    INITIAL_CONDITIONS
}
