package org.sneakpath.circuit.internal;

/** What kind of quantity an unknown is, and with it the kind of equation in its row. */
public enum Nature {
    /** A node voltage (V); its row is the sum of the currents that leave the node (A). */
    VOLTAGE,
    /** The current of a voltage source or inductor (A); its row is that element's voltage equation (V). */
    CURRENT,
    /** A device state; its row is the state's rate equation (unit of the state per s). */
    STATE
}
