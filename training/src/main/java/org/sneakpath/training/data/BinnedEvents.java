package org.sneakpath.training.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Events as features: the duration T is cut into equal bins, and feature b·channels + c is 1 if channel c had an event in bin
 * b, that is at a time in [b T/bins, (b + 1) T/bins), else 0. How many there were is lost.
 *
 * <p>Memory: 4 bytes for each bin and channel that had an event; made once.
 */
final class BinnedEvents implements Dataset {
    private final EventDataset data;
    private final int bins;
    /** Features that are 1, for each sample. */
    private final int[][] set;

    BinnedEvents(EventDataset data, int bins) {
        if (bins < 1 || (long) bins * data.channels() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(bins + " bins of " + data.channels()
                    + " channels: at least 1, and as many features as fit an array; try 10");
        }
        this.data = data;
        this.bins = bins;
        set = IntStream.range(0, data.size())
                .mapToObj(k -> binned(data.events(k)))
                .toArray(int[][]::new);
    }

    private int[] binned(EventStream events) {
        double perSecond = bins / data.duration();
        return IntStream.range(0, events.size())
                .map(k -> Math.min(bins - 1, (int) (events.time(k) * perSecond)) * data.channels() + events.channel(k))
                .distinct()
                .toArray();
    }

    @Override
    public String name() {
        return data.name() + " in " + bins + " bins";
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public int features() {
        return bins * data.channels();
    }

    @Override
    public int classes() {
        return data.classes();
    }

    @Override
    public void features(int index, double[] into) {
        Arrays.fill(into, 0, features(), 0);
        for (int feature : set[index]) {
            into[feature] = 1;
        }
    }

    @Override
    public int label(int index) {
        return data.label(index);
    }
}
