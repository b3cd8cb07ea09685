package org.sneakpath.circuit.spice.measure;

import java.util.Optional;

/** A table of results: an axis and named columns along it. */
public interface Samples {

    /** The axis: time (s), frequency (Hz) or the swept quantity, ascending or descending; not changed by anybody. */
    double[] axis();

    /**
     * The column of that name, {@code v(a)}, {@code v(a,b)}, {@code i(vs)}, {@code vdb(a)}: as long as the axis; not changed
     * by anybody.
     *
     * @throws IllegalArgumentException naming what there is
     */
    double[] column(String name);

    /** What is known within the segments; empty where that is nothing, and straight lines are drawn. */
    default Optional<InnerSamples> inner() {
        return Optional.empty();
    }

    /** Number of samples. */
    default int size() {
        return axis().length;
    }
}
