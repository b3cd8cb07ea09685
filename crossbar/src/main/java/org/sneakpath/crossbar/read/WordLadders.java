package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * Word lines with the slopes of their cells grounded: a tridiagonal system a line, solved as a ladder network.
 *
 * <p>From the left, node k seeing all that is to its left through l_k ({@link LadderStep}),
 * <pre>
 *   Y_k = g_k + c + Y_{k−1}·l_k        J_k = f_k + l_k·J_{k−1}
 *   x_K = J_K / Y_K                    x_{k−1} = l_k·(x_k + r·J_{k−1})
 * </pre>
 * Y starting with the near end's conductance, and the far end's added to the last. This is elimination without subtraction: it
 * keeps all digits for any resistances, and zero and open ones are exact.
 *
 * <p>Nodes of a line are neighbours in memory, and each depends on the one before: four lines are solved at once, so
 * that four chains of operations overlap. Cost: 4 flops a node; l is read twice, 16 bytes, the second time from the cache. A division
 * a node to factor.
 */
final class WordLadders {
    private final Lines lines;
    private final int nodes;
    private final int stride;
    private final boolean alike;
    private final double r;
    /** l of the segment before each node, {@code [line·stride + node]}. */
    private final double[] l;
    /** k likewise; empty if all segments are alike and finite, for then it is r·l. */
    private final double[] k;

    private final double[] inverse;

    /** @param stride distance of lines in arrays over all nodes */
    WordLadders(Lines lines, int stride) {
        this.lines = lines;
        this.stride = stride;
        nodes = lines.nodes();
        alike = lines.isUniform() && lines.segment() > 0 && lines.segment() < Lines.OPEN;
        r = alike ? lines.segment() : Double.NaN;
        l = new double[lines.count() * stride];
        k = new double[alike ? 0 : l.length];
        inverse = new double[lines.count()];
    }

    /** Prepares lines from … to − 1 for slopes {@code g[line·stride + node]} and shunts c (S). */
    void factor(int from, int to, double[] g, double c) {
        int line = from;
        for (; alike && nodes > 1 && line + 4 <= to; line += 4) {
            factorFour(line, g, c);
        }
        for (; line < to; line++) {
            int at = line * stride;
            double y = g[at] + c + 1 / lines.near(line);
            for (int p = 1; p < nodes; p++) {
                double segment = lines.segment(line, p - 1);
                l[at + p] = LadderStep.share(segment, y);
                if (!alike) {
                    k[at + p] = LadderStep.transfer(segment, y);
                }
                y = g[at + p] + c + LadderStep.seen(segment, y);
            }
            close(line, y);
        }
    }

    private void factorFour(int line, double[] g, double c) {
        int a0 = line * stride;
        int a1 = a0 + stride;
        int a2 = a1 + stride;
        int a3 = a2 + stride;
        double y0 = second(line, a0, g, c);
        double y1 = second(line + 1, a1, g, c);
        double y2 = second(line + 2, a2, g, c);
        double y3 = second(line + 3, a3, g, c);
        double[] share = l;
        double resistance = r;
        for (int p = 2; p < nodes; p++) {
            double l0 = 1 / (1 + resistance * y0);
            double l1 = 1 / (1 + resistance * y1);
            double l2 = 1 / (1 + resistance * y2);
            double l3 = 1 / (1 + resistance * y3);
            share[a0 + p] = l0;
            share[a1 + p] = l1;
            share[a2 + p] = l2;
            share[a3 + p] = l3;
            y0 = g[a0 + p] + c + y0 * l0;
            y1 = g[a1 + p] + c + y1 * l1;
            y2 = g[a2 + p] + c + y2 * l2;
            y3 = g[a3 + p] + c + y3 * l3;
        }
        close(line, y0);
        close(line + 1, y1);
        close(line + 2, y2);
        close(line + 3, y3);
    }

    /** Y of node 1, the only one behind which a terminal may lie without resistance. */
    private double second(int line, int at, double[] g, double c) {
        double first = g[at] + c + 1 / lines.near(line);
        l[at + 1] = LadderStep.share(r, first);
        return g[at + 1] + c + LadderStep.seen(r, first);
    }

    private void close(int line, double y) {
        inverse[line] = LadderStep.inverse(y + 1 / lines.far(line));
    }

    /**
     * Solves consecutive lines.
     *
     * @param line the first of them
     * @param count how many
     * @param x currents into the nodes (A), {@code [q·nodes + node]} for line {@code line + q}, replaced by potentials (V)
     */
    void solve(int line, int count, double[] x) {
        int q = 0;
        for (; q + 4 <= count; q += 4) {
            forwardFour((line + q) * stride, q * nodes, x);
            if (alike) {
                backwardFour(line + q, q * nodes, x);
            } else {
                for (int own = q; own < q + 4; own++) {
                    backward(line + own, own * nodes, x);
                }
            }
        }
        for (; q < count; q++) {
            int at = (line + q) * stride;
            int o = q * nodes;
            for (int p = 1; p < nodes; p++) {
                x[o + p] += l[at + p] * x[o + p - 1];
            }
            backward(line + q, o, x);
        }
    }

    private void forwardFour(int a0, int o0, double[] x) {
        int a1 = a0 + stride;
        int a2 = a1 + stride;
        int a3 = a2 + stride;
        int o1 = o0 + nodes;
        int o2 = o1 + nodes;
        int o3 = o2 + nodes;
        double[] share = l;
        double j0 = x[o0];
        double j1 = x[o1];
        double j2 = x[o2];
        double j3 = x[o3];
        for (int p = 1; p < nodes; p++) {
            j0 = x[o0 + p] + share[a0 + p] * j0;
            j1 = x[o1 + p] + share[a1 + p] * j1;
            j2 = x[o2 + p] + share[a2 + p] * j2;
            j3 = x[o3 + p] + share[a3 + p] * j3;
            x[o0 + p] = j0;
            x[o1 + p] = j1;
            x[o2 + p] = j2;
            x[o3 + p] = j3;
        }
    }

    private void backwardFour(int line, int o0, double[] x) {
        int a0 = line * stride;
        int a1 = a0 + stride;
        int a2 = a1 + stride;
        int a3 = a2 + stride;
        int o1 = o0 + nodes;
        int o2 = o1 + nodes;
        int o3 = o2 + nodes;
        double[] share = l;
        double resistance = r;
        double x0 = x[o1 - 1] *= inverse[line];
        double x1 = x[o2 - 1] *= inverse[line + 1];
        double x2 = x[o3 - 1] *= inverse[line + 2];
        double x3 = x[o3 + nodes - 1] *= inverse[line + 3];
        for (int p = nodes - 1; p > 0; p--) {
            x0 = share[a0 + p] * (x0 + resistance * x[o0 + p - 1]);
            x1 = share[a1 + p] * (x1 + resistance * x[o1 + p - 1]);
            x2 = share[a2 + p] * (x2 + resistance * x[o2 + p - 1]);
            x3 = share[a3 + p] * (x3 + resistance * x[o3 + p - 1]);
            x[o0 + p - 1] = x0;
            x[o1 + p - 1] = x1;
            x[o2 + p - 1] = x2;
            x[o3 + p - 1] = x3;
        }
    }

    private void backward(int line, int o, double[] x) {
        int at = line * stride;
        x[o + nodes - 1] *= inverse[line];
        for (int p = nodes - 1; p > 0; p--) {
            double own = alike ? r * l[at + p] : k[at + p];
            x[o + p - 1] = l[at + p] * x[o + p] + own * x[o + p - 1];
        }
    }
}
