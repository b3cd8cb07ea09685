package org.sneakpath.circuit.run;

import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.Stepping;

/** One transient from its start to its end. */
final class TransientRun {
    /** Newton's tolerances as a part of those of the steps. */
    private static final double NEWTON = 0.01;

    private final CompiledCircuit circuit;
    private final TransientOptions options;
    private final StageSolver solver;
    private final Stepping stepping;
    private final double[] given;
    private Stage startStage;
    private String continuation = "";

    TransientRun(Netlist netlist, TransientOptions options, NewtonOptions newton) {
        this.circuit = new CompiledCircuit(netlist);
        this.options = options;
        this.solver = new StageSolver(circuit, newton);
        this.stepping = Stepping.of(circuit, solver, options.scheme(), options.policy(), options.stop());
        Start start = new Start(circuit);
        this.given = start.given();
        this.startStage = start.stage(options.start());
    }

    /** Tolerances of Newton's method where nobody asks for gradients: a part of those of the steps. */
    static NewtonOptions newtonFor(TransientOptions options) {
        NewtonOptions newton = options.newton();
        if (!(options.policy() instanceof ControlledStep policy) || newton.toRounding()) {
            return newton;
        }
        return newton.withTolerances(
                Math.max(newton.relative(), NEWTON * policy.relative()),
                Math.max(newton.voltage(), NEWTON * policy.voltage()),
                newton.current());
    }

    SolveStatus run(StepSink sink) {
        double[] y = given.clone();
        SolveStatus status = solver.solveRobustly(startStage, 0, given, y, circuit.newEvaluation());
        continuation = solver.continuation();
        if (!status.converged() && options.start() != TransientStart.OPERATING_POINT) {
            // The given voltages do not determine the rest: take them as they are.
            startStage = new Stages(circuit).asGiven();
            System.arraycopy(given, 0, y, 0, y.length);
            status = SolveStatus.CONVERGED;
        }
        return status.converged() ? stepping.run(y, sink) : status;
    }

    CompiledCircuit circuit() {
        return circuit;
    }

    Stage startStage() {
        return startStage;
    }

    double[] given() {
        return given;
    }

    double reached() {
        return stepping.reached();
    }

    SolveStats stats() {
        return new SolveStats(
                stepping.accepted(),
                stepping.rejected(),
                solver.newton().iterations(),
                solver.newton().factorizations(),
                circuit.evaluations(),
                continuation,
                circuit.layout().name(stepping.worst()));
    }
}
