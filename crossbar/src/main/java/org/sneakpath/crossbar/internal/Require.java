package org.sneakpath.crossbar.internal;

/** Refusals that say what was given, in which unit, what is allowed and what to try. */
public final class Require {
    private Require() {}

    /**
     * Passes numbers above 0, finite.
     *
     * @param unit empty for numbers without one
     * @param hint what to try
     */
    public static void positive(String name, double value, String unit, String hint) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refusal(name, value, unit, "must be finite and above 0", hint);
        }
    }

    /** As {@link #positive}, 0 included. */
    public static void notNegative(String name, double value, String unit, String hint) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refusal(name, value, unit, "must be finite and at least 0", hint);
        }
    }

    /** As {@link #positive}, of either sign. */
    public static void finite(String name, double value, String unit, String hint) {
        if (!Double.isFinite(value)) {
            throw refusal(name, value, unit, "must be finite", hint);
        }
    }

    /** Passes arrays of the length that is needed. */
    public static void length(String what, int given, long needed) {
        if (given != needed) {
            throw new IllegalArgumentException(given + " " + what + " given where " + needed + " are needed");
        }
    }

    /** Passes counts of 1 and more. */
    public static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " = " + value + " must be at least 1");
        }
    }

    private static IllegalArgumentException refusal(
            String name, double value, String unit, String allowed, String hint) {
        return new IllegalArgumentException(
                name + " = " + value + (unit.isEmpty() ? " " : " " + unit + " ") + allowed + "; " + hint);
    }
}
