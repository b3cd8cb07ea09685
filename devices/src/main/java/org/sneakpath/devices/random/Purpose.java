package org.sneakpath.devices.random;

/**
 * What a random number is for. Numbers of different purposes are independent, whatever else they share; so a new use of
 * randomness never changes the numbers of an old one.
 */
public enum Purpose {
    INITIAL_WEIGHTS(1),
    SHUFFLE(2),
    PROGRAMMING_VARIATION(3),
    STUCK_AT_FAULT(4),
    READ_NOISE(5),
    NEURON_MISMATCH(6),
    DATASET(7),
    BOOTSTRAP(8),
    NETLIST(9);

    /** Part of the generator's key. Stored results depend on it: never change one, never use one again. */
    private final long code;

    Purpose(long code) {
        this.code = code;
    }

    long code() {
        return code;
    }
}
