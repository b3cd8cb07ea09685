package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/** Walks a grid of equal steps. */
final class FixedStepping implements Stepping {
    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final SteppingScheme scheme;
    private final FixedStep grid;
    private final double stop;

    FixedStepping(CompiledCircuit circuit, StageSolver solver, SteppingScheme scheme, FixedStep grid, double stop) {
        this.circuit = circuit;
        this.solver = solver;
        this.scheme = scheme;
        this.grid = grid;
        this.stop = stop;
    }

    @Override
    public SolveStatus run(double[] start, Trajectory trajectory) {
        Stepper stepper = new Stepper(circuit, solver, true);
        double h = grid.step();
        int steps = grid.steps(stop);
        double[] y = start.clone();
        double[] next = start.clone();
        trajectory.start(0, y);
        stepper.restart(y, 0);
        for (int k = 1; k <= steps; k++) {
            double time = k * h;
            SolveStatus status = stepper.step(scheme, h, time, y, next);
            if (!status.converged()) {
                return status;
            }
            stepper.accept();
            trajectory.add(time, time, h, scheme, next);
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
