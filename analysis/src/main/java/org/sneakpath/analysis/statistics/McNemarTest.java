package org.sneakpath.analysis.statistics;

import org.apache.commons.math3.special.Beta;

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
        int less = Math.min(onlyFirst, onlySecond);
        double tail =
                n == 0 ? 1 : Beta.regularizedBeta(0.5, n - less, less + 1.0); // P(X >= n - less), where nothing cancels
        return new McNemarTest(onlyFirst, onlySecond, Math.min(1, 2 * tail));
    }
}
