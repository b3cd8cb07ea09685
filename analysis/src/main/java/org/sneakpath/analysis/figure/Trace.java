package org.sneakpath.analysis.figure;

/**
 * A line in a panel.
 *
 * @param label as printed beside the line: "x1"
 * @param values (SI), one for each time; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record Trace(String label, double[] values) {}
