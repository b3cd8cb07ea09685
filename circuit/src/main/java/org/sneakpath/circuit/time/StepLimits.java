package org.sneakpath.circuit.time;

/**
 * Within what a step under control of its error stays.
 *
 * @param first wish for the first step (s), if nothing is in the way
 * @param shortest (s)
 * @param longest (s)
 */
public record StepLimits(double first, double shortest, double longest) {
    private static final double DEFAULT_MIN = 1e-13;
    /**
     * Longest step, relative to the simulated time, as in SPICE. Where errors are controlled a longer one would do, but near
     * an unstable rest what is below tolerance now decides when the circuit leaves it.
     */
    private static final double MAX = 0.02;

    /** First step, relative to the simulated time, or to the way to the first corner of a source. */
    static final double FIRST = 1e-3;

    /** Those of a run that takes a time (s). */
    public static StepLimits of(ControlledStep policy, double stop) {
        return new StepLimits(
                FIRST * stop,
                policy.minStep() > 0 ? policy.minStep() : DEFAULT_MIN * stop,
                Math.min(policy.maxStep(), MAX * stop));
    }

    /** A span no longer than what is left, and not so long that a crumb would be left. */
    public static double fit(double span, double left) {
        if (span >= 0.99 * left) {
            return left;
        }
        return span > 0.5 * left ? 0.5 * left : span;
    }
}
