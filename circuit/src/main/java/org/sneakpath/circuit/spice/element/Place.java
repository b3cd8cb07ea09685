package org.sneakpath.circuit.spice.element;

/** Where in an element a number of the netlist has gone. */
public enum Place {
    RESISTANCE,
    CAPACITANCE,
    INDUCTANCE,
    COUPLING,
    GAIN,
    /** Parameter k of a behavioural source's law. */
    LAW,
    /** Number k of a source's waveform. */
    WAVEFORM,
    /** A source's value at operating points. */
    DIRECT,
    /** Number k of a switch's law: threshold, hysteresis, on, off. */
    SWITCH,
    /** Parameter k of a device's model. */
    PARAMETER,
    /** Initial voltage of terminal k of a device. */
    TERMINAL,
    /** Initial value of state k of a device. */
    STATE,
    /** Initial voltage of a capacitor, initial current of an inductor. */
    INITIAL,
    /** Initial voltage of a node; the element is the node. */
    NODE
}
