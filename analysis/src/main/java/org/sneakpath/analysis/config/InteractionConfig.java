package org.sneakpath.analysis.config;

/**
 * Two axes varied together, over all pairs of their levels.
 *
 * @param first kind of an axis of the study
 * @param second kind of another
 * @param chips for each pair of levels; 0: as many as elsewhere
 */
public record InteractionConfig(
        String first, String second, @Default("0") int chips) {
    public InteractionConfig {
        Check.that(chips == 0 || chips >= 2, "chips", chips, "0, or at least 2");
        Check.that(!first.equals(second), "second", second, "another axis than the first");
    }
}
