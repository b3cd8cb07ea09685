package org.sneakpath.circuit.time;

/**
 * How the points Y_0 … Y_s of one step combine to the solution between and beyond them, y(t_0 + θ h) = Σ_i w_i(θ) Y_i.
 *
 * <p>Stages of a scheme of stage order two miss the solution by ε_i h³ y''' with ε = c³/6 − A c²/2, but only where they
 * depend on a charge: a node that follows a source has no such error, and most unknowns have a part of it. Weights with
 * <pre>
 *   Σ_i w_i c_i^k = θ^k   (k = 0 … 4),      Σ_i w_i ε_i = 0
 * </pre>
 * are right to the fourth order for all of them; for six points there is exactly one such set. Beyond the end these weights
 * grow too fast to be of use, and the smallest ones that satisfy k = 0 … 2 and the last condition are taken. The one
 * combination δ of the points with
 * <pre>
 *   Σ_i δ_i c_i^k = 0   (k = 0 … 3),      Σ_i δ_i ε_i = 0,      Σ_i δ_i c_i⁴ = 1
 * </pre>
 * is h⁴ y⁗/24 and thereby says, from this step alone, how much of the solution a polynomial of third degree misses.
 */
public final class DenseWeights {
    /** Part of the difference of fourth order by which the interpolant is wrong; found by measurement. */
    private static final double FOURTH = 0.05;
    /** How much larger than the error of the formula that of the interpolant may be, since it does not add up. */
    static final double LARGER = 8;
    /** What counts of the difference of fourth order as an error of the step. */
    public static final double JUDGED = FOURTH / LARGER;

    private static final int POINTS = 6;
    /** Conditions of the weights beyond the end. */
    private static final int BEYOND = 4;

    private final double[] c = new double[POINTS];
    /** inside[i][k]: w_i = Σ_k inside[i][k] θ^k. */
    private final double[][] inside;

    private final double[][] beyond;
    private final double[] fourth = new double[POINTS];
    private final double[] epsilon = new double[POINTS];

    /**
     * @param a row i − 1 is that of stage i, as in {@link Tableau}
     * @param times c_i of the stages
     */
    DenseWeights(double[][] a, double[] times) {
        for (int i = 1; i < POINTS; i++) {
            c[i] = times[i - 1];
            epsilon[i] = c[i] * c[i] * c[i] / 6;
            for (int k = 1; k <= i; k++) {
                epsilon[i] -= 0.5 * a[i - 1][k] * times[k - 1] * times[k - 1];
            }
        }
        double[][] conditions = new double[POINTS][];
        for (int k = 0; k < POINTS - 1; k++) {
            conditions[k] = powers(k);
        }
        conditions[POINTS - 1] = epsilon;
        inside = new double[POINTS][POINTS];
        for (int k = 0; k < POINTS; k++) {
            double[] unit = new double[POINTS];
            unit[k] = 1;
            double[] column = solve(conditions, unit);
            for (int i = 0; i < POINTS; i++) {
                inside[i][k] = column[i];
            }
        }
        for (int i = 0; i < POINTS; i++) {
            fourth[i] = inside[i][POINTS - 2];
        }
        double[][] few = {powers(0), powers(1), powers(2), epsilon};
        beyond = new double[POINTS][BEYOND];
        double[][] gram = new double[BEYOND][BEYOND];
        for (int p = 0; p < BEYOND; p++) {
            for (int q = 0; q < BEYOND; q++) {
                gram[p][q] = dot(few[p], few[q]);
            }
        }
        for (int k = 0; k < BEYOND; k++) {
            double[] unit = new double[BEYOND];
            unit[k] = 1;
            double[] multiplier = solve(gram, unit);
            for (int i = 0; i < POINTS; i++) {
                for (int p = 0; p < BEYOND; p++) {
                    beyond[i][k] += multiplier[p] * few[p][i];
                }
            }
        }
    }

    private double[] powers(int k) {
        double[] row = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            row[i] = Math.pow(c[i], k);
        }
        return row;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gaussian elimination with row exchanges; both arguments stay as they are. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] m = new double[n][];
        for (int r = 0; r < n; r++) {
            m[r] = matrix[r].clone();
        }
        double[] x = right.clone();
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int r = k + 1; r < n; r++) {
                pivot = Math.abs(m[r][k]) > Math.abs(m[pivot][k]) ? r : pivot;
            }
            double[] row = m[pivot];
            m[pivot] = m[k];
            m[k] = row;
            double value = x[pivot];
            x[pivot] = x[k];
            x[k] = value;
            for (int r = k + 1; r < n; r++) {
                double factor = m[r][k] / m[k][k];
                x[r] -= factor * x[k];
                for (int j = k; j < n; j++) {
                    m[r][j] -= factor * m[k][j];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                x[k] -= m[k][j] * x[j];
            }
            x[k] /= m[k][k];
        }
        return x;
    }

    /** w(θ), 0 ≤ θ ≤ 1. */
    void within(double theta, double[] w) {
        for (int i = 0; i < POINTS; i++) {
            double[] k = inside[i];
            w[i] = k[0] + theta * (k[1] + theta * (k[2] + theta * (k[3] + theta * k[4])));
        }
    }

    /** w(θ), θ > 1. */
    void beyond(double theta, double[] w) {
        for (int i = 0; i < POINTS; i++) {
            w[i] = beyond[i][0] + theta * (beyond[i][1] + theta * beyond[i][2]);
        }
    }

    /** What {@link #beyond} misses of θ³. */
    public double missed(double theta) {
        double sum = theta * theta * theta;
        for (int i = 1; i < POINTS; i++) {
            double w = beyond[i][0] + theta * (beyond[i][1] + theta * beyond[i][2]);
            sum -= w * c[i] * c[i] * c[i];
        }
        return sum;
    }

    /** Coefficient of θ^k, k = 0 … 4, of w_i(θ) for 0 ≤ θ ≤ 1. */
    public double insideCoefficient(int i, int k) {
        return inside[i][k];
    }

    /** Coefficient of θ^k, k = 0 … 2, of w_i(θ) for θ > 1. */
    public double beyondCoefficient(int i, int k) {
        return beyond[i][k];
    }

    /** ε_i. */
    public double defect(int i) {
        return epsilon[i];
    }

    /** δ_i. */
    public double fourth(int i) {
        return fourth[i];
    }
}
