package org.sneakpath.crossbar.mapping;

/** Clips the weights of one mapping and counts what that and rounding did to them. */
final class WeightTally {
    private final int outputs;
    private final double least;
    private int weights;
    private int clipped;
    private double largest;
    private double squares;
    private double clippingSquares;
    private double roundingSquares;

    /** @param least weights are kept within [least, 1] */
    WeightTally(int outputs, double least) {
        this.outputs = outputs;
        this.least = least;
    }

    /** The next weight, row-major, within the limits. */
    double clip(double w) {
        double magnitude = Math.abs(w);
        if (!(magnitude < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight of row " + weights / outputs + ", output " + weights % outputs
                    + " is " + w + "; weights must be finite, and within [" + (int) least
                    + ", 1] to escape clipping");
        }
        weights++;
        largest = Math.max(largest, magnitude);
        squares += w * w;
        if (w > 1 || w < least) {
            clipped++;
            double limit = w > 1 ? 1 : least;
            clippingSquares += (w - limit) * (w - limit);
            return limit;
        }
        return w;
    }

    /** Notes that a clipped weight is held as another number. */
    void rounded(double w, double held) {
        roundingSquares += (held - w) * (held - w);
    }

    MappingReport report() {
        return new MappingReport(weights, clipped, largest, squares, clippingSquares, roundingSquares);
    }
}
