package org.sneakpath.crossbar.mapping;

/**
 * What mapping weights to conductances did to them.
 *
 * @param weights how many weights were mapped
 * @param clipped how many of them lay outside [−1, 1] and were moved to its nearer end
 * @param largest the largest magnitude before clipping
 */
public record MappingReport(int weights, int clipped, double largest) {
    /** Share of the weights that were clipped, 0 for none. */
    public double clippedFraction() {
        return weights == 0 ? 0 : (double) clipped / weights;
    }
}
