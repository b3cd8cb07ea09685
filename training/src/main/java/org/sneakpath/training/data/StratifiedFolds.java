package org.sneakpath.training.data;

import java.util.stream.IntStream;

/**
 * Labelled samples cut into k folds for cross-validation: each sample is in one fold, sizes of folds differ by one at most, and
 * so do the numbers of a class's samples in them. The shuffled members of each class are dealt out one by one, where the class
 * before stopped. A function of labels, k and seed. Immutable.
 *
 * <p>Source: R. Kohavi, "A study of cross-validation and bootstrap for accuracy estimation and model selection", IJCAI 1995.
 */
public final class StratifiedFolds {
    private final int[] fold;
    private final int folds;

    private StratifiedFolds(int[] fold, int folds) {
        this.fold = fold;
        this.folds = folds;
    }

    /**
     * Cuts.
     *
     * @param labels class of each sample, 0 … classes − 1
     * @param folds k, at least 2 and at most as many as the smallest class has samples
     */
    public static StratifiedFolds of(int[] labels, int classes, int folds, long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("cross-validation needs at least 2 folds, not " + folds + "; try 5");
        }
        int[] fold = new int[labels.length];
        int next = 0;
        for (int c = 0; c < classes; c++) {
            int[] members = StratifiedOrder.shuffledMembers(labels, c, seed);
            if (members.length < folds) {
                throw new IllegalArgumentException("class " + c + " has " + members.length + " samples, fewer than "
                        + folds + " folds; choose as many folds at most");
            }
            for (int member : members) {
                fold[member] = next;
                next = (next + 1) % folds;
            }
        }
        return new StratifiedFolds(fold, folds);
    }

    /** Number of folds. */
    public int count() {
        return folds;
    }

    /**
     * Indices of the samples in a fold, rising; a fresh array.
     *
     * @param index 0 … count − 1
     */
    public int[] inside(int index) {
        return IntStream.range(0, fold.length).filter(k -> fold[k] == index).toArray();
    }

    /** Indices of the samples in all other folds, rising; a fresh array. */
    public int[] outside(int index) {
        return IntStream.range(0, fold.length).filter(k -> fold[k] != index).toArray();
    }
}
