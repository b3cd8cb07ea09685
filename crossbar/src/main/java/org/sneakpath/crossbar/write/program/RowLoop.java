package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.write.scheme.WriteShot;

/**
 * Programs one row after the other: reads and pulses until every cell was accepted or gets no more pulses. Belongs to one thread.
 *
 * <p>Reads are numbered by how many a cell has seen in this pass, so that a cell's noise does not depend on its neighbours.
 */
final class RowLoop {
    private final RowAccess access;
    private final IncrementalPulses pulses;
    private final VerifyRead read;
    private final int columns;
    private final double[] seen;
    private final double[] set;
    private final double[] reset;
    private final int[] given;
    private final int[] rung;
    private final @Nullable PulseRamp[] latest;
    private final @Nullable CellOutcome[] outcome;

    RowLoop(RowAccess access, IncrementalPulses pulses, VerifyRead read, int columns) {
        this.access = access;
        this.pulses = pulses;
        this.read = read;
        this.columns = columns;
        seen = new double[columns];
        set = new double[columns];
        reset = new double[columns];
        given = new int[columns];
        rung = new int[columns];
        latest = new PulseRamp[columns];
        outcome = new CellOutcome[columns];
    }

    /**
     * Programs a row.
     *
     * @param from index of the row's first cell
     * @param record what is known of the array's cells, brought up to date
     * @return whether any pulse was given
     */
    boolean program(int row, int pass, int from, CellRecord record, PulseTally tally) {
        Arrays.fill(given, 0);
        Arrays.fill(rung, 0);
        Arrays.fill(latest, null);
        Arrays.fill(outcome, null);
        boolean any = false;
        if (pulses.order() == PulseOrder.ROW) {
            any = program(row, pass, from, 0, columns, record.targets, tally);
        } else {
            for (int j = 0; j < columns; j++) {
                any |= program(row, pass, from, j, j + 1, record.targets, tally);
            }
        }
        for (int j = 0; j < columns; j++) {
            CellOutcome end = outcome[j];
            record.counts[from + j] += given[j];
            record.outcomes[from + j] = end == null ? CellOutcome.EXHAUSTED : end;
        }
        return any;
    }

    /** Some columns of the row, all at once. */
    private boolean program(int row, int pass, int from, int first, int end, double[] targets, PulseTally tally) {
        boolean any = false;
        long number = pulses.firstRead(pass);
        while (true) {
            access.read(row, read, number, seen, tally);
            number++;
            if (!round(row, targets, from, first, end, tally)) {
                return any;
            }
            any = true;
        }
    }

    /** One pulse to each of some columns that wants one; whether any did. */
    private boolean round(int row, double[] targets, int from, int first, int end, PulseTally tally) {
        Arrays.fill(set, 0);
        Arrays.fill(reset, 0);
        boolean anySet = false;
        boolean anyReset = false;
        for (int j = first; j < end; j++) {
            PulseRamp ramp = next(targets[from + j], j);
            if (ramp == null) {
                continue;
            }
            rung[j] = ramp.equals(latest[j]) ? rung[j] + 1 : 0;
            latest[j] = ramp;
            given[j]++;
            if (ramp.equals(pulses.set())) {
                set[j] = ramp.amplitude(rung[j]);
                anySet = true;
            } else {
                reset[j] = ramp.amplitude(rung[j]);
                anyReset = true;
            }
        }
        if (anySet) {
            access.pulse(WriteShot.row(row, set), width(pulses.set()), tally);
        }
        if (anyReset) {
            access.pulse(WriteShot.row(row, reset), width(pulses.reset()), tally);
        }
        return anySet || anyReset;
    }

    private static double width(@Nullable PulseRamp ramp) {
        return ramp == null ? 0 : ramp.width();
    }

    /** The ramp of a cell's next pulse; null if it gets none, and why is then noted. */
    private @Nullable PulseRamp next(double target, int j) {
        if (outcome[j] != null) {
            return null;
        }
        if (pulses.band().accepts(seen[j], target)) {
            outcome[j] = CellOutcome.IN_BAND;
            return null;
        }
        PulseRamp ramp = pulses.towards(target, seen[j]);
        if (ramp == null) {
            outcome[j] = CellOutcome.OVERSHOT;
        } else if (given[j] >= pulses.maxPulses()) {
            outcome[j] = CellOutcome.EXHAUSTED;
            return null;
        }
        return ramp;
    }
}
