package org.sneakpath.devices.nonideality;

/** Checks of the numbers that nonidealities are given. */
public final class Level {
    private Level() {}

    /** Refuses a standard deviation that is negative or not finite. */
    public static void requireSigma(String what, double sigma) {
        if (!(sigma >= 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException(what + ": sigma " + sigma + " must be finite and not negative");
        }
    }

    /** Refuses a number that is not finite, or not above 0. */
    public static void requirePositive(String what, double value, String unit) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " = " + value + spaced(unit) + " must be finite and positive");
        }
    }

    /** Refuses a number that is not finite, or below 0. */
    public static void requireNonNegative(String what, double value, String unit) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    what + " = " + value + spaced(unit) + " must be finite and not negative");
        }
    }

    /** Refuses a number that is not finite. */
    public static void requireFinite(String what, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " = " + value + spaced(unit) + " must be finite");
        }
    }

    /** Refuses what is no probability. */
    public static void requireFraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " = " + value + " must lie in [0, 1]");
        }
    }

    /** Refuses limits that leave nothing between them; either may be infinite. */
    public static void requireOrder(String what, double lower, double upper, String unit) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(what + ": lower limit " + lower + spaced(unit)
                    + " must be below upper limit " + upper + spaced(unit));
        }
    }

    private static String spaced(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
