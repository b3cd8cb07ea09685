package org.sneakpath.training.product;

import java.util.Arrays;

/** Entries in groups by a number of theirs, those that have it in common in the order in which they were given. */
final class EntryLists {
    private int[] others = new int[0];
    private double[] values = new double[0];
    private int[] starts = new int[2];
    private int groups;

    /** Forgets all; {@link #endGroup} then follows for each group, in their order. */
    void begin(int numberOfGroups) {
        if (starts.length < numberOfGroups + 2) {
            starts = new int[numberOfGroups + 2];
        }
        groups = 0;
        starts[0] = 0;
    }

    /** How many entries there are in groups that have ended. */
    int count() {
        return starts[groups];
    }

    /** Where other numbers of a group's entries may be written from {@link #count} on, so many at most; likewise {@link #values}. */
    int[] othersToCome(int most) {
        int needed = count() + most;
        if (others.length < needed) {
            others = Arrays.copyOf(others, needed + needed / 2);
        }
        if (values.length < others.length) {
            values = Arrays.copyOf(values, others.length);
        }
        return others;
    }

    /** Ends a group that has so many entries. */
    void endGroup(int entries) {
        starts[groups + 1] = starts[groups] + entries;
        groups++;
    }

    /**
     * A counting sort.
     *
     * @param by what entries are sorted by, each from 0 to {@code most} − 1
     * @param other their other numbers
     */
    void sort(int[] by, int most, int[] other, int count) {
        prepare(by, most, count);
        for (int e = 0; e < count; e++) {
            others[starts[by[e] + 1]++] = other[e];
        }
    }

    /** The same entries by their other numbers, each from 0 to {@code most} − 1; the groups that they were in are the others. */
    void turn(EntryLists of, int theirGroups, int most) {
        prepare(of.others, most, of.starts[theirGroups]);
        if (values.length < others.length) {
            values = new double[others.length];
        }
        for (int g = 0; g < theirGroups; g++) {
            for (int e = of.starts[g]; e < of.starts[g + 1]; e++) {
                int to = starts[of.others[e] + 1]++;
                others[to] = g;
                values[to] = of.values[e];
            }
        }
    }

    /** starts[g + 1] is where the next entry of group g goes, so that in the end it is where group g + 1 begins. */
    private void prepare(int[] by, int most, int count) {
        groups = most;
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
