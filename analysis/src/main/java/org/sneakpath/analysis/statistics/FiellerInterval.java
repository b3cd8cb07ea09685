package org.sneakpath.analysis.statistics;

import java.util.Optional;

/**
 * Fieller's interval of a ratio of means ρ = E[a]/E[b] over pairs (E. C. Fieller, J. R. Stat. Soc. B 16, 175, 1954): all ρ at which
 * the mean of a − ρ b is not told apart from 0 by Student's test,
 * <pre>
 *   (ā − ρ b̄)² ≤ t² (s_aa − 2 ρ s_ab + ρ² s_bb) / n,
 * </pre>
 * which lie between the roots of A ρ² − 2 B ρ + C with A = b̄² − t² s_bb/n, B = ā b̄ − t² s_ab/n, C = ā² − t² s_aa/n, if A is positive.
 * Exact where pairs are normal.
 */
public final class FiellerInterval {
    private FiellerInterval() {}

    /**
     * The interval.
     *
     * @param a at least 2 numbers
     * @param b as many, in the same order
     * @return nothing where the mean of b is not told apart from 0 (A ≤ 0), for then ratios have no bounds
     */
    public static Optional<Interval> ofRatio(double[] a, double[] b, double confidence) {
        Moments.requirePairs(a, b);
        double t = Quantiles.twoSidedStudent(confidence, a.length - 1);
        double share = t * t / a.length;
        double meanA = Moments.mean(a);
        double meanB = Moments.mean(b);
        double square = meanB * meanB - share * Moments.variance(b);
        double linear = meanA * meanB - share * Moments.covariance(a, b);
        double constant = meanA * meanA - share * Moments.variance(a);
        if (!(square > 0)) {
            return Optional.empty();
        }
        double root = Math.sqrt(
                Math.max(0, linear * linear - square * constant)); // ā/b̄ is in it: never negative but by rounding
        return Optional.of(new Interval((linear - root) / square, (linear + root) / square));
    }
}
