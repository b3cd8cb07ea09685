package org.sneakpath.circuit.run;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.multirate.Multirate;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.ControlledStepping;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.Stepping;
import org.sneakpath.circuit.time.StiffScheme;

/** One transient from its start to its end. */
final class TransientRun {
    /** Newton's tolerances as a part of those of the steps. */
    private static final double NEWTON = 0.03;

    private final CompiledCircuit circuit;
    private final TransientOptions options;
    private final NewtonOptions newton;
    private final StageSolver solver;
    private final Stepping stepping;
    private final StartPoint start;
    private String continuation = "";
    /** Walks in parts; null where the circuit takes one step as a whole. */
    private @Nullable Multirate parts;
    /** Whether the circuit goes on as a whole after having walked in parts. */
    private boolean together;

    TransientRun(Netlist netlist, TransientOptions options, NewtonOptions newton) {
        this.circuit = new CompiledCircuit(netlist, options.noise());
        this.options = options;
        this.newton = newton;
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

    /** As {@link #run}, for somebody who only watches, so that parts of the circuit may take steps of their own. */
    SolveStatus watch(ObserverSink sink) {
        parts = parts();
        if (parts == null || !(stepping instanceof ControlledStepping whole)) {
            return run(sink);
        }
        double[] y = circuit.newVector();
        SolveStatus status = start.solve(solver, y, options.start() != TransientStart.OPERATING_POINT);
        continuation = solver.continuation();
        if (!status.converged()) {
            return status;
        }
        sink.start(0, 0, y);
        return switch (parts.run(y, sink::show)) {
            case ARRIVED -> SolveStatus.CONVERGED;
            case CANCELLED -> SolveStatus.CANCELLED;
            case STUCK -> {
                parts.state(y);
                together = true;
                yield whole.resume(y, parts.time(), sink);
            }
        };
    }

    private @Nullable Multirate parts() {
        boolean allowed = options.ownSteps()
                && options.scheme() == StiffScheme.ESDIRK4
                && options.noise().isEmpty();
        return allowed && options.policy() instanceof ControlledStep policy
                ? Multirate.of(circuit.netlist(), circuit, policy, newton, options.stop())
                        .orElse(null)
                : null;
    }

    CompiledCircuit circuit() {
        return circuit;
    }

    StartPoint start() {
        return start;
    }

    double reached() {
        return parts == null || together ? stepping.reached() : parts.time();
    }

    SolveStats stats() {
        SolveStats whole = new SolveStats(
                stepping.accepted(),
                stepping.rejected(),
                solver.newton().iterations(),
                solver.newton().factorizations(),
                circuit.evaluations(),
                continuation,
                circuit.layout().name(stepping.worst()));
        return parts == null
                ? whole
                : new SolveStats(
                        whole.steps() + parts.accepted(),
                        whole.rejectedSteps() + parts.rejected(),
                        whole.newtonIterations() + parts.iterations(),
                        whole.factorizations() + parts.factorizations(),
                        whole.evaluations() + parts.evaluations(),
                        continuation,
                        whole.worstUnknown());
    }
}
