package org.sneakpath.analysis.simulate;

import java.util.Arrays;

/**
 * At which times a transient is written.
 *
 * @param accepted whether at the points that the integration chose, both sides of jumps included
 * @param times further times (s), ascending
 */
@SuppressWarnings("ArrayRecordComponent") // may be millions; equal by identity on purpose
public record OutputPoints(boolean accepted, double[] times) {
    private static final int MOST = 10_000_000;
    /** How far beyond the stop a last grid point may round, in steps. */
    private static final double ROUNDING = 1e-9;

    /** Every {@code step} from {@code start} to {@code stop}, ends included (s). */
    static double[] grid(double start, double step, double stop) {
        double steps = Math.floor((stop - start) / step + ROUNDING);
        if (!(steps < MOST)) {
            throw new IllegalArgumentException("an output point every " + step + " s from " + start + " s to " + stop
                    + " s makes " + steps + " points; at most " + MOST + " are written; choose a longer tstep");
        }
        double[] times = new double[(int) steps + 1];
        Arrays.setAll(times, k -> Math.min(start + k * step, stop));
        return times;
    }
}
