package org.sneakpath.circuit.time;

/**
 * Proportional-integral control of the step length: with e the error in units of its tolerance and k its order in h,
 * <pre>
 *   h ← 0.9 h e_n^(−0.7/k) e_(n−1)^(0.4/k)
 * </pre>
 * the factor kept within [0.2, 3], and 1 where it would be between 1 and 1.2: a matrix that stays the same keeps its factors.
 *
 * <p>Reference: K. Gustafsson, "Control theoretic techniques for stepsize selection in explicit Runge-Kutta methods", ACM
 * TOMS 17(4), 1991.
 */
final class StepController {
    private static final double SAFETY = 0.9;
    private static final double SMALLEST_ERROR = 1e-4;
    private static final double GROWTH = 3;
    private static final double DEAD_BAND = 1.2;
    private double previous = 1;
    private boolean rejected;

    /** Factor on the step after an accepted one. */
    double grow(double error, int order) {
        double e = Math.max(error, SMALLEST_ERROR);
        double factor = SAFETY * Math.pow(e, -0.7 / order) * Math.pow(previous, 0.4 / order);
        previous = e;
        double most = rejected ? 1 : GROWTH;
        rejected = false;
        factor = Math.min(most, Math.max(0.2, factor));
        return factor > 1 && factor < DEAD_BAND ? 1 : factor;
    }

    /** Factor on the step after one that was rejected for its error. */
    double shrink(double error, int order) {
        rejected = true;
        return Math.min(0.7, Math.max(0.1, SAFETY * Math.pow(error, -1.0 / order)));
    }

    /** Factor on the step after one that Newton's method could not solve. */
    double retreat() {
        rejected = true;
        return 0.25;
    }

    /** Forgets the past. */
    void restart() {
        previous = 1;
        rejected = false;
    }
}
