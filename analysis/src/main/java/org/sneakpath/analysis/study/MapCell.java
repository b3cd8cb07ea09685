package org.sneakpath.analysis.study;

import org.sneakpath.analysis.statistics.Interval;

/**
 * Two axes at one pair of levels.
 *
 * @param first level of the first axis
 * @param second level of the second
 * @param mean accuracy over chips
 * @param interval 95 %, of the mean, within 0 and 1
 * @param interaction by how much the accuracy differs from what both losses would add up to; NaN at the first level of either axis
 * @param interactionInterval 95 %, for this cell by itself
 * @param p of no interaction, raised by Holm's rule over all cells of the map; NaN where there is none
 */
public record MapCell(
        double first,
        double second,
        double mean,
        Interval interval,
        double interaction,
        Interval interactionInterval,
        double p) {

    private static final double SIGNIFICANT = 0.05;

    /** Whether both axes are beyond their first level. */
    public boolean interacts() {
        return !Double.isNaN(interaction);
    }

    /** Whether they are told to interact: p &lt; 0.05. */
    public boolean told() {
        return p < SIGNIFICANT;
    }
}
