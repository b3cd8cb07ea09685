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
     */
    void sort(int[] by, int most, int[] other, int count) {
        count(by, most, count);
        for (int e = 0; e < count; e++) {
            others[starts[by[e] + 1]++] = other[e];
        }
    }

    /**
     * The same.
     *
     * @param value their values
     */
    void sort(int[] by, int most, int[] other, double[] value, int count) {
        count(by, most, count);
        if (values.length < others.length) {
            values = new double[others.length];
        }
        for (int e = 0; e < count; e++) {
            int to = starts[by[e] + 1]++;
            others[to] = other[e];
            values[to] = value[e];
        }
    }

    /** Prepares: starts[g + 1] is where the next entry of group g goes, so that in the end it is where group g + 1 begins. */
    private void count(int[] by, int most, int count) {
        if (starts.length < most + 2) {
            starts = new int[most + 2];
        }
        if (others.length < count) {
            others = new int[count + count / 2];
        }
        Arrays.fill(starts, 0, most + 2, 0);
        for (int e = 0; e < count; e++) {
            starts[by[e] + 2]++;
        }
        for (int g = 1; g <= most; g++) {
            starts[g + 1] += starts[g];
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
