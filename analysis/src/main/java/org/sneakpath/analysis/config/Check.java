package org.sneakpath.analysis.config;

import java.util.List;

/** Range checks of the configuration records. */
final class Check {
    private Check() {}

    /** @throws InvalidValue naming the key, unless {@code admissible} */
    static void that(boolean admissible, String key, Object value, String wanted) {
        if (!admissible) {
            throw new InvalidValue(key, value, wanted);
        }
    }

    static void atLeast(int least, String key, int value) {
        that(value >= least, key, value, "at least " + least);
    }

    static void positive(String key, double value, String unit) {
        that(value > 0, key, shown(value, unit), "greater than 0");
    }

    static void notNegative(String key, double value, String unit) {
        that(value >= 0, key, shown(value, unit), "at least 0");
    }

    static void share(String key, double value) {
        that(value >= 0 && value <= 1, key, value, "from 0 to 1");
    }

    /** Levels of a sweep: at least one, each from 0 to {@code most}, rising. */
    static void levels(List<Double> levels, double most) {
        that(!levels.isEmpty(), "levels", levels, "at least one number");
        double previous = Double.NEGATIVE_INFINITY;
        for (double level : levels) {
            that(level >= 0 && level <= most, "levels", level, "from 0 to " + most);
            that(level > previous, "levels", levels, "in rising order, without repetition");
            previous = level;
        }
    }

    /** Levels of a sweep, at least one, rising or falling. */
    static void monotone(String key, List<Double> levels) {
        that(!levels.isEmpty(), key, levels, "at least one number");
        for (int k = 1; k < levels.size(); k++) {
            boolean rises = levels.get(1) > levels.get(0);
            boolean goes = rises ? levels.get(k) > levels.get(k - 1) : levels.get(k) < levels.get(k - 1);
            that(goes, key, levels, "in rising or in falling order, without repetition");
        }
    }

    private static String shown(double value, String unit) {
        return unit.isEmpty() ? Double.toString(value) : value + " " + unit;
    }
}
