package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/** Walks the steps of an earlier run. */
final class RecordedStepping implements Stepping {
    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final Trajectory recorded;

    RecordedStepping(CompiledCircuit circuit, StageSolver solver, Trajectory recorded) {
        this.circuit = circuit;
        this.solver = solver;
        this.recorded = recorded;
    }

    @Override
    public SolveStatus run(double[] start, Trajectory trajectory) {
        Stepper stepper = new Stepper(circuit, solver, true);
        double[] y = start.clone();
        double[] next = start.clone();
        trajectory.start(0, y);
        stepper.restart(y, 0);
        for (int k = 1; k < recorded.size(); k++) {
            double h = recorded.step(k);
            double sources = recorded.sourceTime(k);
            SolveStatus status = stepper.step(recorded.scheme(k), h, sources, y, next);
            if (!status.converged()) {
                return status;
            }
            stepper.accept();
            trajectory.add(recorded.time(k), sources, h, recorded.scheme(k), next);
            System.arraycopy(next, 0, y, 0, y.length);
        }
        return SolveStatus.CONVERGED;
    }

    @Override
    public long rejected() {
        return 0;
    }

    @Override
    public int worst() {
        return solver.newton().worst();
    }
}
