package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.LineBars;
import org.sneakpath.crossbar.Lines;

/**
 * Products of currents in lines of which each has its own resistances, with breaks.
 *
 * <p>Resistance p lies before the p-th node from the near end, resistance 0 being the near end itself and the last the far
 * end. With the shares h and h′ ({@link LadderShares}) of the currents d drawn at the nodes, the current towards the far end is
 * <pre>
 *   J_p = (V_near − V_far)/R + Σ_{q ≥ p} h(q)·d(q) − Σ_{q &lt; p} h′(q)·d(q)
 * </pre>
 * where an open resistance ends both sums. A piece that hangs on no terminal draws nothing in all; any shares that sum to 1
 * give its currents, here one half each.
 */
final class UnevenSegments implements SegmentProducts {
    private final Lines lines;
    private final LadderShares shares;
    private final boolean nearLast;
    private final int step;
    private final double[] along;
    private final double[] adjointAlong;

    /**
     * @param nearLast whether the near end lies after the last node instead of before node 0
     * @param step distance of neighbouring nodes of a line in an array over all cells
     */
    UnevenSegments(Lines lines, LadderShares shares, boolean nearLast, int step) {
        this.lines = lines;
        this.shares = shares;
        this.nearLast = nearLast;
        this.step = step;
        along = new double[lines.nodes() + 1];
        adjointAlong = new double[lines.nodes() + 1];
    }

    @Override
    public void addProducts(
            double sign,
            double[] draws,
            double[] adjointDraws,
            double[] through,
            double[] adjointThrough,
            LineBars bars) {
        int last = lines.nodes();
        for (int line = 0; line < lines.count(); line++) {
            int first = nearLast ? line : line * last;
            currents(line, draws, first, through[line], along);
            currents(line, adjointDraws, first, adjointThrough[line], adjointAlong);
            bars.addNear(line, sign * along[0] * adjointAlong[0]);
            for (int p = 1; p < last; p++) {
                bars.addSegment(line, segment(p), sign * along[p] * adjointAlong[p]);
            }
            bars.addFar(line, sign * along[last] * adjointAlong[last]);
        }
    }

    /** Which segment the p-th resistance is, for p from 1 to nodes − 1. */
    private int segment(int p) {
        return nearLast ? lines.nodes() - 1 - p : p - 1;
    }

    /**
     * Writes J (A).
     *
     * @param draws current out of each node (A), {@code [first + node·step]}
     * @param through current that flows without any draw (A)
     * @param currents one per resistance, overwritten
     */
    private void currents(int line, double[] draws, int first, double through, double[] currents) {
        int nodes = lines.nodes();
        double beyond = 0;
        currents[nodes] = 0;
        for (int p = nodes - 1; p >= 0; p--) {
            int node = node(p);
            int at = line * shares.stride + node;
            beyond = isOpen(line, p + 1) ? 0 : beyond;
            beyond += (shares.hangsOnNothing(at) ? 0.5 : shares.near[at]) * draws[first + node * step];
            currents[p] = beyond;
        }
        double before = 0;
        for (int p = 0; p <= nodes; p++) {
            boolean open = isOpen(line, p);
            currents[p] = open ? 0 : currents[p] - before + through;
            before = open ? 0 : before;
            if (p < nodes) {
                int node = node(p);
                int at = line * shares.stride + node;
                before += (shares.hangsOnNothing(at) ? 0.5 : shares.far[at]) * draws[first + node * step];
            }
        }
    }

    private int node(int p) {
        return nearLast ? lines.nodes() - 1 - p : p;
    }

    private boolean isOpen(int line, int p) {
        double resistance =
                p == 0 ? lines.near(line) : p == lines.nodes() ? lines.far(line) : lines.segment(line, segment(p));
        return resistance == Lines.OPEN;
    }
}
