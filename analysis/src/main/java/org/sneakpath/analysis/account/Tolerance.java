package org.sneakpath.analysis.account;

import org.sneakpath.analysis.statistics.Interval;

/** How much of a nonideality a network stands. All levels in the SI unit of the axis. */
sealed interface Tolerance {
    /** Where. */
    double level();

    /**
     * The accuracy is lost at this level.
     *
     * @param interval where the ends of the 95 % intervals of the means are lost; an end is infinite where one is not
     */
    record At(double level, Interval interval) implements Tolerance {}

    /** It is lost already at the best level tried. */
    record BelowFirst(double level) implements Tolerance {}

    /** It is kept up to the last level tried. */
    record BeyondLast(double level) implements Tolerance {}
}
