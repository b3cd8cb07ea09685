package org.sneakpath.circuit.spice.measure;

/** Samples within segments, and the quadrature that they make: over segment k, (x_k − x_k−1) Σ_i b_i y_i, 0 ≤ i ≤ count + 1. */
public interface InnerSamples {

    /** The samples, counted through all segments. */
    Samples samples();

    /** Number of the first one within the segment that sample k ends; the others follow. */
    int first(int k);

    /** How many are within that segment; none for a straight line. */
    int count(int k);

    /** b_i: of the sample before, of those within, of sample k. */
    double weight(int k, int i);
}
