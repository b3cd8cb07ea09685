package org.sneakpath.analysis.statistics;

/**
 * Where a falling mean crosses a target, with what is known of it.
 *
 * @param kind whether it crosses
 * @param estimate the level; the best level tried where all are below the target, the last one where none is
 * @param interval of the level; its upper end is ∞ where no level tried is told to be below the target
 */
public record Crossing(Kind kind, double estimate, Interval interval) {

    /** Whether a mean crosses its target within the levels tried. */
    public enum Kind {
        /** It does. */
        FOUND,
        /** It is below even at the best level. */
        BELOW_EVERYWHERE,
        /** It is above up to the last level. */
        ABOVE_EVERYWHERE
    }
}
