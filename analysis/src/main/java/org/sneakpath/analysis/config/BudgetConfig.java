package org.sneakpath.analysis.config;

/**
 * The level of each axis at which accuracy has dropped, searched between its levels.
 *
 * @param drop of the mean accuracy below the network as designed, a fraction: 0.01 for one point; 0: none is asked for
 * @param resolution to which levels are bracketed, relative
 * @param rounds of levels at most
 */
public record BudgetConfig(
        double drop,
        @Default("0.05") double resolution,
        @Default("8") int rounds) {
    public BudgetConfig {
        Check.share("drop", drop);
        Check.that(resolution > 0 && resolution < 1, "resolution", resolution, "greater than 0 and less than 1");
        Check.atLeast(1, "rounds", rounds);
    }

    /** Whether a budget is asked for. */
    public boolean asked() {
        return drop > 0;
    }
}
