package org.sneakpath.analysis.statistics;

/**
 * Wilson's score interval of a binomial proportion (E. B. Wilson, J. Am. Stat. Assoc. 22, 209, 1927), p = k/n:
 * <pre>
 *   ( p + z²/2n ± z √( p(1−p)/n + z²/4n² ) ) / (1 + z²/n)
 * </pre>
 * It has a width at k = 0 and k = n, where the textbook's p ± z√(p(1−p)/n) has none, and its coverage is near the nominal one on
 * average over p (L. D. Brown, T. T. Cai, A. DasGupta, Stat. Sci. 16, 101, 2001).
 */
public final class WilsonInterval {
    private WilsonInterval() {}

    /**
     * The interval, within 0 and 1.
     *
     * @param successes k, 0 to {@code trials}
     * @param trials n, at least 1
     * @param confidence such as 0.95
     */
    public static Interval of(long successes, long trials, double confidence) {
        if (trials <= 0 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(
                    successes + " of " + trials + "; expected 0 <= successes <= trials, trials > 0");
        }
        double z = Quantiles.twoSidedNormal(confidence);
        double n = trials;
        double p = successes / n;
        double centre = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double lower = successes == 0 ? 0 : (centre - half) / scale;
        double upper = successes == trials ? 1 : (centre + half) / scale;
        return new Interval(lower, upper);
    }
}
