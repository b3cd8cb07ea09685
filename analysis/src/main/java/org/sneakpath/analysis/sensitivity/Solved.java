package org.sneakpath.analysis.sensitivity;

import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.spice.measure.SampleBars;
import org.sneakpath.circuit.spice.measure.Samples;

/** A solved circuit: what measures look at, and the gradient of what they say. */
interface Solved {
    /** The results. */
    Samples samples();

    /** The gradient of a number with these derivatives by the results. */
    CircuitGradient gradient(SampleBars bars);

    /** What it cost, for people. */
    String cost();

    /** Time that the solve took (s). */
    double seconds();
}
