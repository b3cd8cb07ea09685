package org.sneakpath.analysis.config;

/**
 * What is done against imperfections of a chip, when it is written and afterwards.
 *
 * @param writes how often a cell is written at most until it is within the tolerance
 * @param tolerance of ln G
 * @param copies cells in parallel in the place of each
 * @param compensated whether the other cell of a pair makes good for a stuck one
 * @param remapped whether rows change places so that stuck cells do the least harm
 * @param retraining of the last layer, on the chip
 */
public record MitigationConfig(
        @Default("1") int writes,
        @Default("0.05") double tolerance,
        @Default("1") int copies,
        @Default("false") boolean compensated,
        @Default("false") boolean remapped,
        @Default("{samples: 0}") RetrainingConfig retraining) {
    /** What a chip without any has. */
    public static final MitigationConfig NONE = new MitigationConfig(1, 0.05, 1, false, false, RetrainingConfig.NONE);

    public MitigationConfig {
        Check.that(writes >= 1 && writes <= 1000, "writes", writes, "from 1 to 1000");
        Check.notNegative("tolerance", tolerance, "");
        Check.that(copies >= 1 && copies <= 1000, "copies", copies, "from 1 to 1000");
    }

    /** Whether nothing is done. */
    public boolean isNone() {
        return isWrittenOnce() && !retraining.asked();
    }

    /** Whether nothing is done when a chip is written first. */
    public boolean isWrittenOnce() {
        return writes == 1 && copies == 1 && !compensated && !remapped;
    }
}
