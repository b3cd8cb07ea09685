package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import org.sneakpath.devices.DeviceBatch;

/** State equations of a branch with one state: A is a number. */
final class ScalarStateSystem implements StateSystem {
    private final int n;
    private final double lower;
    private final double upper;
    /** 1/A, zero where held. */
    private final double[] inverse;

    private final double[] correction;
    private final double[] sensitivity;

    ScalarStateSystem(int n, double lower, double upper) {
        this.n = n;
        this.lower = lower;
        this.upper = upper;
        inverse = new double[n];
        correction = new double[n];
        sensitivity = new double[n];
    }

    @Override
    public void linearise(
            DeviceBatch batch,
            double[] old,
            int oldOffset,
            double[] oldRate,
            double implicit,
            double explicit,
            double[] error,
            boolean[] held,
            int heldOffset,
            int from,
            int to) {
        double[] y = batch.x;
        double[] f = batch.f;
        double[] dfdv = batch.dfdv;
        double[] dfdx = batch.dfdx;
        boolean marks = held.length > 0;
        for (int j = from; j < to; j++) {
            double x = old[oldOffset + j];
            double now = implicit * f[j];
            double before = explicit * oldRate[j];
            double z = x + before + now;
            double residual = y[j] - z;
            double slope = 1 - implicit * dfdx[j];
            double newton = residual / slope;
            double probe = slope > 0 ? y[j] - newton : z;
            boolean outside = probe < lower || probe > upper;
            if (marks) {
                held[heldOffset + j] = outside;
            }
            if (outside) {
                correction[j] = (probe < lower ? lower : upper) - y[j];
                sensitivity[j] = 0;
                residual = correction[j];
            } else {
                correction[j] = -newton;
                sensitivity[j] = implicit * dfdv[j] / slope;
            }
            double size = Math.abs(x)
                    + Math.abs(before)
                    + Math.abs(now)
                    + (1 + Math.abs(slope)) * Math.abs(y[j])
                    + Double.MIN_NORMAL;
            error[j] = Math.max(error[j], Math.abs(residual) / size);
        }
    }

    @Override
    public void advance(DeviceBatch batch, double[] dv, double[] error, double tolerance, int from, int to) {
        double[] y = batch.x;
        for (int j = from; j < to; j++) {
            if (error[j] > tolerance) {
                y[j] = clamp(y[j] + correction[j] + sensitivity[j] * dv[j]);
            }
        }
    }

    /**
     * Solves the implicit step of rates that are affine in x, from x and the rates there in {@code batch}:
     * x' = mid(lo, hi, x + h f/(1 − h ∂f/∂x)). With 1 − h ∂f/∂x &gt; 0 the free solution lies outside a bound exactly where
     * the bounded one is held there, so that nothing is left to iterate.
     */
    void advanceAffinely(DeviceBatch batch, double step, boolean[] held, int heldOffset) {
        double[] x = batch.x;
        double[] f = batch.f;
        double[] dfdx = batch.dfdx;
        for (int j = 0; j < n; j++) {
            x[j] += step * f[j] / (1 - step * dfdx[j]);
        }
        hold(x, held, heldOffset);
    }

    @Override
    public void advanceExplicitly(DeviceBatch batch, double step, boolean[] held, int heldOffset) {
        double[] x = batch.x;
        double[] f = batch.f;
        for (int j = 0; j < n; j++) {
            x[j] += step * f[j];
        }
        hold(x, held, heldOffset);
    }

    /** x ← mid(lo, hi, x), marking where that changed it; apart from the arithmetic, so that both loops are tight. */
    private void hold(double[] x, boolean[] held, int heldOffset) {
        if (held.length == 0) {
            return;
        }
        Arrays.fill(held, heldOffset, heldOffset + n, false);
        for (int j = 0; j < n; j++) {
            if (x[j] < lower || x[j] > upper) {
                held[heldOffset + j] = true;
                x[j] = clamp(x[j]);
            }
        }
    }

    @Override
    public void factor(DeviceBatch batch, double implicit, boolean[] held, int heldOffset) {
        double[] dfdx = batch.dfdx;
        for (int j = 0; j < n; j++) {
            inverse[j] = 1 / (1 - implicit * dfdx[j]);
        }
        Adjoint.dropHeld(inverse, held, heldOffset);
    }

    @Override
    public void differentiate(DeviceBatch batch, double implicit, boolean[] held, int heldOffset) {
        double[] dfdv = batch.dfdv;
        for (int j = 0; j < n; j++) {
            sensitivity[j] = implicit * dfdv[j] * inverse[j];
        }
    }

    @Override
    public void solveTransposed(double[] beta, boolean[] held, int heldOffset) {
        for (int j = 0; j < n; j++) {
            beta[j] *= inverse[j];
        }
    }

    @Override
    public double[] correction() {
        return correction;
    }

    @Override
    public double[] sensitivity() {
        return sensitivity;
    }

    /** mid(lo, hi, value); not a number stays so. */
    private double clamp(double value) {
        return Math.max(lower, Math.min(upper, value));
    }
}
