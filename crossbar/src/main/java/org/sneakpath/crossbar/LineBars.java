package org.sneakpath.crossbar;

/**
 * Derivatives of a loss by the resistances of lines (1/ohm): three numbers, each summed over all lines, or one number for each
 * end of each line and for each segment. The arrays are live.
 */
public final class LineBars {
    /** By the near ends: one number, or one per line. */
    public final double[] near;
    /** By the segments: one number, or {@code [line·(nodes − 1) + s]}. */
    public final double[] segments;
    /** By the far ends: one number, or one per line. */
    public final double[] far;

    private final int count;
    private final int nodes;
    private final boolean summed;

    private LineBars(int count, int nodes, boolean summed) {
        this.count = count;
        this.nodes = nodes;
        this.summed = summed;
        near = new double[summed ? 1 : count];
        segments = new double[summed ? 1 : count * (nodes - 1)];
        far = new double[summed ? 1 : count];
    }

    /** Zeros in the shape of the lines: three numbers if they are uniform. */
    public static LineBars of(Lines lines) {
        return new LineBars(lines.count(), lines.nodes(), lines.isUniform());
    }

    /** Zeros, one for each end of each line and for each segment, also of uniform lines. */
    public static LineBars perSegment(Lines lines) {
        return new LineBars(lines.count(), lines.nodes(), false);
    }

    /** Whether derivatives are summed over all lines. */
    public boolean isSummed() {
        return summed;
    }

    /** Whether these are derivatives by the resistances of such lines. */
    boolean fits(Lines lines) {
        return count == lines.count() && nodes == lines.nodes();
    }

    /** Adds a derivative by a near end. */
    public void addNear(int line, double bar) {
        near[summed ? 0 : line] += bar;
    }

    /** Adds a derivative by the segment between nodes s and s + 1. */
    public void addSegment(int line, int s, double bar) {
        segments[summed ? 0 : line * (nodes - 1) + s] += bar;
    }

    /** Adds a derivative by a far end. */
    public void addFar(int line, double bar) {
        far[summed ? 0 : line] += bar;
    }
}
