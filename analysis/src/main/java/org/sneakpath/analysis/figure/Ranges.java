package org.sneakpath.analysis.figure;

import org.jfree.data.Range;

/** Axis ranges that hold all data and are never empty. */
final class Ranges {

    private Ranges() {}

    /** The interval widened by a part of its length at both ends; around a single value, by a tenth of it or by one. */
    static Range padded(double lower, double upper, double part) {
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException(
                    "values range from " + lower + " to " + upper + "; only finite values can be drawn");
        }
        double length = upper - lower;
        if (length <= 1e-12 * Math.max(Math.abs(lower), Math.abs(upper))) {
            double half = lower == 0 ? 1 : 0.1 * Math.abs(lower);
            return new Range(lower - half, upper + half);
        }
        return new Range(lower - part * length, upper + part * length);
    }
}
