package org.sneakpath.circuit.time;

/**
 * An accepted step with the solution at every time within it. Where time stands still, {@code time0 = time1}, the step is a
 * jump: {@link #left} is the circuit just before and {@link #right} just after.
 *
 * <p>A view of the engine's own arrays, which change with the next step: copy what is to be kept.
 */
public interface DenseStep {
    /** Time at which the step starts (s). */
    double time0();

    /** Time at which it ends (s), not before {@link #time0}. */
    double time1();

    /** Whether this is a jump: both sides of one time. */
    default boolean jump() {
        return time0() == time1();
    }

    /** Unknowns at the start, in the order of the names given to the observer; live, only to be read. */
    double[] left();

    /** Unknowns at the end; live, only to be read. */
    double[] right();

    /**
     * Unknowns at a time within the step.
     *
     * @param time (s), within [time0, time1]; at a jump the right side is given
     * @param out overwritten, at least as long as there are unknowns
     */
    void interpolate(double time, double[] out);

    /** One unknown at a time within the step. */
    double interpolate(double time, int unknown);
}
