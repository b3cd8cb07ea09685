package org.sneakpath.analysis.figure;

/**
 * A line in a panel.
 *
 * @param label as printed beside the line: "x1"
 * @param at where its values lie on the horizontal axis (SI); empty for the places that its set has in common; not copied,
 *     not to be changed
 * @param values (SI), one for each place, NaN where there is none; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record Trace(String label, double[] at, double[] values) {

    /** A line over the places that its set has in common. */
    public Trace(String label, double[] values) {
        this(label, new double[0], values);
    }
}
