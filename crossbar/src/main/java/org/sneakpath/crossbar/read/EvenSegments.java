package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.LineBars;
import org.sneakpath.crossbar.Lines;

/**
 * Products of the currents of two networks in each resistance of uniform lines without breaks, taken in the order of memory.
 *
 * <p>With d drawn at the nodes, J before the first node from the near end is what its terminal gives, and each node takes its d;
 * where the far end is open, J is summed up from there instead. About 8 flops a cell.
 */
final class EvenSegments implements SegmentProducts {
    private final int count;
    private final int nodes;
    private final boolean nearOpen;
    private final boolean farOpen;
    private final boolean byNode;
    private final double[] near;
    private final double[] along;
    private final double[] adjointAlong;

    /** @param byNode whether neighbouring cells belong to neighbouring lines, whose near end is after the last node then */
    EvenSegments(Lines lines, LadderShares shares, boolean byNode) {
        count = lines.count();
        nodes = lines.nodes();
        nearOpen = lines.near() == Lines.OPEN;
        farOpen = lines.far() == Lines.OPEN;
        near = shares.near;
        this.byNode = byNode;
        along = new double[count];
        adjointAlong = new double[count];
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
        if (farOpen) {
            Arrays.fill(along, 0);
            Arrays.fill(adjointAlong, 0);
        } else {
            System.arraycopy(through, 0, along, 0, count);
            System.arraycopy(adjointThrough, 0, adjointAlong, 0, count);
            for (int node = 0; node < nodes && !nearOpen; node++) {
                add(node, near[node], draws, along);
                add(node, near[node], adjointDraws, adjointAlong);
            }
            for (int line = 0; line < count && !nearOpen; line++) {
                bars.addNear(line, sign * along[line] * adjointAlong[line]);
            }
        }
        // towards the near end from an open far end, else towards the far end
        boolean up = farOpen == byNode;
        for (int k = 0; k < nodes; k++) {
            int node = up ? k : nodes - 1 - k;
            add(node, farOpen ? 1 : -1, draws, along);
            add(node, farOpen ? 1 : -1, adjointDraws, adjointAlong);
            int segment = up ? node : node - 1;
            boolean last = k == nodes - 1;
            for (int line = 0; line < count; line++) {
                double product = sign * along[line] * adjointAlong[line];
                if (!last) {
                    bars.addSegment(line, segment, product);
                } else if (farOpen) {
                    bars.addNear(line, product);
                } else {
                    bars.addFar(line, product);
                }
            }
        }
    }

    private void add(int node, double factor, double[] draws, double[] sums) {
        int first = byNode ? node * count : node;
        int step = byNode ? 1 : nodes;
        for (int line = 0, at = first; line < count; line++, at += step) {
            sums[line] += factor * draws[at];
        }
    }
}
