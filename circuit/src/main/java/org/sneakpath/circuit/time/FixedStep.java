package org.sneakpath.circuit.time;

/**
 * Equal steps; sources are read at the grid points, wherever their corners are.
 *
 * @param step (s), positive; the simulated time must be a whole number of them
 */
public record FixedStep(double step) implements StepPolicy {
    public FixedStep {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("time step " + step + " s must be positive and finite");
        }
    }

    /** Number of steps that make up a time (s). */
    public int steps(double stop) {
        double exact = stop / step;
        long whole = Math.round(exact);
        if (whole < 1 || whole > Integer.MAX_VALUE - 8 || Math.abs(exact - whole) > 1e-6) {
            throw new IllegalArgumentException("stop time " + stop + " s is " + exact + " steps of " + step
                    + " s; make it a whole number of steps");
        }
        return (int) whole;
    }
}
