package org.sneakpath.training.loss;

/**
 * First-spike times with an end: what did not come before the horizon counts as if it came then, and nothing that moves it
 * there changes the loss.
 */
final class SpikeTimes {
    private SpikeTimes() {}

    /** The time, at most the horizon (s); NaN stays NaN. */
    static double before(double horizon, double time) {
        return Math.min(time, horizon);
    }

    /** The earliest, the first of equals; −1 if one is NaN or none comes before the horizon. */
    static int earliest(double[] times, double horizon) {
        int best = -1;
        for (int k = 0; k < times.length; k++) {
            if (Double.isNaN(times[k])) {
                return -1;
            }
            if (times[k] < (best < 0 ? horizon : times[best])) {
                best = k;
            }
        }
        return best;
    }

    static void requirePositive(String loss, String name, double value, String hint) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(loss + ": " + name + " = " + value + " s must be > 0; " + hint);
        }
    }
}
