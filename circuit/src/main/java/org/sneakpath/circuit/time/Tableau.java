package org.sneakpath.circuit.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a diagonally implicit scheme. Point 0 is where the step starts, points 1 … s are its stages, at times
 * t + c_i h; the last is where it ends. For each row that holds a charge, stage i demands
 * <pre>
 *   (q(y_i) − q(y_0) − κ (q(y_0) − q(y_−1)))/h + Σ_(k ≤ i) a_ik j(y_k, t_k) = 0
 * </pre>
 * with y_−1 the start of the step before (κ = 0 but in two-step schemes). The error of the charges at the end is
 * <pre>
 *   −h Σ_k e_k j(y_k, t_k) + ε (q(y_0) − q(y_−1))
 * </pre>
 */
public final class Tableau {
    /** Diagonal of TR-BDF2 and SDIRK2, 1 − 1/√2. */
    private static final double D = 1 - Math.sqrt(0.5);

    private static final double W = Math.sqrt(2) / 4;

    static final Tableau BACKWARD_EULER = new Tableau(new double[][] {{0, 1}}, new double[] {-0.5, 0.5}, 2);
    static final Tableau TRAPEZOIDAL = new Tableau(new double[][] {{0.5, 0.5}}, new double[] {-0.5, 0.5}, 2);
    static final Tableau STAGGERED =
            new Tableau(new double[][] {{0, 1}, {0, 0, 1}}, new double[] {1, 1}, 0, 0, new double[3], 2);
    static final Tableau SEMI_IMPLICIT =
            new Tableau(new double[][] {{0, 1}, {0, 1, 0}}, new double[] {1, 1}, 0, 0, new double[3], 2);

    /** R. E. Bank et al. 1985; the embedded third-order formula is of M. E. Hosea, L. F. Shampine 1996. */
    static final Tableau TR_BDF2 = new Tableau(
            new double[][] {{D, D}, {W, W, D}}, new double[] {W - (1 - W) / 3, W - (3 * W + 1) / 3, D - D / 3}, 3);

    /** R. Alexander 1977; compared with the quadrature of third order over 0, d, 1. */
    static final Tableau SDIRK2 = sdirk2();

    /** C. A. Kennedy, M. H. Carpenter 2003, ARK4(3)6L[2]SA, implicit part. */
    static final Tableau ESDIRK4 = esdirk4();

    private final double[][] a;
    private final double[] c;
    private final double kappa;
    private final double epsilon;
    private final double[] error;
    private final int errorOrder;
    private final @Nullable DenseWeights dense;

    private Tableau(double[][] a, double[] error, int errorOrder) {
        this(a, Arrays.stream(a).mapToDouble(row -> Arrays.stream(row).sum()).toArray(), 0, 0, error, errorOrder);
    }

    private Tableau(double[][] a, double[] c, double kappa, double epsilon, double[] error, int errorOrder) {
        this.a = a;
        this.c = c;
        this.kappa = kappa;
        this.epsilon = epsilon;
        this.error = error;
        this.errorOrder = errorOrder;
        c[c.length - 1] = 1;
        this.dense = a.length == 5 ? new DenseWeights(a, c) : null;
    }

    /** The tableau of a scheme as it steps from a point without a past; of {@link StiffScheme#GEAR2} then backward Euler's. */
    public static Tableau of(Scheme scheme) {
        if (scheme instanceof StiffScheme stiff) {
            return switch (stiff) {
                case TR_BDF2 -> TR_BDF2;
                case SDIRK2 -> SDIRK2;
                case ESDIRK4 -> ESDIRK4;
                // Without a past the two-step formula has nothing to step from.
                case GEAR2 -> BACKWARD_EULER;
            };
        }
        return switch ((SteppingScheme) scheme) {
            case BACKWARD_EULER -> BACKWARD_EULER;
            case TRAPEZOIDAL -> TRAPEZOIDAL;
            case STAGGERED_EULER -> STAGGERED;
            case SEMI_IMPLICIT_EULER -> SEMI_IMPLICIT;
        };
    }

