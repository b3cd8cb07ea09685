package org.sneakpath.devices.veriloga;

/** What the equations of a module depend on beside parameters; while it is read they are controls in the order of their first use. */
sealed interface Quantity {
    /** Potential of one node over another; counted through terminals and internal nodes, {@code Branch.GROUND} for ground. */
    record Potential(int from, int to) implements Quantity {}

    /** A state, by index. */
    record State(int index) implements Quantity {}

    /** The temperature (K). */
    record Temperature() implements Quantity {}

    /** The frequency of noise (Hz). */
    record Frequency() implements Quantity {}

    /** Whether it changes while a transient runs. */
    default boolean changesInTime() {
        return this instanceof Potential || this instanceof State;
    }
}
