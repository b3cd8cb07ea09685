package org.sneakpath.analysis.simulate;

import org.sneakpath.circuit.spice.analysis.SimulationOptions;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.StiffScheme;

/** Integration methods under error control, and the netlist's own choice. */
public enum Method {
    /** What {@code .options method=} says, ESDIRK4 where it says nothing. */
    NETLIST,
    TR_BDF2,
    ESDIRK4,
    SDIRK2,
    GEAR,
    TRAP,
    EULER;

    /** The scheme for a netlist with these options. */
    public Scheme scheme(SimulationOptions options) {
        return switch (this) {
            case NETLIST ->
                switch (options.method()) {
                    case UNSAID -> StiffScheme.ESDIRK4;
                    case GEAR -> StiffScheme.GEAR2;
                    case TRAPEZOIDAL -> SteppingScheme.TRAPEZOIDAL;
                    case EULER -> SteppingScheme.BACKWARD_EULER;
                };
            case TR_BDF2 -> StiffScheme.TR_BDF2;
            case ESDIRK4 -> StiffScheme.ESDIRK4;
            case SDIRK2 -> StiffScheme.SDIRK2;
            case GEAR -> StiffScheme.GEAR2;
            case TRAP -> SteppingScheme.TRAPEZOIDAL;
            case EULER -> SteppingScheme.BACKWARD_EULER;
        };
    }
}
