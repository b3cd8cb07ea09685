package org.sneakpath.devices.library;

/**
 * Step bound of a state with hard limits: one step may carry it through at most {@value #FRACTION} of its range.
 *
 * <p>A state that rests at a bound, its rate pointing outward, has no wish.
 */
final class StateTravel {
    /** Share of the range per step; 1 to 2 % resolves a switching event whatever its speed. */
    static final double FRACTION = 0.02;

    private StateTravel() {}

    /** Longest step (s) for a state {@code x} in [0, 1] with rate {@code f} (1/s). */
    static double bound(double x, double f) {
        boolean resting = f == 0 || (f > 0 && x >= 1) || (f < 0 && x <= 0);
        return resting ? Double.POSITIVE_INFINITY : FRACTION / Math.abs(f);
    }
}
