package org.sneakpath.circuit;

/**
 * The voltage v(plus) − v(minus) as a controlling quantity (V). Listening draws no current.
 *
 * @param plus node counted positive
 * @param minus node counted negative, often {@value Netlist#GROUND}
 */
public record NodeVoltage(String plus, String minus) implements Control {
    public NodeVoltage {
        Checks.controlNode(plus);
        Checks.controlNode(minus);
    }

    /** The voltage of a node against ground. */
    public NodeVoltage(String node) {
        this(node, Netlist.GROUND);
    }
}
