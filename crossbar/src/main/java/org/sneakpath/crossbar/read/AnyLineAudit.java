package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.sneakpath.crossbar.Lines;

/**
 * {@link LineAudit} of any lines: nodes are followed along each line, those that zero resistance joins as one, those that it joins
 * with a terminal not at all.
 */
final class AnyLineAudit {
    private final LineWalk[] walks;
    private Lines lines = Lines.uniform(1, 1, 0, 0, 0);
    private int from;
    private int to;

    /** @param columns most bit lines at once */
    AnyLineAudit(int columns) {
        walks = new LineWalk[columns];
        Arrays.setAll(walks, k -> new LineWalk());
    }

    /** Audits a word line; arguments as for {@link EvenLineAudit#wordLine}. */
    void wordLine(Lines word, int i, int at, double[] x, double[] other, AuditRow row, AuditTally tally) {
        LineWalk walk = walks[0];
        int last = word.nodes() - 1;
        walk.begin(word.near(i));
        for (int j = 0; j <= last; j++) {
            double resistance = j < last ? word.segment(i, j) : word.far(i);
            double next = j < last ? x[at + j + 1] : 0;
            walk.node(x[at + j], other[at + j], row, j, resistance, next, tally);
        }
    }

    /** Begins to follow bit lines from … to − 1 from their far ends. */
    void begin(Lines bit, int first, int end) {
        lines = bit;
        from = first;
        to = end;
        for (int j = from; j < to; j++) {
            walks[j - from].begin(bit.far(j));
        }
    }

    /** Follows these bit lines to their next node, that of row i. */
    void acrossBitLines(int i, int at, double[] x, double[] other, AuditRow row, AuditTally tally) {
        int last = lines.nodes() - 1;
        for (int j = from; j < to; j++) {
            double resistance = i < last ? lines.segment(j, i) : lines.near(j);
            double next = i < last ? x[at + j + lines.count()] : 0;
            walks[j - from].node(x[at + j], other[at + j], row, j, resistance, next, tally);
        }
    }

    /** How far a line has been followed. */
    private static final class LineWalk {
        private boolean held;
        private double rho;
        private double size;
        private double incoming;
        private double incomingSize;
        private double end;

        void begin(double resistance) {
            held = resistance == 0;
            end = resistance;
            rho = 0;
            size = 0;
            incoming = 0;
            incomingSize = 0;
        }

        /**
         * Adds a node.
         *
         * @param resistance of what comes after it (ohm), towards a node or terminal at {@code next} (V)
         */
        void node(double x, double other, AuditRow row, int k, double resistance, double next, AuditTally tally) {
            if (end != 0) {
                incoming = -x / end;
                incomingSize = Math.abs(x) / end;
            }
            end = 0;
            double slope = row.slopes[row.at + k];
            double f = row.sources[k];
            double cell = slope * (x - other);
            double onward = resistance == 0 ? 0 : (x - next) / resistance;
            double onwardSize = resistance == 0 ? 0 : (Math.abs(x) + Math.abs(next)) / resistance;
            double beside = Math.abs(f) + row.shunt * Math.abs(x);
            rho += f - cell - row.shunt * x + incoming - onward;
            size += beside + slope * (Math.abs(x) + Math.abs(other)) + incomingSize + onwardSize;
            tally.turnover += beside + Math.abs(cell) + 2 * Math.abs(onward);
            incoming = onward;
            incomingSize = onwardSize;
            if (resistance != 0) {
                if (!held) {
                    tally.node(rho, size);
                }
                held = false;
                rho = 0;
                size = 0;
            }
        }
    }
}
