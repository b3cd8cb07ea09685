package org.sneakpath.analysis.device.fit;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far each unknown is determined by a measurement, from the Jacobian J of the weighted currents at the best fit:
 *
 * <pre>
 *   C = s² (JᵀJ)⁻¹     s² = Σ r²/(N − U)     θ_u ± t(0.975, N − U) √C_uu
 * </pre>
 * Columns of J are scaled to length 1 first, so that units play no role. A direction whose singular value is below 1e-6 of the
 * largest one changes nothing that can be seen; unknowns with a part of more than 1 % of their square in such directions are
 * not determined, and the others' C is taken over the remaining directions.
 */
final class Uncertainty {
    private static final double BLIND = 1e-12;
    private static final double PART = 1e-2;
    private static final double UPPER_TAIL = 0.975;

    private final double[] half;
    private final boolean[] determined;

    /**
     * @param jacobian ∂(weighted current k)/∂θ_u at [k][u]
     * @param squares sum of the squares of the weighted deviations
     */
    Uncertainty(double[][] jacobian, double squares) {
        int points = jacobian.length;
        int unknowns = jacobian[0].length;
        half = new double[unknowns];
        determined = new boolean[unknowns];
        double[] length = new double[unknowns];
        for (double[] row : jacobian) {
            for (int u = 0; u < unknowns; u++) {
                length[u] = Math.hypot(length[u], row[u]);
            }
        }
        double[][] gram = new double[unknowns][unknowns];
        for (double[] row : jacobian) {
            for (int u = 0; u < unknowns; u++) {
                for (int w = 0; w <= u; w++) {
                    gram[u][w] += length[u] == 0 || length[w] == 0 ? 0 : row[u] / length[u] * (row[w] / length[w]);
                }
            }
        }
        for (int u = 0; u < unknowns; u++) {
            for (int w = 0; w < u; w++) {
                gram[w][u] = gram[u][w];
            }
        }
        SymmetricEigen directions = new SymmetricEigen(gram);
        int freedom = points - unknowns;
        double spread = freedom > 0
                ? new TDistribution(null, freedom).inverseCumulativeProbability(UPPER_TAIL)
                        * Math.sqrt(squares / freedom)
                : Double.POSITIVE_INFINITY;
        double largest = directions.largest();
        for (int u = 0; u < unknowns; u++) {
            double variance = 0;
            double blind = 0;
            for (int e = 0; e < unknowns; e++) {
                double part = directions.component(e, u);
                double value = directions.value(e);
                if (value > BLIND * largest) {
                    variance += part * part / value;
                } else {
                    blind += part * part;
                }
            }
            determined[u] = length[u] > 0 && blind < PART && freedom > 0;
            half[u] = determined[u] ? spread * Math.sqrt(variance) / length[u] : Double.POSITIVE_INFINITY;
        }
    }

    /** Half the length of the 95 % interval of θ_u. */
    double half(int u) {
        return half[u];
    }

    boolean determined(int u) {
        return determined[u];
    }
}
