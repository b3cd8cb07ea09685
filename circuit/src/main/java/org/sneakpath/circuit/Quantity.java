package org.sneakpath.circuit;

/** What a controlled or behavioural source sets. */
public enum Quantity {
    /** The voltage between its terminals (V); its current is an unknown of the circuit. */
    VOLTAGE,
    /** The current from its first to its second terminal through it (A). */
    CURRENT,
    /** The charge on its first terminal (C), the opposite one on its second; its current is d/dt of it. */
    CHARGE
}
