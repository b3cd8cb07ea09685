package org.sneakpath.training.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Events of one sample in the order of time; of equal times the lower channel first. Immutable. */
public final class EventStream {
    private final double[] times;
    private final int[] channels;

    private EventStream(double[] times, int[] channels) {
        this.times = times;
        this.channels = channels;
    }

    /**
     * Events in any order.
     *
     * @param times when (s); copied
     * @param channels on which line, 0 and up; copied
     */
    public static EventStream of(double[] times, int[] channels) {
        if (times.length != channels.length) {
            throw new IllegalArgumentException(times.length + " times and " + channels.length + " channels of events");
        }
        for (int k = 0; k < times.length; k++) {
            if (!(times[k] >= 0 && Double.isFinite(times[k])) || channels[k] < 0) {
                throw new IllegalArgumentException("event " + k + " at " + times[k] + " s on channel " + channels[k]
                        + ": neither may be negative or infinite");
            }
        }
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> times[k]).thenComparingInt(k -> channels[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new EventStream(
                Arrays.stream(order).mapToDouble(k -> times[k]).toArray(),
                Arrays.stream(order).map(k -> channels[k]).toArray());
    }

    /** Number of events. */
    public int size() {
        return times.length;
    }

    /** When an event comes (s), never earlier than the one before. */
    public double time(int event) {
        return times[event];
    }

    /** On which line. */
    public int channel(int event) {
        return channels[event];
    }
}