    private static Tableau sdirk2() {
        double atD = 1 / (6 * D * (1 - D));
        double atEnd = (2 - 3 * D) / (6 * (1 - D));
        double[] error = {-(1 - atD - atEnd), 1 - D - atD, D - atEnd};
        return new Tableau(new double[][] {{0, D}, {0, 1 - D, D}}, error, 3);
    }

    private static Tableau esdirk4() {
        double d = 0.25;
        double[] b = {82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211, d};
        double[] embedded = {
            4586570599.0 / 29645900160.0,
            0,
            178811875.0 / 945068544,
            814220225.0 / 1159782912,
            -3700637.0 / 11593932,
            61727.0 / 225920
        };
        double[][] a = {
            {d, d},
            {8611.0 / 62500, -1743.0 / 31250, d},
            {5012029.0 / 34652500, -654441.0 / 2922500, 174375.0 / 388108, d},
            {15267082809.0 / 155376265600.0, -71443401.0 / 120774400, 730878875.0 / 902184768, 2285395.0 / 8070912, d},
            b
        };
        double[] error = new double[b.length];
        for (int k = 0; k < b.length; k++) {
            error[k] = b[k] - embedded[k];
        }
        return new Tableau(a, error, 4);
    }

    /**
     * The second backward difference over unequal steps, compared with the formula of third order over the same charges
     * and the currents at both ends.
     *
     * @param ratio ω, this step over the one before
     */
    static Tableau gear2(double ratio) {
        double kappa = ratio * ratio / (1 + 2 * ratio);
        double d = (1 + ratio) / (1 + 2 * ratio);
        double third = 2 + 3 * ratio;
        double[] error = {-(1 + ratio) * (1 + ratio) / third, d - (1 + ratio) / third};
        double epsilon = kappa + ratio * ratio * ratio / third;
        return new Tableau(new double[][] {{0, d}}, new double[] {1}, kappa, epsilon, error, 3);
    }

    /** The trapezoidal rule, compared likewise. */
    static Tableau trapezoidal(double ratio) {
        double third = 2 + 3 * ratio;
        double[] error = {0.5 - (1 + ratio) * (1 + ratio) / third, 0.5 - (1 + ratio) / third};
        return new Tableau(new double[][] {{0.5, 0.5}}, new double[] {1}, 0, ratio * ratio * ratio / third, error, 3);
    }

    /** s. */
    public int stages() {
        return a.length;
    }

    /** c_i of stage i, 1 ≤ i ≤ s; 0 for i = 0. */
    public double c(int i) {
        return i == 0 ? 0 : c[i - 1];
    }

    /** a_ik of stage i, 0 ≤ k ≤ i. */
    public double weight(int i, int k) {
        return a[i - 1][k];
    }

    /** a_ii. */
    public double diagonal(int i) {
        return a[i - 1][i];
    }

    /** κ. */
    public double kappa() {
        return kappa;
    }

    /** dκ/dω of {@link #gear2} at this ω. */
    public static double kappaSlope(double ratio) {
        double twice = 1 + 2 * ratio;
        return 2 * ratio * (1 + ratio) / (twice * twice);
    }

    /** da_11/dω of {@link #gear2} at this ω. */
    public static double diagonalSlope(double ratio) {
        double twice = 1 + 2 * ratio;
        return -1 / (twice * twice);
    }

    /** ε. */
    double epsilon() {
        return epsilon;
    }

    /** e_k, 0 ≤ k ≤ s. */
    public double error(int k) {
        return error[k];
    }

    /** The power of h with which the estimate of the error falls. */
    public int errorOrder() {
        return errorOrder;
    }

    /** How the points of a step combine to the solution between them; null where that is a plain polynomial. */
    public @Nullable DenseWeights dense() {
        return dense;
    }
}
