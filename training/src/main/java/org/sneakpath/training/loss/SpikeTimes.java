package org.sneakpath.training.loss;

/**
 * First-spike times with an end: what did not come before the horizon counts as if it came then, and nothing that moves it
 * there changes the loss.
 */
final class SpikeTimes {
    private SpikeTimes() {}

    /** The time, at most the horizon (steps); NaN stays NaN. */
    static double before(double horizon, double time) {
        return Math.min(time, horizon);
    }

    static void requirePositive(String loss, String name, double value, String hint) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(loss + ": " + name + " = " + value + " steps must be > 0; " + hint);
        }
    }
}
