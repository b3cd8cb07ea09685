package org.sneakpath.circuit.spice.measure;

import java.util.List;
import java.util.Map;

/** A number to be read from results. */
public sealed interface Measurement permits Interval, Place, ValueAt, SlopeAt, Reduced, Combined {

    /** Names of the columns that it reads. */
    List<String> columns();

    /**
     * Measures.
     *
     * @param earlier readings of the measurements before this one, by name
     * @throws IllegalArgumentException if a column or an earlier reading does not exist
     */
    Reading read(Samples samples, Map<String, Reading> earlier);
}
