package org.sneakpath.analysis.study;

import org.sneakpath.analysis.statistics.ChipYield;

/**
 * The share of good chips at one level of an axis.
 *
 * @param setting the axis and its level
 * @param share of good chips, with its 95 % interval
 */
public record AxisYield(Setting setting, ChipYield share) {}
