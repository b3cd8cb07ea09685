package org.sneakpath.circuit.spice.measure;

/**
 * A place on the axis, within a segment between two neighbouring samples.
 *
 * @param segment index k of the sample that ends the segment, at least 1
 * @param weight w in [0, 1]: 0 at sample k − 1, 1 at sample k
 */
record Instant(int segment, double weight) {

    /** Linear interpolation of samples (the axis itself among them) at this place. */
    double of(double[] y) {
        return y[segment - 1] + weight * (y[segment] - y[segment - 1]);
    }

    /** Slope of a signal along the axis within the segment. */
    double slope(double[] x, double[] y) {
        return (y[segment] - y[segment - 1]) / (x[segment] - x[segment - 1]);
    }

    /** Adds the derivative of {@link #of} by the samples and returns that by the weight, both times {@code bar}. */
    double pullback(double[] y, double bar, double[] into) {
        into[segment - 1] += (1 - weight) * bar;
        into[segment] += weight * bar;
        return (y[segment] - y[segment - 1]) * bar;
    }
}
