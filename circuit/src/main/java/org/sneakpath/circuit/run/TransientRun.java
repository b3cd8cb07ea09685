package org.sneakpath.circuit.run;

import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.Stepping;

/** One transient from its start to its end. */
final class TransientRun {
    /** Newton's tolerances as a part of those of the steps. */
    private static final double NEWTON = 0.03;

    private final CompiledCircuit circuit;
    private final TransientOptions options;
    private final StageSolver solver;
    private final Stepping stepping;
    private final StartPoint start;
    private String continuation = "";

    TransientRun(Netlist netlist, TransientOptions options, NewtonOptions newton) {
        this.circuit = new CompiledCircuit(netlist, options.noise());
        this.options = options;
        this.solver = new StageSolver(circuit, newton);
        this.stepping = Stepping.of(circuit, solver, options.scheme(), options.policy(), options.stop());
        this.start = new StartPoint(circuit, options);
    }

    /** Tolerances of Newton's method where nobody asks for gradients: a part of those of the steps. */
    static NewtonOptions newtonFor(TransientOptions options) {
        NewtonOptions newton = options.newton();
        if (!(options.policy() instanceof ControlledStep policy) || newton.toRounding()) {
            return newton;
        }
        NewtonOptions looser = newton.withTolerances(
                Math.max(newton.relative(), NEWTON * policy.relative()),
                Math.max(newton.voltage(), NEWTON * policy.voltage()),
                newton.current());
        return newton.jacobian() == JacobianUse.REUSED ? looser.withJacobian(JacobianUse.TRUSTED) : looser;
    }

    SolveStatus run(StepSink sink) {
        double[] y = circuit.newVector();
        SolveStatus status = start.solve(solver, y, options.start() != TransientStart.OPERATING_POINT);
        continuation = solver.continuation();
        return status.converged() ? stepping.run(y, sink) : status;
    }

    CompiledCircuit circuit() {
        return circuit;
    }

    StartPoint start() {
        return start;
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
