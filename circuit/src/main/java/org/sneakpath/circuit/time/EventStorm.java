package org.sneakpath.circuit.time;

import java.util.Arrays;

/**
 * Whether one condition changes so often that time gets nowhere: a hundred times in a row, each within a millionth of the run of
 * the one before. A law whose both sides lead back to where it jumps does so. Many conditions that change at once, each of them
 * once, are no storm.
 */
final class EventStorm {
    private static final int MOST = 100;
    private static final double NEAR = 1e-6;

    private final double near;
    private final double[] last;
    private final int[] times;

    /**
     * @param functions number of switching functions
     * @param stop end of the run (s)
     */
    EventStorm(int functions, double stop) {
        near = NEAR * stop;
        last = new double[functions];
        times = new int[functions];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
    }

    /** Takes an event of function k into account (s), and says whether it is one too many. */
    boolean isOne(int k, double time) {
        times[k] = time - last[k] <= near ? times[k] + 1 : 0;
        last[k] = time;
        return times[k] > MOST;
    }
}
