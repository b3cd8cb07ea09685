package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * Bit lines with the slopes of their cells grounded, solved as ladder networks like {@link WordLadders}, from the far end at the
 * top to the near end at the bottom.
 *
 * <p>Nodes of neighbouring lines are neighbours in memory: a row of them is worked on at once, for as many lines as the
 * caller keeps in its cache. Cost: 4 flops a node; l is read twice, 16 bytes, the second time from the cache if the columns asked
 * for are few enough.
 */
final class BitLadders {
    private final Lines lines;
    private final int nodes;
    private final int stride;
    private final boolean alike;
    private final double r;
    /** l of the segment above each node, {@code [node·stride + line]}. */
    private final double[] l;
    /** k likewise; empty if all segments are alike and finite, for then it is r·l. */
    private final double[] k;

    private final double[] inverse;

    /** @param stride distance of rows in arrays over all nodes */
    BitLadders(Lines lines, int stride) {
        this.lines = lines;
        this.stride = stride;
        nodes = lines.nodes();
        alike = lines.isUniform() && lines.segment() > 0 && lines.segment() < Lines.OPEN;
        r = alike ? lines.segment() : Double.NaN;
        l = new double[nodes * stride];
        k = new double[alike ? 0 : l.length];
        inverse = new double[lines.count()];
    }

    /**
     * Prepares lines from … to − 1.
     *
     * @param g slopes (S), {@code [node·stride + line]}
     * @param c shunts (S)
     * @param y scratch, at least to − from long
     */
    void factor(int from, int to, double[] g, double c, double[] y) {
        for (int line = from; line < to; line++) {
            y[line - from] = g[line] + c + 1 / lines.far(line);
        }
        for (int p = 1; p < nodes; p++) {
            if (alike && p > 1) {
                row(p * stride + from, to - from, g, c, y);
            } else {
                rowOfAny(p, from, to, g, c, y);
            }
        }
        for (int line = from; line < to; line++) {
            inverse[line] = LadderStep.inverse(y[line - from] + 1 / lines.near(line));
        }
    }

    private void row(int at, int count, double[] g, double c, double[] y) {
        double resistance = r;
        double[] share = l;
        for (int q = 0; q < count; q++) {
            double own = 1 / (1 + resistance * y[q]);
            share[at + q] = own;
            y[q] = g[at + q] + c + y[q] * own;
        }
    }

    private void rowOfAny(int p, int from, int to, double[] g, double c, double[] y) {
        for (int line = from; line < to; line++) {
            int at = p * stride + line;
            double segment = lines.segment(line, p - 1);
            double behind = y[line - from];
            l[at] = LadderStep.share(segment, behind);
            if (!alike) {
                k[at] = LadderStep.transfer(segment, behind);
            }
            y[line - from] = g[at] + c + LadderStep.seen(segment, behind);
        }
    }

    /** J of node p of lines from … to − 1: adds to the currents into these nodes in {@code x} what comes from above. */
    void eliminate(int p, int from, int to, double[] x) {
        int above = stride;
        double[] share = l;
        for (int at = p * stride + from; at < p * stride + to; at++) {
            x[at] += share[at] * x[at - above];
        }
    }

    /** Replaces J of all nodes of lines from … to − 1 by their potentials (V). */
    void substitute(int from, int to, double[] x) {
        int last = (nodes - 1) * stride;
        for (int line = from; line < to; line++) {
            x[last + line] *= inverse[line];
        }
        for (int p = nodes - 1; p > 0; p--) {
            if (alike) {
                up(p * stride + from, p * stride + to, x);
            } else {
                upAny(p * stride + from, p * stride + to, x);
            }
        }
    }

    private void up(int from, int to, double[] x) {
        int above = stride;
        double resistance = r;
        double[] share = l;
        for (int at = from; at < to; at++) {
            x[at - above] = share[at] * (x[at] + resistance * x[at - above]);
        }
    }

    private void upAny(int from, int to, double[] x) {
        int above = stride;
        for (int at = from; at < to; at++) {
            x[at - above] = l[at] * x[at] + k[at] * x[at - above];
        }
    }
}
