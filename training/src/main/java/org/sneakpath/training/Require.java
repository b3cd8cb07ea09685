package org.sneakpath.training;

import java.util.Locale;

/** Refusals that say what was given, in which unit, what is allowed and what to try. */
final class Require {
    private Require() {}

    static double positive(String name, double value, String unit, String hint) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw refusal(name, value, unit, "> 0", hint);
        }
        return value;
    }

    static double nonNegative(String name, double value, String unit, String hint) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw refusal(name, value, unit, ">= 0", hint);
        }
        return value;
    }

    static double finite(String name, double value, String unit, String hint) {
        if (!Double.isFinite(value)) {
            throw refusal(name, value, unit, "finite", hint);
        }
        return value;
    }

    static int atLeast(int least, String name, int value, String hint) {
        if (value < least) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s = %d must be >= %d; %s", name, value, least, hint));
        }
        return value;
    }

    static void length(String what, int given, int needed) {
        if (given != needed) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d %s given where %d are needed", given, what, needed));
        }
    }

    private static IllegalArgumentException refusal(
            String name, double value, String unit, String allowed, String hint) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT, "%s = %s%s must be %s; %s", name, value, unit.isEmpty() ? "" : " " + unit, allowed, hint));
    }
}
