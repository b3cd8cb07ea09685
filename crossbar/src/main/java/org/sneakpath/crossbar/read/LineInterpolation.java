package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * How potentials at the middles of blocks of a line become potentials of its nodes: linearly in between, linearly down to 0 at
 * an end that is connected, constant towards one that is not.
 *
 * <p>Used both ways: transposed, it gathers currents of nodes at the middles.
 */
final class LineInterpolation {
    /** Block below and above each node; the same one beyond the outer middles. */
    final int[] lower;

    final int[] upper;
    /** Their shares of its potential. */
    final double[] lowerShare;

    final double[] upperShare;

    /**
     * @param nodes nodes of a line
     * @param length nodes of a block; the last may be shorter
     * @param before from the first end to node 0, in segments; infinite if it is not connected
     * @param after from the last node to the last end, in segments
     */
    LineInterpolation(int nodes, int length, double before, double after) {
        lower = new int[nodes];
        upper = new int[nodes];
        lowerShare = new double[nodes];
        upperShare = new double[nodes];
        int last = (nodes - 1) / length;
        double firstMiddle = middle(0, length, nodes);
        double lastMiddle = middle(last, length, nodes);
        int block = 0;
        for (int p = 0; p < nodes; p++) {
            while (block < last && p >= middle(block + 1, length, nodes)) {
                block++;
            }
            lower[p] = block;
            upper[p] = block;
            if (p <= firstMiddle) {
                lowerShare[p] = decay(before + p, before + firstMiddle);
            } else if (block == last) {
                lowerShare[p] = decay(after + (nodes - 1 - p), after + (nodes - 1 - lastMiddle));
            } else {
                double own = middle(block, length, nodes);
                double next = middle(block + 1, length, nodes);
                upper[p] = block + 1;
                upperShare[p] = (p - own) / (next - own);
                lowerShare[p] = 1 - upperShare[p];
            }
        }
    }

    /** The interpolation along these lines, by the means of their resistances. */
    static LineInterpolation along(Lines lines, int length, boolean nearLast) {
        double segment = 0;
        double near = 0;
        double far = 0;
        for (int line = 0; line < (lines.isUniform() ? 1 : lines.count()); line++) {
            near += 1 / lines.near(line);
            far += 1 / lines.far(line);
            for (int s = 0; s < (lines.isUniform() ? Math.min(1, lines.nodes() - 1) : lines.nodes() - 1); s++) {
                segment += 1 / lines.segment(line, s) / (lines.isUniform() ? 1 : lines.nodes() - 1);
            }
        }
        double before = distance(segment, nearLast ? far : near);
        double after = distance(segment, nearLast ? near : far);
        return new LineInterpolation(lines.nodes(), length, before, after);
    }

    private static double distance(double segment, double end) {
        double ratio = segment / end;
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
    }

    private static double middle(int block, int length, int nodes) {
        int from = block * length;
        return 0.5 * (from + Math.min(nodes, from + length) - 1);
    }

    private static double decay(double distance, double whole) {
        return whole == Double.POSITIVE_INFINITY || whole == 0 ? 1 : distance / whole;
    }
}
