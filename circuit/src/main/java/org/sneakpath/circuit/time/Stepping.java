package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/** A way to walk from time zero to the end. */
public interface Stepping {
    /** The stepping that a policy asks for. */
    static Stepping of(CompiledCircuit circuit, StageSolver solver, Scheme scheme, StepPolicy policy, double stop) {
        if (policy instanceof FixedStep grid) {
            return new GivenStepping(circuit, solver, scheme, new EqualSteps(circuit, scheme, grid, stop));
        }
        if (policy instanceof CyclicStep grid) {
            return new GivenStepping(circuit, solver, scheme, new CyclicSteps(circuit, scheme, grid, stop));
        }
        if (policy instanceof RecordedSteps steps) {
            return new GivenStepping(circuit, solver, scheme, new RepeatedSteps(steps.trajectory()));
        }
        return new ControlledStepping(circuit, solver, scheme, (ControlledStep) policy, stop);
    }

    /**
     * Walks.
     *
     * @param start unknowns at time zero, ground last
     * @param sink told every accepted point, also where the walk ends early
     */
    SolveStatus run(double[] start, StepSink sink);

    /** Steps taken. */
    long accepted();

    /** Steps given up. */
    long rejected();

    /** Time reached (s). */
    double reached();

    /** Index of the unknown that was hardest when the walk ended; −1 for none. */
    int worst();
}
