package org.sneakpath.crossbar;

import java.util.Arrays;

/**
 * Resistances of the word lines or of the bit lines of an array: {@code count} lines side by side, each with {@code nodes}
 * cells, two ends and a segment between neighbouring cells.
 *
 * <pre>
 *   near terminal --near-- node --segment-- node -- ... -- node --far-- far terminal
 * </pre>
 *
 * <p>Zero is a perfect conductor, {@link #OPEN} (infinite) no conductor at all: a broken segment, an end that is not
 * connected. Nodes are counted like cells, segment s lies between nodes s and s + 1. The near end of a word line lies before
 * node 0 (left, where it is driven), that of a bit line after its last node (bottom, where it is sensed).
 *
 * <p>Uniform lines are three numbers; others hold one number a line and end and one a segment. Immutable. Each {@code with}
 * that names a single line copies all numbers: build lines with many faults by {@link #each}.
 */
public final class Lines {
    /** Resistance of what does not conduct (ohm). */
    public static final double OPEN = Double.POSITIVE_INFINITY;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int count;
    private final int nodes;
    private final boolean uniform;
    /** One number if uniform, else [line], [line · (nodes − 1) + s], [line]. */
    private final double[] near;

    private final double[] segment;
    private final double[] far;

    private Lines(int count, int nodes, boolean uniform, double[] near, double[] segment, double[] far) {
        this.count = count;
        this.nodes = nodes;
        this.uniform = uniform;
        this.near = near;
        this.segment = segment;
        this.far = far;
    }

    /**
     * Lines that are all alike.
     *
     * @param count number of lines, at least 1
     * @param nodes cells on each line, at least 1
     * @param near terminal to the cell next to it, on each line (ohm)
     * @param segment between neighbouring cells (ohm)
     * @param far the other terminal to the cell next to it (ohm); {@link #OPEN} if there is none
     */
    public static Lines uniform(int count, int nodes, double near, double segment, double far) {
        requireShape(count, nodes);
        require("near end", near);
        require("segment", segment);
        require("far end", far);
        return new Lines(count, nodes, true, new double[] {near}, new double[] {segment}, new double[] {far});
    }

    /**
     * Lines of which each has its own resistances.
     *
     * @param count number of lines, at least 1
     * @param nodes cells on each line, at least 1
     * @param near one per line (ohm), copied
     * @param segments {@code [line·(nodes − 1) + s]} (ohm), copied
     * @param far one per line (ohm), copied
     */
    public static Lines each(int count, int nodes, double[] near, double[] segments, double[] far) {
        requireShape(count, nodes);
        requireLength("near ends", near, count);
        requireLength("segments", segments, (long) count * (nodes - 1));
        requireLength("far ends", far, count);
        for (int line = 0; line < count; line++) {
            require("near end of line " + line, near[line]);
            require("far end of line " + line, far[line]);
        }
        for (int k = 0; k < segments.length; k++) {
            require("segment " + k % (nodes - 1) + " of line " + k / (nodes - 1), segments[k]);
        }
        return new Lines(count, nodes, false, near.clone(), segments.clone(), far.clone());
    }

    /** Number of lines. */
    public int count() {
        return count;
    }

    /** Cells on each line. */
    public int nodes() {
        return nodes;
    }

    /** Resistance between the near terminal and the cell next to it (ohm). */
    public double near(int line) {
        return near[uniform ? 0 : line];
    }

    /** Resistance between nodes s and s + 1 of a line (ohm). */
    public double segment(int line, int s) {
        return segment[uniform ? 0 : line * (nodes - 1) + s];
    }

    /** Resistance between the far terminal and the cell next to it (ohm). */
    public double far(int line) {
        return far[uniform ? 0 : line];
    }

    /** Whether all lines are alike, with equal segments, and were made so. */
    public boolean isUniform() {
        return uniform;
    }

