package org.sneakpath.crossbar.write.program;

/**
 * Pulses of growing height: amplitude k is start + k·step, and stop from where that is reached.
 *
 * @param start of the first pulse (V), not 0; positive from word to bit line
 * @param step from pulse to pulse (V), of the sign of start, or 0 for equal pulses
 * @param stop the greatest height (V), of the sign of start and not smaller than it
 * @param width of each pulse (s)
 */
public record PulseRamp(double start, double step, double stop, double width) {
    public PulseRamp {
        if (!(Math.abs(start) > 0 && Math.abs(start) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("first pulse = " + start + " V must be finite and not 0");
        }
        double sign = Math.signum(start);
        if (!(step * sign >= 0 && Math.abs(step) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "step = " + step + " V must be finite and lead away from 0, as the first pulse of " + start + " V");
        }
        if (!(stop * sign >= start * sign && Math.abs(stop) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("greatest pulse = " + stop
                    + " V must be finite and no smaller than the first pulse of " + start + " V, with its sign");
        }
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pulse width = " + width + " s must be positive and finite");
        }
    }

    /** Equal pulses. */
    public static PulseRamp equal(double amplitude, double width) {
        return new PulseRamp(amplitude, 0, amplitude, width);
    }

    /** Height of pulse k (V), k from 0. */
    public double amplitude(int k) {
        double sign = Math.signum(start);
        return sign * Math.min(Math.abs(start) + k * Math.abs(step), Math.abs(stop));
    }

    /** Number of pulses up to the first of the greatest height. */
    public int rungs() {
        return step == 0 ? 1 : (int) Math.ceil((stop - start) / step - 1e-9) + 1;
    }
}
