package org.sneakpath.analysis.run;

import java.util.Comparator;

/**
 * One observation of a study.
 *
 * @param axis what was varied
 * @param level how far, in the SI unit of the axis
 * @param seed which chip
 * @param accuracy share of the test samples put into their own class
 */
public record ResultRow(String axis, double level, long seed, double accuracy) implements Comparable<ResultRow> {
    private static final Comparator<ResultRow> ORDER = Comparator.comparing(ResultRow::axis)
            .thenComparingDouble(ResultRow::level)
            .thenComparingLong(ResultRow::seed)
            .thenComparingDouble(ResultRow::accuracy);

    @Override
    public int compareTo(ResultRow other) {
        return ORDER.compare(this, other);
    }
}
