package org.sneakpath.training.data;

/** Labelled samples with features in [0, 1]. Implementations are immutable and thread-safe. */
public interface Dataset {

    /** What it is and how it was made, in one line without paths; part of what a checkpoint must agree with. */
    String name();

    /** Number of samples. */
    int size();

    /** Number of features of a sample. */
    int features();

    /** Number of classes; labels are 0 … classes − 1. */
    int classes();

    /**
     * Writes the features of a sample.
     *
     * @param index sample, 0 … size − 1
     * @param into at least {@link #features()} long, overwritten from 0; the caller's
     */
    void features(int index, double[] into);

    /**
     * Lists the features of a sample that are not zero, rising. Data most of which is zero does so without a look at each feature.
     *
     * @param which at least {@link #features()} longer than {@code at}: their numbers are written from {@code at} on, and anything behind
     *     them; the caller's
     * @param values likewise
     * @return how many they are
     */
    default int notZero(int index, int[] which, double[] values, int at) {
        double[] all = new double[features()];
        features(index, all);
        int end = at;
        for (int k = 0; k < all.length; k++) {
            which[end] = k;
            values[end] = all[k];
            end += all[k] != 0 ? 1 : 0;
        }
        return end - at;
    }

    /** Class of a sample. */
    int label(int index);

    /**
     * The samples {@code from} (inclusive) to {@code to} (exclusive), as a view.
     *
     * @throws IllegalArgumentException if the range is empty or leaves this data set
     */
    default Dataset slice(int from, int to) {
        return new DatasetSlice(this, from, to);
    }
}