    /** Whether every node is at a terminal without any resistance, so that no current moves it. */
    public boolean isPerfect() {
        for (int line = 0; line < (uniform ? 1 : count); line++) {
            if (near(line) != 0 && far(line) != 0) {
                return false;
            }
            for (int s = 0; s < (uniform ? Math.min(1, nodes - 1) : nodes - 1); s++) {
                if (segment(line, s) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Near ends of uniform lines (ohm). */
    public double near() {
        return uniform(near);
    }

    /** Segments of uniform lines (ohm). */
    public double segment() {
        return uniform(segment);
    }

    /** Far ends of uniform lines (ohm). */
    public double far() {
        return uniform(far);
    }

    /** These lines with another near resistance (ohm) on all of them. */
    public Lines withNear(double resistance) {
        require("near end", resistance);
        return new Lines(count, nodes, uniform, filled(near, resistance), segment, far);
    }

    /** These lines with another far resistance (ohm) on all of them. */
    public Lines withFar(double resistance) {
        require("far end", resistance);
        return new Lines(count, nodes, uniform, near, segment, filled(far, resistance));
    }

    /** These lines with other segments (ohm) on all of them. */
    public Lines withSegments(double resistance) {
        require("segment", resistance);
        return new Lines(count, nodes, uniform, near, filled(segment, resistance), far);
    }

    /** These lines with another near resistance (ohm) on one of them. */
    public Lines withNear(int line, double resistance) {
        requireLine(line);
        require("near end of line " + line, resistance);
        Lines own = spelledOut();
        own.near[line] = resistance;
        return own;
    }

    /** These lines with another far resistance (ohm) on one of them. */
    public Lines withFar(int line, double resistance) {
        requireLine(line);
        require("far end of line " + line, resistance);
        Lines own = spelledOut();
        own.far[line] = resistance;
        return own;
    }

    /** These lines with another resistance (ohm) between nodes s and s + 1 of one of them. */
    public Lines withSegment(int line, int s, double resistance) {
        requireLine(line);
        if (s < 0 || s >= nodes - 1) {
            throw new IllegalArgumentException("segment " + s + " of line " + line + ": lines of " + nodes
                    + " cells have segments 0 to " + (nodes - 2));
        }
        require("segment " + s + " of line " + line, resistance);
        Lines own = spelledOut();
        own.segment[line * (nodes - 1) + s] = resistance;
        return own;
    }

    /** These lines, one of them broken between nodes s and s + 1. */
    public Lines withOpen(int line, int s) {
        return withSegment(line, s, OPEN);
    }

    /** These lines, one of them without resistance between nodes s and s + 1. */
    public Lines withShort(int line, int s) {
        return withSegment(line, s, 0);
    }

    private Lines spelledOut() {
        if (!uniform) {
            return new Lines(count, nodes, false, near.clone(), segment.clone(), far.clone());
        }
        double[] nears = filled(new double[count], near[0]);
        long all = (long) count * (nodes - 1);
        if (all > LARGEST_ARRAY) {
            throw new IllegalArgumentException(count + " lines of " + nodes + " cells have " + all
                    + " segments, more than can be given one by one; keep all lines alike");
        }
        double[] segments = filled(new double[(int) all], segment[0]);
        return new Lines(count, nodes, false, nears, segments, filled(new double[count], far[0]));
    }

    private static double[] filled(double[] like, double value) {
        double[] all = new double[like.length];
        Arrays.fill(all, value);
        return all;
    }

    private double uniform(double[] values) {
        if (!uniform) {
            throw new IllegalStateException(
                    "these lines are not uniform; ask for the resistance of one line or segment");
        }
        return values[0];
    }

    private void requireLine(int line) {
        if (line < 0 || line >= count) {
            throw new IllegalArgumentException("line " + line + ": there are lines 0 to " + (count - 1));
        }
    }

    private static void requireShape(int count, int nodes) {
        if (count < 1 || nodes < 1) {
            throw new IllegalArgumentException(count + " lines of " + nodes + " cells: both must be at least 1");
        }
    }

    private static void requireLength(String what, double[] values, long length) {
        if (values.length != length) {
            throw new IllegalArgumentException(values.length + " " + what + " given where " + length + " are needed");
        }
    }

    private static void require(String what, double resistance) {
        if (!(resistance >= 0)) {
            throw new IllegalArgumentException(what + " = " + resistance
                    + " ohm is outside [0, Infinity]; 0 is a perfect conductor, Infinity an open one");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lines lines
                && count == lines.count
                && nodes == lines.nodes
                && uniform == lines.uniform
                && Arrays.equals(near, lines.near)
                && Arrays.equals(segment, lines.segment)
                && Arrays.equals(far, lines.far);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(near) + Arrays.hashCode(segment)) + Arrays.hashCode(far);
    }

    @Override
    public String toString() {
        return count + " lines of " + nodes + " cells, "
                + (uniform
                        ? "near " + near[0] + " ohm, segments " + segment[0] + " ohm, far " + far[0] + " ohm"
                        : "each its own");
    }
}
