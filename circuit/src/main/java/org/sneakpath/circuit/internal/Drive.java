package org.sneakpath.circuit.internal;

/**
 * What drives the circuit during an evaluation.
 *
 * <p>Mutable, because one is set up per solve and read in every iteration.
 */
public final class Drive {
    /** The time that means: at rest. Sources then have their direct values, and expressions read time zero. */
    public static final double AT_REST = Double.NEGATIVE_INFINITY;

    /** Time at which sources are read (s), or {@link #AT_REST}. */
    public double time;
    /** Factor on all sources, 1 but in source stepping. */
    public double sourceScale = 1;
    /** Whether devices may limit their branch voltages against those of the previous evaluation. */
    public boolean limiting;
    /** Whether derivatives are wanted; where not, those of the {@link Evaluation} keep what they hold. */
    public boolean derivatives = true;
    /** Whether sizes are wanted; where not, those of the {@link Evaluation} keep what they hold. */
    boolean sizes = true;
}
