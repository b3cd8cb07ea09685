package org.sneakpath.training.product;

import java.util.Arrays;

/** Entries sorted by a number of theirs, those that have it in common in the order in which they were given. */
final class EntryLists {
    private int[] others = new int[0];
    private double[] values = new double[0];
    private int[] starts = new int[1];

    /**
     * A counting sort.
     *
     * @param by what entries are sorted by, each from 0 to {@code most} − 1
     * @param other their other numbers
     * @param value their values, where they are valued
     */
    void sort(int[] by, int most, int[] other, double[] value, int count, boolean valued) {
        if (starts.length < most + 2) {
            starts = new int[most + 2];
        }
        if (others.length < count) {
            others = new int[count + count / 2];
        }
        if (valued && values.length < others.length) {
            values = new double[others.length];
        }
        Arrays.fill(starts, 0, most + 2, 0);
        for (int e = 0; e < count; e++) {
            starts[by[e] + 2]++;
        }
        for (int g = 1; g <= most; g++) {
            starts[g + 1] += starts[g];
        }
        // From here on starts[g + 1] is where the next entry of group g goes; in the end, where group g + 1 begins.
        for (int e = 0; e < count; e++) {
            int to = starts[by[e] + 1]++;
            others[to] = other[e];
            if (valued) {
                values[to] = value[e];
            }
        }
    }

    /** The other numbers of the first group, of the second, …; live. */
    int[] others() {
        return others;
    }

    /** What stands there, where entries are valued; live. */
    double[] values() {
        return values;
    }

    /** Where the entries of a group begin; those of the number of groups, where all end. */
    int start(int group) {
        return starts[group];
    }
}
