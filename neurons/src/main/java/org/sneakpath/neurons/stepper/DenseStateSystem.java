package org.sneakpath.neurons.stepper;

import org.sneakpath.devices.DeviceBatch;

/** State equations of a branch with any number of states: A is an S × S matrix per neuron, factorised densely. */
final class DenseStateSystem implements StateSystem {
    private final int n;
    private final int size;
    private final double[] lower;
    private final double[] upper;
    /** Factors of A, neuron j's at {@code a[j·S²]}. */
    private final double[] a;

    private final int[] pivots;
    private final SmallLu lu;
    private final boolean[] outside;
    private final double[] correction;
    private final double[] sensitivity;

    DenseStateSystem(int n, double[] lower, double[] upper) {
        this.n = n;
        this.lower = lower;
        this.upper = upper;
        size = lower.length;
        a = new double[n * size * size];
        pivots = new int[n * size];
        lu = new SmallLu(size);
        outside = new boolean[size];
        correction = new double[n * size];
        sensitivity = new double[n * size];
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
        for (int j = from; j < to; j++) {
            for (int s = 0; s < size; s++) {
                int k = s * n + j;
                double y = batch.x[k];
                double now = implicit * batch.f[k];
                double before = explicit * oldRate[k];
                double z = old[oldOffset + k] + before + now;
                double residual = y - z;
                double slope = 1 - implicit * batch.dfdx[(s * size + s) * n + j];
                double probe = slope > 0 ? y - residual / slope : z;
                outside[s] = probe < lower[s] || probe > upper[s];
                if (held.length > 0) {
                    held[heldOffset + k] = outside[s];
                }
                if (outside[s]) {
                    residual = y - (probe < lower[s] ? lower[s] : upper[s]);
                }
                correction[k] = -residual;
                double reference = Math.abs(old[oldOffset + k])
                        + Math.abs(before)
                        + Math.abs(now)
                        + (1 + Math.abs(slope)) * Math.abs(y)
                        + Double.MIN_NORMAL;
                error[j] = Math.max(error[j], Math.abs(residual) / reference);
            }
            factor(batch, j, implicit);
            lu.solve(a, j * size * size, pivots, j * size, correction, j, n);
            differentiate(batch, j, implicit);
        }
    }

    @Override
    public void advance(DeviceBatch batch, double[] dv, double[] error, double tolerance, int from, int to) {
        for (int s = 0; s < size; s++) {
            for (int j = from; j < to; j++) {
                if (error[j] > tolerance) {
                    int k = s * n + j;
                    batch.x[k] = clamp(s, batch.x[k] + correction[k] + sensitivity[k] * dv[j]);
                }
            }
        }
    }

    @Override
    public void advanceExplicitly(DeviceBatch batch, double step, boolean[] held, int heldOffset) {
        for (int s = 0; s < size; s++) {
            for (int j = 0; j < n; j++) {
                int k = s * n + j;
                double z = batch.x[k] + step * batch.f[k];
                if (held.length > 0) {
                    held[heldOffset + k] = z < lower[s] || z > upper[s];
                }
                batch.x[k] = clamp(s, z);
            }
        }
    }

    @Override
    public void factor(DeviceBatch batch, double implicit, boolean[] held, int heldOffset) {
        for (int j = 0; j < n; j++) {
            recall(j, held, heldOffset);
            factor(batch, j, implicit);
        }
    }

    @Override
    public void differentiate(DeviceBatch batch, double implicit, boolean[] held, int heldOffset) {
        for (int j = 0; j < n; j++) {
            recall(j, held, heldOffset);
            differentiate(batch, j, implicit);
        }
    }

    /** Rows of neuron j that are {@code outside}, from the marks. */
    private void recall(int j, boolean[] held, int heldOffset) {
        for (int s = 0; s < size; s++) {
            outside[s] = held.length > 0 && held[heldOffset + s * n + j];
        }
    }

    /** Factors of A of neuron j, with identity rows where {@code outside}. */
    private void factor(DeviceBatch batch, int j, double implicit) {
        int offset = j * size * size;
        for (int s = 0; s < size; s++) {
            for (int r = 0; r < size; r++) {
                double identity = s == r ? 1 : 0;
                a[offset + s * size + r] =
                        outside[s] ? identity : identity - implicit * batch.dfdx[(s * size + r) * n + j];
            }
        }
        lu.factor(a, offset, pivots, j * size);
    }

    /** Sensitivity of neuron j, zero in rows that are {@code outside}. */
    private void differentiate(DeviceBatch batch, int j, double implicit) {
        for (int s = 0; s < size; s++) {
            sensitivity[s * n + j] = outside[s] ? 0 : implicit * batch.dfdv[s * n + j];
        }
        lu.solve(a, j * size * size, pivots, j * size, sensitivity, j, n);
    }

    @Override
    public void solveTransposed(double[] beta, boolean[] held, int heldOffset) {
        for (int j = 0; j < n; j++) {
            lu.solveTransposed(a, j * size * size, pivots, j * size, beta, j, n);
        }
        Adjoint.dropHeld(beta, held, heldOffset);
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
    private double clamp(int s, double value) {
        return Math.max(lower[s], Math.min(upper[s], value));
    }
}
