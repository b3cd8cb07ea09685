package org.sneakpath.analysis.config;

/** Imperfections of hardware-aware training. */
public sealed interface ImperfectionsConfig {
    /** Cells take what they are told. */
    @Kind("none")
    record None() implements ImperfectionsConfig {}

    /**
     * Drawn anew for each mini-batch.
     *
     * @param conductanceSigma standard deviation of ln G
     * @param levels conductances that a write can reach; 0 for any
     * @param stuckFraction share of cells that are stuck
     * @param stuckOnShare share of these that are stuck at gMax
     * @param readNoise relative to the value read, at every read
     */
    @Kind("drawn")
    record Drawn(
            @Default("0") double conductanceSigma,
            @Default("0") int levels,
            @Default("0") double stuckFraction,
            @Default("0.5") double stuckOnShare,
            @Default("0") double readNoise)
            implements ImperfectionsConfig {
        public Drawn {
            Check.notNegative("conductanceSigma", conductanceSigma, "");
            Check.that(levels == 0 || levels >= 2, "levels", levels, "0, or at least 2");
            Check.that(stuckFraction >= 0 && stuckFraction <= 1, "stuckFraction", stuckFraction, "from 0 to 1");
            Check.that(stuckOnShare >= 0 && stuckOnShare <= 1, "stuckOnShare", stuckOnShare, "from 0 to 1");
            Check.notNegative("readNoise", readNoise, "");
        }
    }
}
