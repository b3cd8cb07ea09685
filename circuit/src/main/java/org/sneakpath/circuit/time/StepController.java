package org.sneakpath.circuit.time;

/**
 * Proportional-integral control of the step length: with e the error in units of its tolerance and k the order of the
 * error estimate, h ← 0.9 h e_n^(−0.7/k) e_(n−1)^(0.4/k), the factor kept within [0.2, 5].
 *
 * <p>Reference: K. Gustafsson, "Control theoretic techniques for stepsize selection in explicit Runge-Kutta methods", ACM
 * TOMS 17(4), 1991.
 */
final class StepController {
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_ERROR = 1e-6;
    private double previous = 1;

    /** Factor on the step after an accepted one. */
    double grow(double error, int order) {
        double e = Math.max(error, SMALLEST_ERROR);
        double factor = SAFETY * Math.pow(e, -0.7 / order) * Math.pow(previous, 0.4 / order);
        previous = e;
        return Math.min(5, Math.max(0.2, factor));
    }

    /** Factor on the step after one that was rejected for its error. */
    double shrink(double error, int order) {
        return Math.min(0.5, Math.max(0.1, SAFETY * Math.pow(error, -1.0 / order)));
    }

    /** Forgets the past. */
    void restart() {
        previous = 1;
    }
}
