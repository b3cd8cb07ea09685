package org.sneakpath.crossbar.mapping.placement;

import java.util.Arrays;

/**
 * An order of n things: at place p stands thing {@code at(p)}. Immutable.
 *
 * <pre>
 *   apply: placed_p = items_at(p)      undo: items_at(p) = placed_p
 * </pre>
 * Either is the transpose of the other, so that the pullback of one is the other, adding.
 */
public final class Permutation {
    private final int[] at;

    private Permutation(int[] at) {
        this.at = at;
    }

    /** Things in their own order. */
    public static Permutation identity(int size) {
        int[] at = new int[size];
        Arrays.setAll(at, p -> p);
        return new Permutation(at);
    }

    /**
     * An order.
     *
     * @param at which thing stands at each place, every number from 0 to n − 1 once; copied
     */
    public static Permutation of(int... at) {
        boolean[] seen = new boolean[at.length];
        for (int p = 0; p < at.length; p++) {
            if (at[p] < 0 || at[p] >= at.length || seen[at[p]]) {
                throw new IllegalArgumentException("place " + p + " of a permutation of " + at.length + " holds "
                        + at[p] + ": need every number from 0 to " + (at.length - 1) + " once");
            }
            seen[at[p]] = true;
        }
        return new Permutation(at.clone());
    }

    /** n. */
    public int size() {
        return at.length;
    }

    /** Which thing stands at place {@code place}. */
    public int at(int place) {
        return at[place];
    }

    /** The order in which the things of two places have changed places. */
    public Permutation swapped(int place, int other) {
        int[] swapped = at.clone();
        swapped[place] = at[other];
        swapped[other] = at[place];
        return new Permutation(swapped);
    }

    /**
     * Puts items in their places.
     *
     * @param items one a thing
     * @param placed one a place, overwritten; another array
     */
    public void apply(double[] items, double[] placed) {
        requireLengths(items, placed);
        for (int p = 0; p < at.length; p++) {
            placed[p] = items[at[p]];
        }
    }

    /** Adds to the cotangents of items those of {@link #apply}'s result. */
    public void applyPullback(double[] placedBars, double[] itemBars) {
        requireLengths(placedBars, itemBars);
        for (int p = 0; p < at.length; p++) {
            itemBars[at[p]] += placedBars[p];
        }
    }

    /**
     * Takes items from their places.
     *
     * @param placed one a place
     * @param items one a thing, overwritten; another array
     */
    public void undo(double[] placed, double[] items) {
        requireLengths(placed, items);
        for (int p = 0; p < at.length; p++) {
            items[at[p]] = placed[p];
        }
    }

    /** Adds to the cotangents of places those of {@link #undo}'s result. */
    public void undoPullback(double[] itemBars, double[] placedBars) {
        requireLengths(itemBars, placedBars);
        for (int p = 0; p < at.length; p++) {
            placedBars[p] += itemBars[at[p]];
        }
    }

    private void requireLengths(double[] from, double[] to) {
        if (from.length != at.length || to.length != at.length) {
            throw new IllegalArgumentException("a permutation of " + at.length + " things takes and gives as many, not "
                    + from.length + " and " + to.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permutation permutation && Arrays.equals(at, permutation.at);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at);
    }

    @Override
    public String toString() {
        return Arrays.toString(at);
    }
}
