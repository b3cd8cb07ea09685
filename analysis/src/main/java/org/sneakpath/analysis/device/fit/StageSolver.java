package org.sneakpath.analysis.device.fit;

import java.util.Arrays;
import org.sneakpath.devices.StateVariable;

/**
 * One stage of an implicit step, with its sensitivities S = ∂z/∂(unknowns of the fit):
 *
 * <pre>
 *   x − base − h f(x, u, p) = 0      or  x at its bound, where the solution would leave it
 *   g(x, u, p) = 0
 * </pre>
 * A state that starts at a bound has no rate there as long as that points outward.
 */
final class StageSolver {
    private static final int MOST_ITERATIONS = 25;
    private static final double NEWTON = 1e-11;

    private final DevicePoint point;
    private final int[] parameterOf;
    private final int unknowns;
    private final DenseSystem matrix;
    private final double[] residual;
    private final double[] step;
    private final boolean[] clamped;
    private final double[] lower;
    private final double[] upper;
    private final double[] tolerance;

    /** The solution z; the guess before. */
    final double[] z;
    /** ∂z_c/∂(unknown u) at [c·U + u]. */
    final double[] sensitivity;
    /** Rates that count, one for each state. */
    final double[] rate;
    /** ∂(rate s)/∂(unknown u) at [s·U + u]. */
    final double[] rateSensitivity;

    /** @param parameterOf index of the parameter that an unknown of the fit is; −1 for initial states */
    StageSolver(DevicePoint point, int[] parameterOf) {
        this.point = point;
        this.parameterOf = parameterOf;
        unknowns = parameterOf.length;
        matrix = new DenseSystem(point.size);
        residual = new double[point.size];
        step = new double[point.size];
        clamped = new boolean[point.states];
        z = new double[point.size];
        sensitivity = new double[point.size * unknowns];
        rate = new double[point.states];
        rateSensitivity = new double[point.states * unknowns];
        lower = new double[point.states];
        upper = new double[point.states];
        tolerance = new double[point.size];
        for (int s = 0; s < point.states; s++) {
            StateVariable x = point.model.states().get(s);
            lower[s] = x.lower();
            upper[s] = x.upper();
            tolerance[s] = 1e-6 * x.tolerance();
        }
        for (int m = 0; m < point.internals; m++) {
            tolerance[point.states + m] =
                    1e-6 * point.model.internalNodes().get(m).tolerance();
        }
    }

    /** Whether a state rests at a bound at the end of the latest stage. */
    boolean clamped(int s) {
        return clamped[s];
    }

    /** Whether a state's value is that of a bound. */
    boolean atBound(int s, double value) {
        return value <= lower[s] || value >= upper[s];
    }

    /**
     * Solves from the guess in {@link #z}.
     *
     * @param volt of the driven terminal (V)
     * @param h length of the stage (s); 0 to find the internal nodes at given states
     * @param base of each state
     * @param baseSensitivity of it, ∂base_s/∂u at [s·U + u]
     * @param resting whether a state starts the step at a bound
     * @return whether it was solved
     */
    boolean solve(double volt, double h, double[] base, double[] baseSensitivity, boolean[] resting) {
        Arrays.fill(clamped, false);
        for (int round = 0; round <= point.states; round++) {
            if (!newton(volt, h, base)) {
                return false;
            }
            if (h == 0 || !clamp()) {
                break;
            }
        }
        if (!evaluate(volt) || !assemble(h)) {
            return false;
        }
        rates(resting);
        sensitivities(h, baseSensitivity, resting);
        return true;
    }

    /** Puts states that are outside to their bounds; tells whether there were any. */
    private boolean clamp() {
        boolean more = false;
        for (int s = 0; s < clamped.length; s++) {
            double inside = Math.max(lower[s], Math.min(upper[s], z[s]));
            if (!clamped[s] && inside != z[s]) {
                z[s] = inside;
                clamped[s] = true;
                more = true;
            }
        }
        return more;
    }

    private boolean newton(double volt, double h, double[] base) {
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (!evaluate(volt) || !assemble(h)) {
                return false;
            }
            for (int s = 0; s < point.states; s++) {
                residual[s] = clamped[s] ? 0 : z[s] - base[s] - (h == 0 ? 0 : h * point.batch.f[s]);
            }
            for (int m = 0; m < point.internals; m++) {
                residual[point.states + m] = point.imbalance(m);
            }
            matrix.solve(residual, step);
            boolean done = true;
            for (int c = 0; c < step.length; c++) {
                if (!Double.isFinite(step[c])) {
                    return false;
                }
                z[c] -= step[c];
                done &= Math.abs(step[c]) <= NEWTON * Math.abs(z[c]) + tolerance[c];
            }
            if (done) {
                return true;
            }
        }
        return false;
    }

    private boolean evaluate(double volt) {
        point.set(volt, z);
        if (point.internals > 0) {
            point.currents();
        }
        point.rates();
        for (int s = 0; s < point.states; s++) {
            if (!Double.isFinite(point.batch.f[s])) {
                return false;
            }
        }
        return true;
    }

    private boolean assemble(double h) {
        int n = point.size;
        for (int s = 0; s < point.states; s++) {
            for (int c = 0; c < n; c++) {
                double slope = clamped[s] || h == 0 ? 0 : h * point.rateBy(s, c);
                matrix.a[s * n + c] = (s == c ? 1 : 0) - slope;
            }
        }
        for (int m = 0; m < point.internals; m++) {
            for (int c = 0; c < n; c++) {
                matrix.a[(point.states + m) * n + c] = point.imbalanceBy(m, c);
            }
        }
        return matrix.factor();
    }

    private boolean still(int s, boolean[] resting) {
        double f = point.batch.f[s];
        return resting[s] && ((z[s] >= upper[s] && f > 0) || (z[s] <= lower[s] && f < 0));
    }

    private void rates(boolean[] resting) {
        for (int s = 0; s < point.states; s++) {
            rate[s] = still(s, resting) ? 0 : point.batch.f[s];
        }
    }

    private void sensitivities(double h, double[] baseSensitivity, boolean[] resting) {
        if (unknowns == 0) {
            return;
        }
        point.ratesByParameter();
        if (point.internals > 0) {
            point.currentsByParameter();
        }
        for (int u = 0; u < unknowns; u++) {
            int j = parameterOf[u];
            for (int s = 0; s < point.states; s++) {
                double direct = j < 0 || h == 0 ? 0 : h * point.rateByParameter(s, j);
                residual[s] = clamped[s] ? 0 : baseSensitivity[s * unknowns + u] + direct;
            }
            for (int m = 0; m < point.internals; m++) {
                residual[point.states + m] = j < 0 ? 0 : -point.imbalanceByParameter(m, j);
            }
            matrix.solve(residual, step);
            for (int c = 0; c < step.length; c++) {
                sensitivity[c * unknowns + u] = step[c];
            }
            for (int s = 0; s < point.states; s++) {
                double sum = j < 0 ? 0 : point.rateByParameter(s, j);
                for (int c = 0; c < step.length; c++) {
                    sum += point.rateBy(s, c) * step[c];
                }
                rateSensitivity[s * unknowns + u] = still(s, resting) ? 0 : sum;
            }
        }
    }

    /** Solves with the matrix of the latest stage; what is stiff is damped by it. */
    void filter(double[] b, double[] x) {
        matrix.solve(b, x);
    }
}
