package org.sneakpath.circuit;

/** How a solve ended. */
public enum SolveStatus {
    CONVERGED("the equations hold within the tolerances"),
    MAX_ITERATIONS(
            "Newton's method ran out of iterations; give it voltages to start from, loosen the tolerances, or allow more "
                    + "iterations"),
    SINGULAR("the equations do not determine the named unknown; look for a node without a path for direct current to "
            + "ground, or a loop of voltage sources and inductors; a capacitor that only integrates has no voltage at rest: "
            + "give it one by .ic, or start with uic"),
    NON_FINITE("a device equation gave an infinity or NaN near the named unknown; check its parameters and voltages"),
    STEP_UNDERFLOW("the time step fell below its minimum at the named unknown; loosen the tolerances, give the "
            + "node some capacitance, or look for a quantity that grows without bound there"),
    EVENT_STORM(
            "switches flip faster than time resolves at the named unknown; give the comparator some hysteresis, or the "
                    + "node some capacitance"),
    CANCELLED("the run was stopped by whoever watched it");

    private final String advice;

    SolveStatus(String advice) {
        this.advice = advice;
    }

    /** Whether the result may be used. */
    public boolean converged() {
        return this == CONVERGED;
    }

    /** One sentence: what it means and what to try. */
    public String advice() {
        return advice;
    }
}
