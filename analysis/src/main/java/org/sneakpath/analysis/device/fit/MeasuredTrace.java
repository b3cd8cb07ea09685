package org.sneakpath.analysis.device.fit;

import org.sneakpath.analysis.InputException;

/**
 * A measurement.
 *
 * @param name of its file, for messages and figures
 * @param time (s), not descending
 * @param volts across the device (V), straight between its points
 * @param amperes into the device (A)
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of samples; equal by identity on purpose
public record MeasuredTrace(String name, double[] time, double[] volts, double[] amperes) {
    public MeasuredTrace {
        if (time.length < 2) {
            throw new InputException(
                    name + ": has " + time.length + " points; a fit takes more points than parameters");
        }
        for (int k = 0; k < time.length; k++) {
            if (k > 0 && time[k] < time[k - 1]) {
                throw new InputException(name + ": time " + time[k] + " s of point " + (k + 1)
                        + " lies before its predecessor at " + time[k - 1] + " s; sort the points by time");
            }
        }
        if (!(largest(amperes) > 0)) {
            throw new InputException(name + ": all currents are 0; there is nothing to fit to");
        }
    }

    int size() {
        return time.length;
    }

    /** Largest magnitude. */
    static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }
}
