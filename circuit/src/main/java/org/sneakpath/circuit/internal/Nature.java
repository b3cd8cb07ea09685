package org.sneakpath.circuit.internal;

/** What kind of quantity an unknown is, and with it the kind of equation in its row. */
public enum Nature {
    /** A node voltage (V); its row is the sum of the currents that leave the node (A). */
    VOLTAGE,
    /**
     * The current of a voltage source or inductor (A), or of a branch within a device whose voltage is prescribed; its row
     * is that element's voltage equation (V).
     */
    CURRENT,
    /**
     * An internal unknown of a device that is neither voltage nor current, a temperature (K) mostly; its row is the sum of
     * what flows from it (W). Its tolerance is its own.
     */
    INTERNAL,
    /** A device state; its row is the state's rate equation (unit of the state per s). */
    STATE
}
