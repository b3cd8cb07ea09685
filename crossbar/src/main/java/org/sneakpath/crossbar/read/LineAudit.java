package org.sneakpath.crossbar.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * What Kirchhoff's law misses at the nodes of an array whose potentials are given, from the currents of all branches.
 *
 * <p>At each node, nodes joined by zero resistance being one,
 * <pre>
 *   ρ = f − g·(x − x′) − c·x − Σ (x − x_neighbour)/r        size = |f| + g·(|x| + |x′|) + c·|x| + Σ (|x| + |x_neighbour|)/r
 * </pre>
 * and what is told is the largest ρ/size (W. Oettli, W. Prager, Numer. Math. 6, 1964) and Σ|ρ|, the latter with what may be
 * wrong with it by rounding. Cost: 40 flops and 48 bytes a cell.
 */
final class LineAudit {
    private static final int ROWS = 16;
    private static final int COLUMNS = 128;

    private final Lines wordLines;
    private final Lines bitLines;
    private final int rows;
    private final int columns;
    private final int stride;
    private final @Nullable EvenLineAudit evenWord;
    private final @Nullable EvenLineAudit evenBit;
    private final LineTeam.Pass rowPass;
    private final LineTeam.Pass columnPass;
    private final AuditTally[] tallies;
    private final AuditTally whole = new AuditTally();
    private final AuditRow[] scratch;
    private final AnyLineAudit[] columnScratch;
    private double[] g = new double[0];
    private double wordShunt;
    private double bitShunt;
    private LineField field = new LineField.Between(new double[0], 0);
    private double[] word = new double[0];
    private double[] bit = new double[0];
    private int offset;

    /** @param stride distance of rows in the array of slopes */
    LineAudit(Lines wordLines, Lines bitLines, int stride, LineTeam team) {
        this.wordLines = wordLines;
        this.bitLines = bitLines;
        this.stride = stride;
        rows = wordLines.count();
        columns = bitLines.count();
        evenWord = EvenLineAudit.fits(wordLines) ? new EvenLineAudit(wordLines) : null;
        evenBit = EvenLineAudit.fits(bitLines) ? new EvenLineAudit(bitLines) : null;
        int rowChunks = (rows + ROWS - 1) / ROWS;
        int columnChunks = evenBit == null ? (columns + COLUMNS - 1) / COLUMNS : 0;
        rowPass = team.pass(rowChunks, this::auditRows);
        columnPass =
                team.pass(columnChunks, (chunk, worker) -> auditColumns(chunk, tallies(rowChunks + chunk), worker));
        tallies = new AuditTally[rowChunks + columnChunks];
        Arrays.setAll(tallies, k -> new AuditTally());
        scratch = new AuditRow[team.threads()];
        Arrays.setAll(scratch, k -> new AuditRow(columns));
        columnScratch = new AnyLineAudit[team.threads()];
        Arrays.setAll(columnScratch, k -> new AnyLineAudit(COLUMNS));
    }

    private AuditTally tallies(int k) {
        AuditTally own = tallies[k];
        own.clear();
        return own;
    }

    /**
     * Audits a solution.
     *
     * @param slopes g (S), {@code [row·stride + column]}
     * @param wordNodes x_w (V), {@code [at + row·columns + column]}
     * @param bitNodes x_b (V), same layout
     */
    void measure(
            double[] slopes,
            double newWordShunt,
            double newBitShunt,
            LineField newField,
            double[] wordNodes,
            double[] bitNodes,
            int at) {
        g = slopes;
        wordShunt = newWordShunt;
        bitShunt = newBitShunt;
        field = newField;
        word = wordNodes;
        bit = bitNodes;
        offset = at;
        rowPass.run();
        columnPass.run();
        whole.clear();
        for (AuditTally part : tallies) {
            whole.add(part);
        }
    }

    /** The largest relative residual of the latest audit; NaN if something was not finite. */
    double residual() {
        return whole.worst;
    }

    /** Σ|ρ| of the latest audit (A), with its rounding. */
    double imbalance() {
        return whole.bound();
    }

    private void auditRows(int chunk, int worker) {
        AuditTally tally = tallies(chunk);
        AuditRow row = scratch[worker];
        row.slopes = g;
        for (int i = chunk * ROWS; i < Math.min(rows, (chunk + 1) * ROWS); i++) {
            int at = offset + i * columns;
            row.at = i * stride;
            row.take(field, i, false);
            row.shunt = wordShunt;
            if (evenWord != null) {
                evenWord.wordLine(at, columns, word, bit, row, tally);
            } else {
                columnScratch[worker].wordLine(wordLines, i, at, word, bit, row, tally);
            }
            if (evenBit != null) {
                row.take(field, i, true);
                row.shunt = bitShunt;
                evenBit.acrossBitLines(i, rows, at, columns, bit, word, row, tally);
            }
        }
    }

    private void auditColumns(int chunk, AuditTally tally, int worker) {
        AnyLineAudit any = columnScratch[worker];
        AuditRow row = scratch[worker];
        row.slopes = g;
        row.shunt = bitShunt;
        int from = chunk * COLUMNS;
        int to = Math.min(columns, from + COLUMNS);
        any.begin(bitLines, from, to);
        for (int i = 0; i < rows; i++) {
            row.at = i * stride;
            row.take(field, i, true);
            any.acrossBitLines(i, offset + i * columns, bit, word, row, tally);
        }
    }
}
