package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/** Walks steps that are known beforehand. A step that fails ends the walk. */
final class GivenStepping implements Stepping {
    private final StageSolver solver;
    private final Stepper stepper;
    private final GivenSteps steps;
    private int accepted;

    GivenStepping(CompiledCircuit circuit, StageSolver solver, Scheme scheme, GivenSteps steps) {
        this.solver = solver;
        this.stepper = new Stepper(circuit, solver, scheme, false);
        this.steps = steps;
    }

    @Override
    public SolveStatus run(double[] start, StepSink sink) {
        solver.setPatient(true);
        sink.start(0, 0, start);
        stepper.restart(start, 0, 0);
        for (int k = 1; k <= steps.count(); k++) {
            SolveStatus status = steps.take(stepper, k);
            if (!status.converged()) {
                return status;
            }
            stepper.accept(-1);
            accepted = k;
            if (!sink.step(stepper.before())) {
                return SolveStatus.CANCELLED;
            }
        }
        return SolveStatus.CONVERGED;
    }

    @Override
    public long accepted() {
        return accepted;
    }

    @Override
    public long rejected() {
        return 0;
    }

    @Override
    public double reached() {
        return steps.time(accepted);
    }

    @Override
    public int worst() {
        return solver.newton().worst();
    }
}
