package org.sneakpath.circuit.spice.measure;

import java.util.List;
import java.util.Optional;

/** Where on the axis something is measured. */
public sealed interface Point permits GivenPoint, Crossing {

    /** The place, if there is one. */
    Optional<Instant> locate(Samples samples);

    /** Names of the columns that it reads. */
    List<String> columns();

    /** Adds the derivatives by the samples, given dL/d(weight of the place within its segment). */
    void pullback(Samples samples, Instant at, double weightBar, SampleBars bars);
}
