package org.sneakpath.neurons.compiled;

/** Collects over a run what {@link StepReport} says. */
final class StepLog {
    /** Relative residual of equations that count as solved. */
    private static final double SOLVED = 1e-11;

    private long iterations;
    private double worst;
    private int worstNeuron;
    private int worstStep;

    void iterations(int more) {
        iterations += more;
    }

    /** Notes the residuals with which step t, counted from 0, was left. */
    void residuals(int t, double[] left, int n) {
        for (int j = 0; j < n; j++) {
            if (!(left[j] <= worst) && !Double.isNaN(worst)) {
                worst = left[j]; // NaN stays
                worstNeuron = j;
                worstStep = t;
            }
        }
    }

    StepReport report() {
        return new StepReport(worst <= SOLVED, iterations, worst, worstNeuron, worstStep);
    }
}
