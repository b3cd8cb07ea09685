package org.sneakpath.crossbar.study;

/** Checks of what studies are given. */
final class Require {
    private Require() {}

    static void length(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }

    static void notNegative(String what, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " = " + value + " " + unit + " is outside [0, Infinity)");
        }
    }
}
