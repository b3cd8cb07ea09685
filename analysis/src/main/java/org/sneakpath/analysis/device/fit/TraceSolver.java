package org.sneakpath.analysis.device.fit;

import java.util.Arrays;
import org.sneakpath.analysis.device.Wiring;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.StateVariable;

/**
 * The current of a device whose voltage is a measured one, with its partial derivatives by the unknowns of a fit.
 *
 * <pre>
 *   dx/dt = f(v(t), x, p)     x(t_0) = x_0(p)
 *   i_k = i(v(t_k), x(t_k), p)
 *   di_k/dp = ∂i/∂p + ∂i/∂x · S     with S = dx/dp carried along
 * </pre>
 * Between two points of the measurement, where v is straight, steps are as long as the error of the states allows. The scheme is the singly diagonally implicit one of order four in five stages, with its embedded formula of
 * order three (E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 1996, table IV.6.5); S is the derivative of
 * what it computes, with the lengths of the steps frozen. Not thread-safe.
 */
final class TraceSolver {
    private static final double GAMMA = 0.25;
    private static final double[] C = {1.0 / 4, 3.0 / 4, 11.0 / 20, 1.0 / 2, 1};
    private static final double[][] A = {
        {},
        {1.0 / 2},
        {17.0 / 50, -1.0 / 25},
        {371.0 / 1360, -137.0 / 2720, 15.0 / 544},
        {25.0 / 24, -49.0 / 48, 125.0 / 16, -85.0 / 12}
    };
    /** Of the embedded formula. */
    private static final double[] EMBEDDED = {59.0 / 48, -17.0 / 96, 225.0 / 32, -85.0 / 12, 0};

    private static final int STAGES = 5;
    private static final int RAMP = 64;
    private static final int MOST_STEPS = 5000;
    private static final double SHORTEST = 1e-18;
    private static final double SAFETY = 0.85;
    private static final double GROWTH = 4;
    private static final double SHRINKING = 0.1;

    private final DevicePoint point;
    private final StageSolver stage;
    private final MeasuredTrace data;
    private final int unknowns;
    private final int[] parameterOf;
    private final double relative;

    private final double[] x;
    private final double[] xSensitivity;
    private final double[] z;
    private final double[] zSensitivity;
    private final double[] base;
    private final double[] baseSensitivity;
    private final double[][] k = new double[STAGES][];
    private final double[][] kSensitivity = new double[STAGES][];
    private final boolean[] resting;
    private final double[] largest;
    private final double[] error;
    private final double[] filtered;
    /** Of each interval, the parts of it that steps took. */
    private final double[][] parts;

    private boolean replaying;
    /** Length of the next step, if it is up to us (s). */
    private double next;

    /** The model's current at each point of the measurement (A). */
    final double[] current;
    /** Its derivative by unknown u at [k·U + u]. */
    final double[] jacobian;

    /**
     * @param parameterOf index of the parameter that each unknown is; −1 for initial states
     * @param relative accepted error of a state, relative to the largest magnitude it has had, beside its own tolerance
     */
    TraceSolver(
            CompactModel model,
            Wiring wiring,
            double temperature,
            MeasuredTrace data,
            int[] parameterOf,
            double relative) {
        this.data = data;
        this.relative = relative;
        this.parameterOf = parameterOf.clone();
        unknowns = parameterOf.length;
        point = new DevicePoint(model, wiring, temperature);
        stage = new StageSolver(point, this.parameterOf);
        x = new double[point.states];
        xSensitivity = new double[point.states * unknowns];
        z = new double[point.size];
        zSensitivity = new double[point.size * unknowns];
        base = new double[point.states];
        baseSensitivity = new double[point.states * unknowns];
        for (int i = 0; i < STAGES; i++) {
            k[i] = new double[point.states];
            kSensitivity[i] = new double[point.states * unknowns];
        }
        resting = new boolean[point.states];
        largest = new double[point.states];
        error = new double[point.size];
        filtered = new double[point.size];
        parts = new double[data.size()][];
        current = new double[data.size()];
        jacobian = new double[data.size() * unknowns];
    }

    /** From now on the steps of the latest run are taken again, whatever the error. */
    void replay() {
        replaying = true;
    }

    /**
     * Computes all currents and their derivatives.
     *
     * @param parameters in the model's order
     * @param initial states at the first point
     * @param initialSensitivity ∂(initial state s)/∂(unknown u) at [s·U + u]
     * @return whether the device could be solved at all points
     */
    boolean solve(double[] parameters, double[] initial, double[] initialSensitivity) {
        point.parameters(parameters);
        System.arraycopy(initial, 0, x, 0, x.length);
        System.arraycopy(initialSensitivity, 0, xSensitivity, 0, xSensitivity.length);
        Arrays.fill(z, 0);
        System.arraycopy(x, 0, z, 0, x.length);
        for (int s = 0; s < x.length; s++) {
            largest[s] = Math.abs(x[s]);
        }
        if (!settle(data.volts()[0]) && !ramp(data.volts()[0])) {
            return false;
        }
        boolean solved = record(0);
        next = Double.POSITIVE_INFINITY;
        for (int n = 1; solved && n < data.size(); n++) {
            boolean still = x.length == 0 || data.time()[n] == data.time()[n - 1];
            solved = (still ? settle(data.volts()[n]) : interval(n)) && record(n);
        }
        return solved;
    }

