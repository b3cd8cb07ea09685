package org.sneakpath.analysis.statistics;

/**
 * Whether two classifiers put as many of the same samples into their own class (Q. McNemar, Psychometrika 12, 153, 1947), exactly. Samples that
 * both or neither get right say nothing. Of the n others each would fall to either with probability 1/2:
 * <pre>
 *   p = min(1, 2 P(X ≤ min(b, c))),   X binomial of n = b + c and 1/2.
 * </pre>
 * It speaks of these two classifiers on samples like these, not of other trainings or chips.
 *
 * @param onlyFirst samples b that the first one alone gets right
 * @param onlySecond samples c that the second one alone gets right
 * @param p two-sided; 1 where there is none of either
 */
public record McNemarTest(int onlyFirst, int onlySecond, double p) {
    /**
     * The test.
     *
     * @param onlyFirst at least 0
     * @param onlySecond at least 0
     */
    public static McNemarTest of(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException(
                    "discordant samples " + onlyFirst + " and " + onlySecond + "; counts are at least 0");
        }
        int n = Math.addExact(onlyFirst, onlySecond);
        return new McNemarTest(onlyFirst, onlySecond, Math.min(1, 2 * tail(n, Math.min(onlyFirst, onlySecond))));
    }

    /** P(X ≤ m): the greatest term by logarithms, the others from it, t(k − 1) = t(k) k/(n − k + 1). */
    private static double tail(int n, int m) {
        double logarithm = -n * Math.log(2);
        for (int k = 1; k <= m; k++) {
            logarithm += Math.log((n - m + k) / (double) k);
        }
        double term = Math.exp(logarithm);
        double sum = 0;
        for (int k = m; k >= 0; k--) {
            sum += term;
            term *= k / (n - k + 1.0);
        }
        return sum;
    }
}
