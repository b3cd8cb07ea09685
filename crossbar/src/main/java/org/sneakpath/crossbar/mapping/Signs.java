package org.sneakpath.crossbar.mapping;

/** How the integers of {@link BitSlices} hold a sign. */
public enum Signs {
    /** Not at all: w in [0, 1], q = w·(2^bits − 1). */
    NONE,
    /** In two columns for each slice, one of which holds the magnitude: w in [−1, 1], |q| = |w|·(2^bits − 1). */
    PAIRS,
    /** Offset binary: w in [−1, 1], q = w·(2^(bits−1) − 1) is held as q + 2^(bits−1), the offset known from the sum of inputs. */
    OFFSET
}
