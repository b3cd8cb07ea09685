package org.sneakpath.analysis.figure;

/**
 * A curve in a plane, in the order of its points, which may return to where it was.
 *
 * @param label printed in the panel; empty where there is nothing to tell apart
 * @param x (SI); not copied, not to be changed
 * @param y (SI), one for each x; not copied, not to be changed
 * @param points whether its points are drawn instead of a line through them
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record Curve(String label, double[] x, double[] y, boolean points) {
    public Curve {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("curve '" + label + "' has " + x.length + " abscissas and " + y.length
                    + " ordinates; need as many of one as of the other, two at least");
        }
    }

    /** A line. */
    public Curve(String label, double[] x, double[] y) {
        this(label, x, y, false);
    }
}
