package org.sneakpath.crossbar.mapping;

/**
 * What mapping weights to conductances did to them. With w the weights given, c those after clipping and h those that the
 * conductances hold:
 *
 * @param weights how many weights were mapped
 * @param clipped how many of them lay outside the limits and were moved to the nearer one
 * @param largest the largest magnitude before clipping
 * @param squares Σw²
 * @param clippingSquares Σ(c − w)²
 * @param roundingSquares Σ(h − c)², 0 for a mapping that does not round
 */
public record MappingReport(
        int weights, int clipped, double largest, double squares, double clippingSquares, double roundingSquares) {
    /** The report of a mapping of no weights. */
    public static final MappingReport EMPTY = new MappingReport(0, 0, 0, 0, 0, 0);

    /** Share of the weights that were clipped, 0 for none. */
    public double clippedFraction() {
        return weights == 0 ? 0 : (double) clipped / weights;
    }

    /** ‖c − w‖ / ‖w‖, what clipping took relative to all weights (Euclidean norms); 0 if nothing was clipped. */
    public double clippingError() {
        return clippingSquares == 0 ? 0 : Math.sqrt(clippingSquares / squares);
    }

    /** ‖h − c‖ / ‖w‖, what rounding changed relative to all weights; 0 if nothing was rounded. */
    public double roundingError() {
        return roundingSquares == 0 ? 0 : Math.sqrt(roundingSquares / squares);
    }

    /** The report on these weights and the others. */
    public MappingReport and(MappingReport other) {
        return new MappingReport(
                Math.addExact(weights, other.weights),
                clipped + other.clipped,
                Math.max(largest, other.largest),
                squares + other.squares,
                clippingSquares + other.clippingSquares,
                roundingSquares + other.roundingSquares);
    }
}
