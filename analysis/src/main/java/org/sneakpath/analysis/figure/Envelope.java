package org.sneakpath.analysis.figure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Thins a long signal without changing its picture: of each stretch of samples the first, lowest, highest and last are kept
 * (U. Jugel et al., "M4: a visualization-oriented time series data aggregation", Proc. VLDB 7(10), 2014).
 */
final class Envelope {

    private static final int STRETCHES = 1000;
    private static final int KEPT = 4;

    private Envelope() {}

    /** Rising indices of the samples to draw; all of them where there are at most 4000. */
    static int[] indices(double[] values) {
        int n = values.length;
        if (n <= KEPT * STRETCHES) {
            return IntStream.range(0, n).toArray();
        }
        int[] kept = new int[KEPT * STRETCHES];
        int count = 0;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int from = (int) ((long) n * stretch / STRETCHES);
            int to = (int) ((long) n * (stretch + 1) / STRETCHES);
            int lowest = from;
            int highest = from;
            for (int i = from; i < to; i++) {
                lowest = values[i] < values[lowest] ? i : lowest;
                highest = values[i] > values[highest] ? i : highest;
            }
            for (int i : new int[] {from, Math.min(lowest, highest), Math.max(lowest, highest), to - 1}) {
                if (count == 0 || kept[count - 1] < i) {
                    kept[count] = i;
                    count++;
                }
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
