package org.sneakpath.analysis.config;

/**
 * What a comparison is expected to show.
 *
 * @param claim in words
 * @param comparison name of it
 * @param at which of it, as {@code factor=level} words with blanks between, where it is made for several; all of these otherwise
 * @param expected where differences must lie
 */
public record FindingConfig(
        String claim, String comparison, @Default("all") String at, Region expected) {
    /** {@link #at} of all. */
    public static final String ALL = "all";

    /** Where a difference must lie. */
    public sealed interface Region {
        /** Lower end; −∞ if there is none. */
        double from();

        /** Upper end; ∞ if there is none. */
        double to();

        /** Anywhere above a bound. */
        @Kind("above")
        record Above(@Default("0") double bound) implements Region {
            @Override
            public double from() {
                return bound;
            }

            @Override
            public double to() {
                return Double.POSITIVE_INFINITY;
            }
        }

        /** Anywhere below a bound. */
        @Kind("below")
        record Below(@Default("0") double bound) implements Region {
            @Override
            public double from() {
                return Double.NEGATIVE_INFINITY;
            }

            @Override
            public double to() {
                return bound;
            }
        }

        /** Between two bounds. */
        @Kind("within")
        record Within(double from, double to) implements Region {
            public Within {
                Check.that(from < to, "to", to, "greater than from = " + from);
            }
        }
    }
}
