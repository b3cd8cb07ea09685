package org.sneakpath.circuit.time;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Modes;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * Takes steps of a run once more, with their lengths, schemes and modes. What it finds is what the run found to within
 * Newton's tolerances: there, factors of earlier steps and of steps that were given up were at hand. A circuit of its own,
 * because modes of switches belong to a circuit.
 */
final class SegmentReplay implements Replay {
    private final StageSolver solver;
    private final Stepper stepper;
    private final Trajectory recorded;
    private final GivenSteps steps;

    SegmentReplay(CompiledCircuit circuit, NewtonOptions newton, Scheme scheme, Trajectory recorded) {
        this.solver = new StageSolver(circuit, newton);
        this.stepper = new Stepper(circuit, solver, scheme, true);
        this.recorded = recorded;
        this.steps = new RepeatedSteps(recorded);
    }

    @Override
    public void run(Checkpoint from, int last, Consumer<AcceptedStep> sink) {
        int start = from.k();
        if (last <= start) {
            return;
        }
        solver.setPatient(true);
        Modes modes = recorded.modes(start == 0 ? 1 : start);
        stepper.resume(from, recorded.time(start), recorded.sourceTime(start), modes);
        double @Nullable [] before = from.before();
        if (before != null && recorded.tableau(start + 1).kappa() != 0) {
            stepper.precede(before, recorded.time(start - 1), recorded.step(start));
        }
        for (int k = start + 1; k <= last; k++) {
            SolveStatus status = steps.take(stepper, k);
            if (!status.converged()) {
                throw new ArithmeticException(
                        "the step to t = " + recorded.time(k) + " s could not be taken a second time (" + status
                                + " at " + solver.worstUnknown() + "); give the run more adjoint memory");
            }
            stepper.accept(-1);
            sink.accept(stepper.before());
        }
    }
}
