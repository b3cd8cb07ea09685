package org.sneakpath.circuit.internal;

/**
 * What drives the circuit during an evaluation.
 *
 * <p>Mutable, because one is set up per solve and read in every iteration.
 */
public final class Drive {
    /** Time at which sources are read (s). */
    public double time;
    /** Factor on all sources, 1 but in source stepping. */
    public double sourceScale = 1;
    /** Whether devices may limit their branch voltages against those of the previous evaluation. */
    public boolean limiting;
    /** Whether derivatives are asked for; otherwise groups may leave dq and dj as they are. */
    public boolean derivatives = true;
}
