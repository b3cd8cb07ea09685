package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/**
 * Walks a grid of equal steps; switches flip at its points. Where charges float, the first step of the trapezoidal rule is backward Euler's, which obeys
 * Kirchhoff's laws from whatever start; its one larger error leaves the rule's order as it is. The first step of GEAR2 is
 * that of SDIRK2, which has the same order.
 */
final class FixedStepping implements Stepping {
    private final StageSolver solver;
    private final Stepper stepper;
    private final Scheme scheme;
    private final Scheme first;
    private final FixedStep grid;
    private final double stop;
    private long accepted;

    FixedStepping(CompiledCircuit circuit, StageSolver solver, Scheme scheme, FixedStep grid, double stop) {
        this.solver = solver;
        this.stepper = new Stepper(circuit, solver, scheme, false);
        this.scheme = scheme;
        boolean settle = scheme == SteppingScheme.TRAPEZOIDAL && circuit.floatingCharges();
        Scheme start = settle ? SteppingScheme.BACKWARD_EULER : scheme;
        this.first = scheme == StiffScheme.GEAR2 ? StiffScheme.SDIRK2 : start;
        this.grid = grid;
        this.stop = stop;
    }

    @Override
    public SolveStatus run(double[] start, StepSink sink) {
        solver.setPatient(true);
        double h = grid.step();
        int steps = grid.steps(stop);
        sink.start(0, 0, start);
        stepper.restart(start, 0, 0);
        for (int k = 1; k <= steps; k++) {
            double time = k * h;
            SolveStatus status = stepper.step(k == 1 ? first : scheme, h, time, time);
            if (!status.converged()) {
                return status;
            }
            stepper.accept(-1);
            accepted++;
            if (!sink.step(stepper.before())) {
                return SolveStatus.CANCELLED;
            }
            stepper.settle();
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
        return accepted * grid.step();
    }

    @Override
    public int worst() {
        return solver.newton().worst();
    }
}
