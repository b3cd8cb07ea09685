package org.sneakpath.analysis.study;

import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.statistics.Crossing;

/**
 * How much of one imperfection a network tolerates.
 *
 * @param axis its name
 * @param target mean accuracy that is lost there
 * @param crossing the level, with its 95 % interval, in the axis's SI unit; where levels fall, its lower end is −∞ where no level is told
 *     to be below the target
 * @param levels how many were tried
 * @param chips at each of them
 */
public record AxisBudget(String axis, double target, Crossing crossing, int levels, int chips) {

    /** How it came out, as tables have it. */
    public String outcome() {
        return switch (crossing.kind()) {
            case FOUND -> "found";
            case BELOW_EVERYWHERE -> "already_lost";
            case ABOVE_EVERYWHERE -> "not_lost";
        };
    }

    /** The level at which the target is crossed; null where it is not. */
    public @Nullable Double level() {
        return crossing.kind() == Crossing.Kind.FOUND ? crossing.estimate() : null;
    }
}
