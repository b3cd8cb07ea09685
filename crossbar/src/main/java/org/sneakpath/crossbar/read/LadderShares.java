package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * Lines as ladders of resistances between two terminals: which share of a current drawn at a node comes from which end, and,
 * by reciprocity, which share of the potential of which end a node has when nothing is drawn.
 *
 * <p>With a the resistance from the node to the near terminal and b that to the far one,
 * <pre>
 *   near share = b / (a + b)        far share = a / (a + b)
 * </pre>
 * 1 and 0 where the way to one end is open, and both 0 on a piece that hangs on no terminal. A line without any resistance
 * between two terminals has the shares of equal resistances at every place, in the limit of zero.
 */
final class LadderShares {
    /** Shares of each node, {@code [line·stride + node]}. */
    final double[] near;

    final double[] far;
    /** 0 if the shares of all lines are alike, else the number of nodes. */
    final int stride;

    private final int count;
    /** Resistance from terminal to terminal (ohm), one for all lines alike or one a line. */
    private final double[] whole;

    /** @param nearLast whether the near end lies after the last node instead of before node 0 */
    LadderShares(Lines lines, boolean nearLast) {
        count = lines.count();
        int nodes = lines.nodes();
        int different = lines.isUniform() ? 1 : count;
        stride = lines.isUniform() ? 0 : nodes;
        near = new double[different * nodes];
        far = new double[different * nodes];
        whole = new double[different];
        double[] toNear = new double[nodes];
        for (int line = 0; line < different; line++) {
            double way = lines.near(line);
            for (int p = 0; p < nodes; p++) {
                way += p == 0 ? 0 : between(lines, line, p - 1, nearLast);
                toNear[p] = way;
            }
            whole[line] = way + lines.far(line);
            way = lines.far(line);
            for (int p = nodes - 1; p >= 0; p--) {
                int at = line * nodes + (nearLast ? nodes - 1 - p : p);
                near[at] = share(way, toNear[p], (double) (nodes - p) / (nodes + 1));
                far[at] = share(toNear[p], way, (double) (p + 1) / (nodes + 1));
                way += p == 0 ? 0 : between(lines, line, p - 1, nearLast);
            }
        }
    }

    /** Segment between the p-th node from the near end and the next. */
    private static double between(Lines lines, int line, int p, boolean nearLast) {
        return lines.segment(line, nearLast ? lines.nodes() - 2 - p : p);
    }

    /**
     * Share of the end that {@code own} leads to.
     *
     * @param other resistance to the other end (ohm)
     * @param without share where there is no resistance at all
     */
    private static double share(double other, double own, double without) {
        if (own == Lines.OPEN) {
            return 0;
        }
        if (other == Lines.OPEN) {
            return 1;
        }
        double sum = own + other;
        return sum == 0 ? without : other / sum;
    }

    /** Base potential of a node (V), the node given by its place among the shares; exact where both ends are alike. */
    double potential(int at, double nearEnd, double farEnd) {
        if (nearEnd == farEnd) {
            return hangsOnNothing(at) ? 0 : nearEnd;
        }
        return near[at] * nearEnd + far[at] * farEnd;
    }

    /** Whether no terminal can be reached along the line from a node, given by its place among the shares. */
    boolean hangsOnNothing(int at) {
        return near[at] + far[at] == 0;
    }

    /** Whether a line joins its terminals without any resistance, so that they cannot be at different potentials. */
    boolean isShort(int line) {
        return whole[stride == 0 ? 0 : line] == 0;
    }

    /** Conductance from the near to the far terminal of a line (S) for potentials that may differ; 0 if they cannot. */
    double through(int line) {
        double resistance = whole[stride == 0 ? 0 : line];
        return resistance == 0 ? 0 : 1 / resistance;
    }

    /** Number of lines. */
    int count() {
        return count;
    }
}
