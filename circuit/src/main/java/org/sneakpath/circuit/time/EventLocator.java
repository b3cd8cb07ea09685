package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;

/**
 * Shortens a step until it ends just before a switching function g changes its sign: regula falsi (Illinois) on
 * <pre>
 *   γ(t) = σ g(y(t), t) + tol,    |γ| ≤ tol/2
 * </pre>
 * with the step itself taken anew for every t, so that the end is a point of the scheme and not of its interpolant; σ = ±1
 * is the direction of the change.
 */
final class EventLocator {
    private static final int MOST_STEPS = 30;

    private final Stepper stepper;
    private final Sides sides;
    private final EventWatch watch;
    private final double relative;

    /**
     * @param relative tol relative to the size of g over the step; not below what Newton's method leaves
     */
    EventLocator(Stepper stepper, Sides sides, EventWatch watch, double relative) {
        this.stepper = stepper;
        this.sides = sides;
        this.watch = watch;
        this.relative = relative;
    }

    /** Takes the step to the event of function k; the step taken last was the one that passed it. */
    SolveStatus locate(int k, Scheme scheme) {
        StepPoints step = stepper.step();
        double sigma = watch.atEnd(k) > 0 ? 1 : -1;
        double tolerance = relative * Math.max(Math.abs(watch.atStart(k)), Math.abs(watch.atEnd(k)));
        double low = step.time0;
        double below = sigma * watch.atStart(k) + tolerance;
        double high = step.time1;
        double above = sigma * watch.atEnd(k) + tolerance;
        double start = step.time0;
        double time = watch.root(k, step);
        if (below >= 0) {
            // The present point is as close as one can be.
            time = Math.max(Math.nextUp(start), start + 1e-9 * (high - start));
        }
        int side = 0;
        for (int count = 0; count < MOST_STEPS; count++) {
            time = Math.max(time, Math.nextUp(start));
            SolveStatus status = sides.step(scheme, time - start, time, time);
            if (!status.converged()) {
                return status;
            }
            double gamma = sigma * watch.value(k, stepper.step().end(), time) + tolerance;
            if (Math.abs(gamma) <= 0.5 * tolerance || below >= 0 || high - low <= 4 * Math.ulp(high)) {
                return status;
            }
            if (gamma > 0) {
                high = time;
                above = gamma;
                below = side > 0 ? 0.5 * below : below;
                side = 1;
            } else {
                low = time;
                below = gamma;
                above = side < 0 ? 0.5 * above : above;
                side = -1;
            }
            time = low + (high - low) * (below / (below - above));
        }
        return SolveStatus.CONVERGED;
    }
}
