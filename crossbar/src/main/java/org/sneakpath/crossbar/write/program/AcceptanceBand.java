package org.sneakpath.crossbar.write.program;

/**
 * Which conductances pass for a target: |g − g_T| ≤ absolute + relative·g_T.
 *
 * @param absolute (S), not negative
 * @param relative not negative; not both 0
 */
public record AcceptanceBand(double absolute, double relative) {
    public AcceptanceBand {
        if (!(absolute >= 0 && relative >= 0 && absolute + relative > 0)
                || absolute + relative == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("acceptance band of " + absolute + " S and " + relative
                    + " of the target: both must be finite and not negative, and one above 0");
        }
    }

    /** The same width for all targets (S to either side). */
    public static AcceptanceBand within(double siemens) {
        return new AcceptanceBand(siemens, 0);
    }

    /** A part of the target to either side. */
    public static AcceptanceBand relative(double part) {
        return new AcceptanceBand(0, part);
    }

    /** Half width at a target (S). */
    public double halfWidth(double target) {
        return absolute + relative * target;
    }

    /** Whether a conductance passes. */
    public boolean accepts(double conductance, double target) {
        return Math.abs(conductance - target) <= halfWidth(target);
    }
}
