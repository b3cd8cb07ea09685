package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/** One-step schemes that arrays are stepped by; the circuit simulator has each of them too. All are L-stable. */
public enum StepScheme {
    /** First order, one stage. */
    BACKWARD_EULER,
    /** Second order, two stages (R. Alexander 1977). */
    SDIRK2,
    /** Second order, two stages (R. E. Bank et al. 1985). */
    TR_BDF2,
    /** Fourth order, five stages (C. A. Kennedy, M. H. Carpenter 2003). The default. */
    ESDIRK4;

    /** What the circuit simulator calls it. */
    public Scheme twin() {
        return switch (this) {
            case BACKWARD_EULER -> SteppingScheme.BACKWARD_EULER;
            case SDIRK2 -> StiffScheme.SDIRK2;
            case TR_BDF2 -> StiffScheme.TR_BDF2;
            case ESDIRK4 -> StiffScheme.ESDIRK4;
        };
    }
}
