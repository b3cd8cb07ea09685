package org.sneakpath.crossbar.write.program;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.sneakpath.crossbar.read.Simultaneous;

/**
 * Closed-loop programming of an array, row by row.
 * <pre>
 *   for each pass, each row:    read → one pulse to all cells that are out of band → read → … until each was accepted, or gets no more
 *   at last:                    read all rows
 * </pre>
 * A cell that was accepted gets no more pulses in that pass, also if pulses to its neighbours move it; what later writes or noise have
 * done to it the next pass makes good, or the last read tells.
 */
public final class ProgramVerify {
    private final IncrementalPulses pulses;
    private final VerifyRead read;

    /**
     * @param pulses what is applied, and when to stop
     * @param read how cells are read back
     */
    public ProgramVerify(IncrementalPulses pulses, VerifyRead read) {
        this.pulses = pulses;
        this.read = read;
    }

    /**
     * Programs an array, on the caller's thread.
     *
     * @param array its cells change
     * @param targets conductance that a read of each cell should see (S), row-major
     */
    public ProgramReport run(ProgrammableArray array, double[] targets) {
        return run(array, targets, 1, row -> {});
    }

    /**
     * The same on several threads where rows are independent; the result does not depend on their number.
     *
     * @param threads at least 1
     * @param finished told each row when it is finished for good, or in a pass where rows are not independent, by whichever thread
     *     finished it
     */
    public ProgramReport run(ProgrammableArray array, double[] targets, int threads, IntConsumer finished) {
        requireTargets(array, targets);
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
        }
        int rows = array.spec().rows();
        CellRecord record = new CellRecord(rows, array.spec().columns(), targets);
        if (array.rowsAreIndependent()) {
            AtomicInteger next = new AtomicInteger();
            Simultaneous.run(Math.min(threads, rows), thread -> {
                RowAccess access = array.access();
                RowLoop loop = new RowLoop(access, pulses, read, record.columns);
                for (int row = next.getAndIncrement(); row < rows; row = next.getAndIncrement()) {
                    alone(record, loop, access, row);
                    finished.accept(row);
                }
            });
        } else {
            together(record, array.access(), finished);
        }
        return record.report(pulses.band());
    }

    /** All passes of a row that no other concerns. */
    private void alone(CellRecord record, RowLoop loop, RowAccess access, int row) {
        for (int pass = 0; pass < pulses.passes(); pass++) {
            if (!loop.program(row, pass, row * record.columns, record, record.tallies[row])) {
                break;
            }
        }
        record.settle(access, row, read);
        record.finish(access, row, read, pulses.lastRead());
    }

    /** Pass after pass over rows that concern each other. */
    private void together(CellRecord record, RowAccess access, IntConsumer finished) {
        RowLoop loop = new RowLoop(access, pulses, read, record.columns);
        boolean any = true;
        for (int pass = 0; pass < pulses.passes() && any; pass++) {
            any = false;
            for (int row = 0; row < record.rows; row++) {
                boolean pulsed = loop.program(row, pass, row * record.columns, record, record.tallies[row]);
                if (pulsed || pass == 0) {
                    record.settle(access, row, read);
                }
                any |= pulsed;
                finished.accept(row);
            }
        }
        for (int row = 0; row < record.rows; row++) {
            record.finish(access, row, read, pulses.lastRead());
        }
    }

    private static void requireTargets(ProgrammableArray array, double[] targets) {
        int columns = array.spec().columns();
        if (targets.length != array.spec().cells()) {
            throw new IllegalArgumentException(
                    targets.length + " targets given where " + array.spec().cells() + " are needed");
        }
        for (int c = 0; c < targets.length; c++) {
            if (!(targets[c] >= 0 && targets[c] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("target of row " + c / columns + ", column " + c % columns + " is "
                        + targets[c] + " S; must be finite and at least 0 S");
            }
        }
    }
}
