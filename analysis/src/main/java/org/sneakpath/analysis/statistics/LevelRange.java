package org.sneakpath.analysis.statistics;

/**
 * The range of one input of a design.
 *
 * @param lower lower end; greater than 0 on a logarithmic scale
 * @param upper upper end, greater than the lower
 * @param scale on which points are spread evenly
 */
public record LevelRange(double lower, double upper, Scale scale) {

    /** How points of a unit cube become levels. */
    public enum Scale {
        /** Equal steps are equal differences. */
        LINEAR,
        /** Equal steps are equal factors. */
        LOGARITHMIC
    }

    public LevelRange {
        if (!(lower < upper) || Double.isInfinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "range from " + lower + " to " + upper + "; its ends must be finite and rise");
        }
        if (scale == Scale.LOGARITHMIC && !(lower > 0)) {
            throw new IllegalArgumentException(
                    "logarithmic range from " + lower + "; it must begin above 0, or be linear");
        }
    }

    /** Ratio from which on a range is seen on a logarithmic scale: two decades. */
    private static final double DECADES = 100;

    /** From one level to a higher one, logarithmic over two decades or more above 0. */
    public static LevelRange of(double lower, double upper) {
        return new LevelRange(lower, upper, scale(lower, upper));
    }

    /** The scale of levels from a least to a greatest one: logarithmic over two decades or more above 0. */
    public static Scale scale(double least, double greatest) {
        return least > 0 && greatest / least >= DECADES ? Scale.LOGARITHMIC : Scale.LINEAR;
    }

    /** The level at {@code part} of the way, 0 to 1: a + u (b − a), or a (b/a)ᵘ. */
    public double at(double part) {
        return switch (scale) {
            case LINEAR -> lower + part * (upper - lower);
            case LOGARITHMIC -> Math.min(upper, lower * StrictMath.pow(upper / lower, part));
        };
    }
}
