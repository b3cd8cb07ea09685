package org.sneakpath.analysis.study;

import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.statistics.Interval;

/**
 * One number on how much one input matters.
 *
 * @param input name of an axis, or {@link IndexDesign#CHIP}
 * @param measure what is told
 * @param value NaN where accuracy did not vary
 * @param interval 95 %; null where none is known
 */
public record InputIndex(
        String input,
        IndexMeasure measure,
        double value,
        @Nullable Interval interval) {}
