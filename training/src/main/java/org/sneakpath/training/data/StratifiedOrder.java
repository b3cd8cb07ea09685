package org.sneakpath.training.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A random order of labelled samples in which every beginning has its classes about as frequent as the whole: with the
 * members of class c shuffled and numbered j = 0 … n_c − 1, samples stand in the order of (j + 1/2)/n_c, the lower class
 * first where equal. Of n samples at the beginning, class c has n n_c/N up to the number of classes. A function of labels and
 * seed.
 */
public final class StratifiedOrder {
    private StratifiedOrder() {}

    /**
     * The order.
     *
     * @param labels class of each sample, 0 … classes − 1
     * @return a permutation of 0 … labels.length − 1
     */
    public static int[] of(int[] labels, int classes, long seed) {
        double[] key = new double[labels.length];
        for (int c = 0; c < classes; c++) {
            int[] members = shuffledMembers(labels, c, seed);
            for (int j = 0; j < members.length; j++) {
                key[members[j]] = (j + 0.5) / members.length;
            }
        }
        return IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> key[k]).thenComparingInt(k -> labels[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Indices of a class's samples in random order. */
    static int[] shuffledMembers(int[] labels, int c, long seed) {
        int[] members =
                IntStream.range(0, labels.length).filter(k -> labels[k] == c).toArray();
        int[] order = new int[members.length];
        new CounterRandom(seed, Purpose.FOLDS).permutation(c, order);
        return Arrays.stream(order).map(j -> members[j]).toArray();
    }
}
