package org.sneakpath.analysis.statistics;

import java.util.Arrays;

/**
 * Several tests at once (S. Holm, Scand. J. Stat. 6, 65, 1979): p-values raised so that, if all below α are believed, the probability of
 * believing a single false one is at most α, whatever the tests have to do with each other. With p sorted,
 * <pre>
 *   p'_(k) = min(1, max_{j ≤ k} (m − j + 1) p_(j)).
 * </pre>
 */
public final class HolmCorrection {
    private HolmCorrection() {}

    /** The raised p-values, in the order of the given ones; a fresh array. NaN is refused. */
    public static double[] adjusted(double[] p) {
        int m = p.length;
        Integer[] order = new Integer[m];
        for (int k = 0; k < m; k++) {
            if (!(p[k] >= 0 && p[k] <= 1)) {
                throw new IllegalArgumentException("p-value " + p[k] + " in place " + k + "; it must be from 0 to 1");
            }
            order[k] = k;
        }
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        double[] raised = new double[m];
        double greatest = 0;
        for (int k = 0; k < m; k++) {
            greatest = Math.max(greatest, Math.min(1, (m - k) * p[order[k]]));
            raised[order[k]] = greatest;
        }
        return raised;
    }
}
