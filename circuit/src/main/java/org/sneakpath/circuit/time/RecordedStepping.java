package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/** Walks the steps of an earlier run. */
final class RecordedStepping implements Stepping {
    private final StageSolver solver;
    private final Stepper stepper;
    private final Trajectory recorded;
    private long accepted;

    RecordedStepping(CompiledCircuit circuit, StageSolver solver, Scheme scheme, Trajectory recorded) {
        this.solver = solver;
        this.stepper = new Stepper(circuit, solver, scheme, false);
        this.recorded = recorded;
    }

    @Override
    public SolveStatus run(double[] start, StepSink sink) {
        solver.setPatient(true);
        sink.start(recorded.time(0), recorded.sourceTime(0), start);
        stepper.restart(start, recorded.time(0), recorded.sourceTime(0));
        for (int k = 1; k < recorded.size(); k++) {
            stepper.setModes(recorded.modes(k));
            if (recorded.tableau(k).kappa() == 0) {
                // A two-step scheme began anew here.
                stepper.forget();
            }
            SolveStatus status =
                    stepper.step(recorded.scheme(k), recorded.step(k), recorded.time(k), recorded.sourceTime(k));
            if (!status.converged()) {
                return status;
            }
            stepper.accept(-1);
            accepted++;
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
        return recorded.time((int) accepted);
    }

    @Override
    public int worst() {
        return solver.newton().worst();
    }
}
