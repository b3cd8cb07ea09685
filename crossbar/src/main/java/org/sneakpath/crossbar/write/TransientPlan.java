package org.sneakpath.crossbar.write;

import org.sneakpath.crossbar.step.Stepping;

/**
 * What a transient of an array does and what it keeps.
 *
 * @param stop simulated time (s), positive
 * @param stepping which steps it takes
 * @param watch whose waveforms it records
 * @param adjointMemory what a trace keeps at most for its pullback (bytes), beyond which steps are taken again; 0 for no pullback
 */
public record TransientPlan(double stop, Stepping stepping, Watch watch, long adjointMemory) {
    /** Enough for hundreds of steps of a 64 × 64 array. */
    public static final long ADJOINT_MEMORY = 1L << 28;

    public TransientPlan {
        if (!(stop > 0 && stop < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("simulated time " + stop + " s must be positive and finite");
        }
        if (adjointMemory < 0) {
            throw new IllegalArgumentException("memory for a pullback = " + adjointMemory + " bytes is negative");
        }
    }

    /** Error control to 1e-6 of the states' range, nothing watched, no pullback. */
    public static TransientPlan until(double stop) {
        return new TransientPlan(stop, Stepping.DEFAULT, Watch.NOTHING, 0);
    }

    public TransientPlan withStepping(Stepping other) {
        return new TransientPlan(stop, other, watch, adjointMemory);
    }

    public TransientPlan withWatch(Watch other) {
        return new TransientPlan(stop, stepping, other, adjointMemory);
    }

    /** With what a pullback needs, within {@link #ADJOINT_MEMORY}. */
    public TransientPlan withPullback() {
        return withPullback(ADJOINT_MEMORY);
    }

    /** With what a pullback needs, within so many bytes. */
    public TransientPlan withPullback(long bytes) {
        return new TransientPlan(stop, stepping, watch, bytes);
    }
}
