package org.sneakpath.circuit;

import java.util.List;

/** A named element between nodes. Its values are in SI units and checked when it is made. */
public sealed interface Element
        permits Resistor,
                Capacitor,
                Inductor,
                MutualInductance,
                VoltageSource,
                CurrentSource,
                ControlledSource,
                BehaviouralSource,
                Switch,
                Device {

    /** Name, unique within a netlist. */
    String name();

    /** Nodes of the terminals, in terminal order. */
    List<String> nodes();

    /** Nodes that are the element's own, to which nothing else is joined. */
    default List<String> internalNodes() {
        return List.of();
    }

    /** What the element listens to besides its own terminals. */
    default List<Control> controls() {
        return List.of();
    }

    /** Whether its current is an unknown of the circuit, which is written and which others may listen to. */
    default boolean currentUnknown() {
        return false;
    }
}
