package org.sneakpath.circuit.time;

/**
 * Predictive control of the step length: with e the error in units of its tolerance and k its order in h,
 * <pre>
 *   h_(n+1) = 0.8 h_n e_n^(−1/k) · min(1, h_n/h_(n−1) · (e_(n−1)/e_n)^(1/k))
 * </pre>
 * The second factor carries on the trend by which e/h^k grew over the last step, so that steps shorten ahead of a flank
 * instead of being given up in it; where it falls, the first alone lets steps grow at once. The whole is kept within [0.2, 5],
 * and 1 where it would be between 1 and 1.2: a matrix that stays the same keeps its factors.
 *
 * <p>Reference: K. Gustafsson, "Control-theoretic techniques for stepsize selection in implicit Runge-Kutta methods", ACM TOMS
 * 20(4), 1994; the minimum is E. Hairer's and G. Wanner's in RADAU5.
 */
public final class StepController {
    /** With 0.9, a fifth of the steps of a hundred oscillators that take turns is given up, and Newton iterations are a tenth more. */
    private static final double SAFETY = 0.8;

    private static final double SMALLEST_ERROR = 1e-4;
    private static final double GROWTH = 5;
    private static final double DEAD_BAND = 1.2;
    /** Error and length of the last accepted step; a length of 0 for none. */
    private double previous = 1;

    private double length;
    private boolean rejected;

    /** Factor on the step after an accepted one of length h (s). */
    public double grow(double error, int order, double h) {
        double e = Math.max(error, SMALLEST_ERROR);
        double factor = SAFETY * Math.pow(e, -1.0 / order);
        if (length > 0) {
            factor *= Math.min(1, h / length * Math.pow(previous / e, 1.0 / order));
        }
        previous = e;
        length = h;
        double most = rejected ? 1 : GROWTH;
        rejected = false;
        factor = Math.min(most, Math.max(0.2, factor));
        return factor > 1 && factor < DEAD_BAND ? 1 : factor;
    }

    /** Factor on the step after one that was rejected for its error. */
    public double shrink(double error, int order) {
        rejected = true;
        return Math.min(0.7, Math.max(0.1, SAFETY * Math.pow(error, -1.0 / order)));
    }

    /** Factor on the step after one that Newton's method could not solve. */
    public double retreat() {
        rejected = true;
        return 0.25;
    }

    /** Forgets the past. */
    public void restart() {
        length = 0;
        rejected = false;
    }
}
