package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/**
 * Walks a grid of equal steps. Where charges float, the first step of the trapezoidal rule is backward Euler's, which obeys
 * Kirchhoff's laws from whatever start; its one larger error leaves the rule's order as it is.
 */
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
        boolean settle = scheme == SteppingScheme.TRAPEZOIDAL && circuit.floatingCharges();
        for (int k = 1; k <= steps; k++) {
            double time = k * h;
            SteppingScheme used = settle && k == 1 ? SteppingScheme.BACKWARD_EULER : scheme;
            SolveStatus status = stepper.step(used, h, time, y, next);
            if (!status.converged()) {
                return status;
            }
            stepper.accept();
            trajectory.add(time, time, h, used, next);
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
