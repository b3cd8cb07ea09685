package org.sneakpath.analysis.figure;

/**
 * How the levels of a sweep are gone through.
 *
 * @param falling whether from the highest to the lowest
 * @param whole whether they are whole numbers, between which there may be none
 */
public record LevelOrder(boolean falling, boolean whole) {
    /** From the lowest to the highest, with levels between any two. */
    public static final LevelOrder RISING = new LevelOrder(false, false);
}
