package org.sneakpath.crossbar.periphery;

/** Refusals that say what was given, in which unit, what is allowed and what to try. */
final class Require {
    private Require() {}

    static void positive(String name, double value, String unit, String hint) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refusal(name, value, unit, "must be finite and above 0", hint);
        }
    }

    static void notNegative(String name, double value, String unit, String hint) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refusal(name, value, unit, "must be finite and at least 0", hint);
        }
    }

    static void finite(String name, double value, String unit, String hint) {
        if (!Double.isFinite(value)) {
            throw refusal(name, value, unit, "must be finite", hint);
        }
    }

    static void length(String what, int given, int needed) {
        if (given != needed) {
            throw new IllegalArgumentException(given + " " + what + " given where " + needed + " are needed");
        }
    }

    static void atLeastOne(String name, int value) {
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
