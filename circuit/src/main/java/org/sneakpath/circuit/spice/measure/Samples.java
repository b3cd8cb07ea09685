package org.sneakpath.circuit.spice.measure;

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

    /** Number of samples. */
    default int size() {
        return axis().length;
    }
}
