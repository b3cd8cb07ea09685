package org.sneakpath.circuit.run;

/**
 * What a direct-current sweep takes through which values.
 *
 * @param source an independent voltage or current source
 * @param start first value (V or A)
 * @param stop last value (V or A), taken if a whole number of steps reaches it to 1e-9 of a step
 * @param step distance of two values (V or A), in the direction from start to stop, not zero
 */
public record DcRange(String source, double start, double stop, double step) {
    private static final double SLACK = 1e-9;
    private static final double MOST = 1e7;

    public DcRange {
        if (!Double.isFinite(start) || !Double.isFinite(stop) || !Double.isFinite(step) || step == 0) {
            throw new IllegalArgumentException("sweep of '" + source + "' from " + start + " to " + stop
                    + " in steps of " + step + ": all must be finite and the step not zero");
        }
        double intervals = (stop - start) / step;
        if (intervals < 0) {
            throw new IllegalArgumentException("sweep of '" + source + "' from " + start + " to " + stop
                    + ": a step of " + step + " leads away from the end; change its sign");
        }
        if (intervals > MOST) {
            throw new IllegalArgumentException("sweep of '" + source + "' from " + start + " to " + stop
                    + " in steps of " + step + " has more than " + MOST + " points; take fewer");
        }
    }

    /** The values in order; a fresh array. */
    public double[] values() {
        int count = 1 + (int) Math.floor((stop - start) / step + SLACK);
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = start + k * step;
        }
        return values;
    }
}
