package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * Lines of a coarse crossbar: blocks of neighbouring lines in parallel, between the middles of blocks of their nodes.
 *
 * <p>For a potential that is the same on the lines of a block and linear along them between two middles, a coarse
 * segment carries the current of all its lines,
 * <pre>
 *   1/r(I,J) = Σ_{i in I} 1 / Σ_{s between middles} r(i,s)
 * </pre>
 * and an end lies behind its resistance and the segments up to the nearest middle. A middle between two nodes halves the
 * segment that joins them.
 */
final class CoarseLines {
    private final Lines lines;
    private final int across;
    private final int along;
    private final boolean nearLast;

    private CoarseLines(Lines lines, int across, int along, boolean nearLast) {
        this.lines = lines;
        this.across = across;
        this.along = along;
        this.nearLast = nearLast;
    }

    /**
     * Lines of a crossbar of blocks.
     *
     * @param across lines of a block
     * @param along nodes of a block
     * @param nearLast whether the near end lies after the last node
     */
    static Lines of(Lines lines, int across, int along, boolean nearLast) {
        return new CoarseLines(lines, across, along, nearLast).coarse();
    }

    private Lines coarse() {
        int count = (lines.count() + across - 1) / across;
        int nodes = (lines.nodes() + along - 1) / along;
        double[] near = new double[count];
        double[] far = new double[count];
        double[] segments = new double[count * (nodes - 1)];
        for (int block = 0; block < count; block++) {
            near[block] = parallel(block, nearLast ? nodes - 1 : -1, true);
            far[block] = parallel(block, nearLast ? -1 : nodes - 1, false);
            for (int s = 0; s < nodes - 1; s++) {
                segments[block * (nodes - 1) + s] = parallel(block, s, false);
            }
        }
        return Lines.each(count, nodes, near, segments, far);
    }

    /** All lines of a block in parallel, between middle {@code s} and the next; −1 and the last mean the ends. */
    private double parallel(int block, int s, boolean near) {
        int from = block * across;
        int to = Math.min(lines.count(), from + across);
        if (lines.isUniform()) {
            return resistance(from, s, near) / (to - from);
        }
        double conductance = 0;
        for (int line = from; line < to; line++) {
            conductance += 1 / resistance(line, s, near);
        }
        return 1 / conductance;
    }

    private double resistance(int line, int s, boolean near) {
        int last = lines.nodes() - 1;
        if (s >= 0 && (s + 1) * along <= last) {
            return between(line, middle(s), middle(s + 1));
        }
        double end = near ? lines.near(line) : lines.far(line);
        return end + (s < 0 ? between(line, 0, middle(0)) : between(line, middle(s), last));
    }

    private double middle(int block) {
        int from = block * along;
        return 0.5 * (from + Math.min(lines.nodes(), from + along) - 1);
    }

    /** Resistance between two places on a line, in segments from node 0 (ohm). */
    private double between(int line, double from, double to) {
        if (lines.isUniform()) {
            return to == from ? 0 : (to - from) * lines.segment();
        }
        double sum = 0;
        for (int s = (int) from; s < to; s++) {
            double part = Math.min(to, s + 1) - Math.max(from, s);
            sum += part * lines.segment(line, s);
        }
        return sum;
    }
}
