package org.sneakpath.analysis.figure;

import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;

/** Axis ranges that hold all data and are never empty; round steps. */
final class Ranges {

    private Ranges() {}

    /** The interval widened by a part of its length at both ends; around a single value, by a tenth of it or by one. */
    static Range padded(double lower, double upper, double part) {
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException(
                    "values range from " + lower + " to " + upper + "; only finite values can be drawn");
        }
        double length = upper - lower;
        if (length <= 1e-12 * Math.max(Math.abs(lower), Math.abs(upper))) {
            double half = lower == 0 ? 1 : 0.1 * Math.abs(lower);
            return new Range(lower - half, upper + half);
        }
        return new Range(lower - part * length, upper + part * length);
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below {@code least}. */
    static NumberTickUnit tickUnit(double least) {
        int power = (int) Math.floor(Math.log10(least) + 1e-9);
        for (int digit : new int[] {1, 2, 5}) {
            if (step(digit, power) >= least * (1 - 1e-9)) {
                return new NumberTickUnit(step(digit, power), Numbers.tick(Math.max(0, -power)));
            }
        }
        return new NumberTickUnit(step(1, power + 1), Numbers.tick(Math.max(0, -power - 1)));
    }

    /** Nearest double to digit·10^power: dividing by an exact power of ten keeps 0.1 what it is. */
    static double step(int digit, int power) {
        return power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
    }
}
