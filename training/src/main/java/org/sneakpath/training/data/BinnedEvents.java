package org.sneakpath.training.data;

import java.util.Arrays;

/**
 * Events as features: the duration T is cut into equal bins, and feature b·channels + c is 1 if channel c had an event in bin
 * b, that is at a time in [b T/bins, (b + 1) T/bins), else 0. How many there were is lost.
 */
record BinnedEvents(EventDataset data, int bins) implements Dataset {
    BinnedEvents {
        if (bins < 1 || (long) bins * data.channels() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(bins + " bins of " + data.channels()
                    + " channels: at least 1, and as many features as fit an array; try 10");
        }
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
        EventStream events = data.events(index);
        double perSecond = bins / data.duration();
        for (int k = 0; k < events.size(); k++) {
            int bin = Math.min(bins - 1, (int) (events.time(k) * perSecond));
            into[bin * data.channels() + events.channel(k)] = 1;
        }
    }

    @Override
    public int label(int index) {
        return data.label(index);
    }
}
