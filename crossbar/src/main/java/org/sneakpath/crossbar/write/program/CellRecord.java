package org.sneakpath.crossbar.write.program;

import java.util.Arrays;

/** What is known of all cells while they are programmed; a row's part is written by whichever thread has the row. */
final class CellRecord {
    final int rows;
    final int columns;
    final double[] targets;
    final double[] seen;
    final double[] conductances;
    final double[] settled;
    final int[] counts;
    final CellOutcome[] outcomes;
    final PulseTally[] tallies;

    CellRecord(int rows, int columns, double[] targets) {
        this.rows = rows;
        this.columns = columns;
        this.targets = targets.clone();
        seen = new double[rows * columns];
        conductances = new double[rows * columns];
        settled = new double[rows * columns];
        counts = new int[rows * columns];
        outcomes = new CellOutcome[rows * columns];
        Arrays.fill(outcomes, CellOutcome.EXHAUSTED);
        tallies = new PulseTally[rows];
        Arrays.setAll(tallies, row -> new PulseTally());
    }

    /** Notes what the cells of a row have become by their own writes. */
    void settle(RowAccess access, int row, VerifyRead read) {
        conductances(access, row, read, settled);
    }

    /** Notes what the last read sees of a row, and what its cells are. */
    void finish(RowAccess access, int row, VerifyRead read, long number) {
        double[] part = new double[columns];
        access.read(row, read, number, part, tallies[row]);
        System.arraycopy(part, 0, seen, row * columns, columns);
        conductances(access, row, read, conductances);
    }

    private void conductances(RowAccess access, int row, VerifyRead read, double[] all) {
        double[] part = new double[columns];
        access.conductances(row, read.voltage(), part);
        System.arraycopy(part, 0, all, row * columns, columns);
    }

    /** Sums it up, with outcomes as the last read has them. */
    ProgramReport report(AcceptanceBand band) {
        PulseTally total = new PulseTally();
        for (PulseTally tally : tallies) {
            total.add(tally);
        }
        for (int c = 0; c < seen.length; c++) {
            if (band.accepts(seen[c], targets[c])) {
                outcomes[c] = CellOutcome.IN_BAND;
            } else if (outcomes[c] == CellOutcome.IN_BAND) {
                outcomes[c] = CellOutcome.LEFT_BAND;
            }
        }
        return new ProgramReport(rows, columns, targets, seen, conductances, settled, counts, outcomes, total);
    }
}
