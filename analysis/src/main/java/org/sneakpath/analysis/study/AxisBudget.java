package org.sneakpath.analysis.study;

import org.sneakpath.analysis.statistics.Crossing;

/**
 * How much of one imperfection a network tolerates.
 *
 * @param axis its name
 * @param target mean accuracy that is lost there
 * @param crossing the level, with its 95 % interval, in the axis's SI unit
 * @param levels how many were tried
 * @param chips at each of them
 */
public record AxisBudget(String axis, double target, Crossing crossing, int levels, int chips) {}
