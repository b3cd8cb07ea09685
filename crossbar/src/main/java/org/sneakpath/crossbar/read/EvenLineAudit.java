package org.sneakpath.crossbar.read;

import org.sneakpath.crossbar.Lines;

/**
 * {@link LineAudit} of lines that are all alike, with segments that conduct but not perfectly: nodes can be audited in any order,
 * row by row for bit lines too.
 */
final class EvenLineAudit {
    private final double near;
    private final double far;
    private final double segment;

    EvenLineAudit(Lines lines) {
        near = 1 / lines.near();
        far = 1 / lines.far();
        segment = 1 / lines.segment();
    }

    /** Whether lines are of this kind. */
    static boolean fits(Lines lines) {
        return lines.isUniform() && lines.segment() > 0 && lines.segment() < Lines.OPEN;
    }

    /**
     * Audits a word line.
     *
     * @param at place of its first node in {@code x} and {@code other}
     * @param x potentials of the nodes (V)
     * @param other potentials of the nodes at the other ends of the cells (V)
     * @param row slopes, sources and shunts of the nodes
     */
    void wordLine(int at, int count, double[] x, double[] other, AuditRow row, AuditTally tally) {
        int last = count - 1;
        double second = last == 0 ? 0 : x[at + 1];
        node(at, x, other, row, 0, near, 0, last == 0 ? far : segment, second, tally);
        if (last > 0) {
            inner(at + 1, last - 1, 1, x, other, row, 1, tally);
            node(at + last, x, other, row, last, segment, x[at + last - 1], far, 0, tally);
        }
    }

    /**
     * Audits the nodes of a row on all bit lines; arguments as for {@link #wordLine}.
     *
     * @param i the row
     * @param rows of how many
     */
    void acrossBitLines(
            int i, int rows, int at, int count, double[] x, double[] other, AuditRow row, AuditTally tally) {
        if (i > 0 && i < rows - 1) {
            inner(at, count, count, x, other, row, 0, tally);
            return;
        }
        for (int j = 0; j < count; j++) {
            double above = i == 0 ? 0 : x[at + j - count];
            double below = i == rows - 1 ? 0 : x[at + j + count];
            double up = i == 0 ? far : segment;
            double down = i == rows - 1 ? near : segment;
            node(at + j, x, other, row, j, up, above, down, below, tally);
        }
    }

    /** A node with conductances to its neighbours, which may be terminals at 0; nothing if it is at one without resistance. */
    private static void node(
            int at,
            double[] x,
            double[] other,
            AuditRow row,
            int k,
            double before,
            double previous,
            double after,
            double next,
            AuditTally tally) {
        if (before == Double.POSITIVE_INFINITY || after == Double.POSITIVE_INFINITY) {
            return;
        }
        double own = x[at];
        double slope = row.slopes[row.at + k];
        double f = row.sources[k];
        double cell = slope * (own - other[at]);
        double rho = f - cell - row.shunt * own - before * (own - previous) - after * (own - next);
        double size = Math.abs(f)
                + slope * (Math.abs(own) + Math.abs(other[at]))
                + row.shunt * Math.abs(own)
                + before * (Math.abs(own) + Math.abs(previous))
                + after * (Math.abs(own) + Math.abs(next));
        tally.turnover += Math.abs(f)
                + Math.abs(cell)
                + row.shunt * Math.abs(own)
                + before * Math.abs(own - previous)
                + after * Math.abs(own - next);
        tally.node(rho, size);
    }

    /** Nodes with neighbours at a distance on both sides. */
    private void inner(
            int from, int count, int distance, double[] x, double[] other, AuditRow row, int k, AuditTally tally) {
        double conductance = segment;
        double c = row.shunt;
        double[] g = row.slopes;
        double[] sources = row.sources;
        int slopeAt = row.at + k;
        double worst = tally.worst;
        double missing = 0;
        double turnover = 0;
        for (int q = 0; q < count; q++) {
            double own = x[from + q];
            double previous = x[from + q - distance];
            double next = x[from + q + distance];
            double opposite = other[from + q];
            double slope = g[slopeAt + q];
            double f = sources[k + q];
            double cell = slope * (own - opposite);
            double onward = conductance * (own - next);
            double rho = Math.abs(f - cell - c * own - conductance * (own - previous) - onward);
            double size = Math.abs(own);
            double beside = Math.abs(f) + c * size;
            turnover += beside + Math.abs(cell) + 2 * Math.abs(onward);
            missing += rho;
            if (!(rho
                    <= worst
                            * (beside
                                    + slope * (size + Math.abs(opposite))
                                    + conductance * (2 * size + Math.abs(previous) + Math.abs(next))))) {
                double all = beside
                        + slope * (size + Math.abs(opposite))
                        + conductance * (2 * size + Math.abs(previous) + Math.abs(next));
                worst = Math.max(worst, rho / all); // NaN stays NaN
            }
        }
        tally.worst = worst;
        tally.missing += missing;
        tally.turnover += turnover;
    }
}