    /** Finds the internal nodes at the present states; S of the states stays. */
    private boolean settle(double volt) {
        if (point.size == 0) {
            return true;
        }
        System.arraycopy(z, 0, stage.z, 0, z.length);
        if (!stage.solve(volt, 0, x, xSensitivity, resting)) {
            return false;
        }
        keep();
        return true;
    }

    private boolean ramp(double volt) {
        for (int r = 0; r <= RAMP; r++) {
            if (!settle(volt * r / RAMP)) {
                return false;
            }
        }
        return true;
    }

    /** Makes the latest stage the present point. */
    private void keep() {
        System.arraycopy(stage.z, 0, z, 0, z.length);
        System.arraycopy(stage.sensitivity, 0, zSensitivity, 0, zSensitivity.length);
        System.arraycopy(z, 0, x, 0, x.length);
        System.arraycopy(zSensitivity, 0, xSensitivity, 0, xSensitivity.length);
        for (int s = 0; s < x.length; s++) {
            largest[s] = Math.max(largest[s], Math.abs(x[s]));
        }
    }

    /** Steps through the interval that ends at point n; tells whether the end was reached. */
    private boolean interval(int n) {
        double length = data.time()[n] - data.time()[n - 1];
        double rise = data.volts()[n] - data.volts()[n - 1];
        if (replaying) {
            double done = 0;
            for (double part : parts[n]) {
                if (Double.isInfinite(step(data.volts()[n - 1] + done * rise, part * rise, part * length))) {
                    return false;
                }
                keep();
                done += part;
            }
            return true;
        }
        double[] taken = new double[16];
        int count = 0;
        double done = 0;
        while (done < 1) {
            double left = 1 - done;
            double part = Math.min(left, next / length);
            part = part > 0.5 * left && part < left ? 0.5 * left : part;
            double error = step(data.volts()[n - 1] + done * rise, part * rise, part * length);
            double factor = Double.isInfinite(error)
                    ? SHRINKING
                    : Math.max(SHRINKING, Math.min(GROWTH, SAFETY * Math.pow(error, -0.25)));
            if (error <= 1) {
                keep();
                taken = count == taken.length ? Arrays.copyOf(taken, 2 * count) : taken;
                taken[count] = part;
                count++;
                done = part == left ? 1 : done + part;
                // a step cut short by a point says little of how long the next may be
                double kept = part == left && Double.isFinite(next) ? next : 0;
                next = Math.max(kept, factor * part * length);
            } else {
                next = Math.min(1, factor) * part * length;
            }
            if (done < 1 && (count > MOST_STEPS || (error > 1 && part < SHORTEST))) {
                return false;
            }
        }
        parts[n] = Arrays.copyOf(taken, count);
        return true;
    }

    /**
     * A step from the present point, which {@link #keep} makes the present one.
     *
     * @return its error in units of what is accepted; infinity where it has no solution
     */
    private double step(double volt, double rise, double h) {
        for (int s = 0; s < x.length; s++) {
            resting[s] = stage.atBound(s, x[s]);
        }
        System.arraycopy(z, 0, stage.z, 0, z.length);
        for (int i = 0; i < STAGES; i++) {
            System.arraycopy(x, 0, base, 0, x.length);
            System.arraycopy(xSensitivity, 0, baseSensitivity, 0, xSensitivity.length);
            for (int j = 0; j < i; j++) {
                add(base, h * A[i][j], k[j]);
                add(baseSensitivity, h * A[i][j], kSensitivity[j]);
            }
            if (!stage.solve(volt + C[i] * rise, h * GAMMA, base, baseSensitivity, resting)) {
                return Double.POSITIVE_INFINITY;
            }
            System.arraycopy(stage.rate, 0, k[i], 0, x.length);
            System.arraycopy(stage.rateSensitivity, 0, kSensitivity[i], 0, xSensitivity.length);
        }
        return error(h);
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int c = 0; c < to.length; c++) {
            to[c] += factor * what[c];
        }
    }

    private double error(double h) {
        Arrays.fill(error, 0);
        for (int i = 0; i < STAGES; i++) {
            double weight = i == STAGES - 1 ? GAMMA : A[STAGES - 1][i];
            for (int s = 0; s < x.length; s++) {
                error[s] += stage.clamped(s) ? 0 : h * (weight - EMBEDDED[i]) * k[i][s];
            }
        }
        stage.filter(error, filtered);
        double worst = 0;
        for (int s = 0; s < x.length; s++) {
            StateVariable variable = point.model.states().get(s);
            double accepted = variable.tolerance() * Math.min(1, relative / 1e-6) + relative * largest(s);
            worst = Math.max(worst, Math.abs(filtered[s]) / accepted);
        }
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    private double largest(int s) {
        return Math.max(largest[s], Math.abs(stage.z[s]));
    }

    private boolean record(int n) {
        point.set(data.volts()[n], z);
        point.currents();
        if (unknowns > 0) {
            point.currentsByParameter();
        }
        current[n] = point.current();
        boolean finite = Double.isFinite(current[n]);
        for (int u = 0; u < unknowns; u++) {
            double sum = parameterOf[u] < 0 ? 0 : point.currentByParameter(parameterOf[u]);
            for (int c = 0; c < z.length; c++) {
                sum += point.currentBy(c) * zSensitivity[c * unknowns + u];
            }
            jacobian[n * unknowns + u] = sum;
            finite &= Double.isFinite(sum);
        }
        return finite;
    }
}
