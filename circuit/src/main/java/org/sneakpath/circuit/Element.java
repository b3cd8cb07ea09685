package org.sneakpath.circuit;

import java.util.List;

/** A named element between nodes. Its values are in SI units and checked when it is made. */
public sealed interface Element permits Resistor, Capacitor, Inductor, VoltageSource, CurrentSource, Device {

    /** Name, unique within a netlist. */
    String name();

    /** Nodes of the terminals, in terminal order. */
    List<String> nodes();
}
