package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.LineBars;
import org.sneakpath.crossbar.Lines;

/**
 * Products of the currents of two networks in each resistance of uniform lines without breaks, taken in the order of memory:
 * line by line where the nodes of a line lie side by side, else node by node of all lines together.
 *
 * <p>With d drawn at the nodes, J before the first node from the near end is what its terminal gives, and each node takes its d;
 * where the far end is open, J is summed up from there instead. About 8 flops a cell.
 */
final class EvenSegments implements SegmentProducts {
    private final int nodes;
    private final boolean nearOpen;
    private final boolean farOpen;
    /** Lines that are taken together, and how many times that. */
    private final int width;

    private final int groups;
    /** Whether the near end is after the last node. */
    private final boolean nearLast;

    private final double[] near;
    private final double[] along;
    private final double[] adjointAlong;

    /** @param byNode whether neighbouring cells belong to neighbouring lines, whose near end is after the last node then */
    EvenSegments(Lines lines, LadderShares shares, boolean byNode) {
        nodes = lines.nodes();
        nearOpen = lines.near() == Lines.OPEN;
        farOpen = lines.far() == Lines.OPEN;
        width = byNode ? lines.count() : 1;
        groups = lines.count() / width;
        nearLast = byNode;
        near = shares.near;
        along = new double[width];
        adjointAlong = new double[width];
    }

    /** Whether these are lines for this class. */
    static boolean fits(Lines lines) {
        return lines.isUniform()
                && (lines.nodes() == 1 || lines.segment() < Lines.OPEN)
                && Math.min(lines.near(), lines.far()) < Lines.OPEN;
    }

    @Override
    public void addProducts(
            double sign,
            double[] draws,
            double[] adjointDraws,
            double[] through,
            double[] adjointThrough,
            LineBars bars) {
        for (int group = 0; group < groups; group++) {
            int first = group * nodes * width;
            start(first, group * width, draws, through, along);
            start(first, group * width, adjointDraws, adjointThrough, adjointAlong);
            for (int k = 0; k < width && !nearOpen && !farOpen; k++) {
                bars.addNear(group * width + k, sign * along[k] * adjointAlong[k]);
            }
            if (width == 1) {
                walkOne(sign, group, draws, adjointDraws, bars);
            } else {
                walk(sign, group * width, first, draws, adjointDraws, bars);
            }
        }
    }

    /** What an open far end gives, or the near terminal. */
    private void start(int first, int line, double[] draws, double[] through, double[] sums) {
        if (farOpen) {
            Arrays.fill(sums, 0);
            return;
        }
        System.arraycopy(through, line, sums, 0, width);
        for (int node = 0, at = first; node < nodes && !nearOpen; node++) {
            double share = near[node];
            for (int k = 0; k < width; k++, at++) {
                sums[k] += share * draws[at];
            }
        }
    }

    /** Whether to go up the nodes: towards the near end from an open far end, else towards the far end. */
    private boolean up() {
        return farOpen == nearLast;
    }

    private void walk(double sign, int line, int first, double[] draws, double[] adjointDraws, LineBars bars) {
        double factor = farOpen ? 1 : -1;
        boolean up = up();
        for (int n = 0; n < nodes; n++) {
            int node = up ? n : nodes - 1 - n;
            int segment = up ? node : node - 1;
            boolean last = n == nodes - 1;
            for (int k = 0, at = first + node * width; k < width; k++, at++) {
                along[k] += factor * draws[at];
                adjointAlong[k] += factor * adjointDraws[at];
                add(bars, line + k, segment, last, sign * along[k] * adjointAlong[k]);
            }
        }
    }

    private void walkOne(double sign, int line, double[] draws, double[] adjointDraws, LineBars bars) {
        double factor = farOpen ? 1 : -1;
        boolean up = up();
        double current = along[0];
        double adjoint = adjointAlong[0];
        for (int n = 0; n < nodes; n++) {
            int node = up ? n : nodes - 1 - n;
            current += factor * draws[line * nodes + node];
            adjoint += factor * adjointDraws[line * nodes + node];
            add(bars, line, up ? node : node - 1, n == nodes - 1, sign * current * adjoint);
        }
    }

    private void add(LineBars bars, int line, int segment, boolean last, double product) {
        if (!last) {
            bars.addSegment(line, segment, product);
        } else if (farOpen) {
            bars.addNear(line, product);
        } else {
            bars.addFar(line, product);
        }
    }
}
