package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Precision;

/** Collects over a run what {@link StepReport} says. */
final class StepLog<A> {
    private final Precision<A> precision;
    private long iterations;
    private double worst;
    private int worstNeuron;
    private int worstStep;

    StepLog(Precision<A> precision) {
        this.precision = precision;
    }

    void iterations(int more) {
        iterations += more;
    }

    /** Notes the residuals with which step t, counted from 0, was left by neurons {@code from} to {@code from + count − 1}. */
    void residuals(int t, A left, int from, int count) {
        for (int j = 0; j < count; j++) {
            double relative = precision.get(left, j);
            if (!(relative <= worst) && !Double.isNaN(worst)) {
                worst = relative; // NaN stays
                worstNeuron = from + j;
                worstStep = t;
            }
        }
    }

    /** Notes neurons that have no number any more after step t, which nobody has examined. */
    void lost(int t, A values, int from, int count) {
        for (int j = 0; j < count; j++) {
            if (!Double.isFinite(precision.get(values, j)) && !Double.isNaN(worst)) {
                worst = Double.NaN;
                worstNeuron = from + j;
                worstStep = t;
            }
        }
    }

    StepReport report() {
        return new StepReport(worst <= Tolerances.solved(precision), iterations, worst, worstNeuron, worstStep);
    }
}
