package org.sneakpath.circuit.time;

import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/**
 * Walks with controlled error. Every span is taken once as a whole and once in halves; the halves are kept, the
 * difference is the error. Spans end at breakpoints of the sources, where sources are read as they were just before; the
 * span after a breakpoint is taken by backward Euler, which needs no history.
 */
final class ControlledStepping implements Stepping {
    private static final double DEFAULT_MIN = 1e-13;
    private static final double DEFAULT_MAX = 0.02;
    private static final double FIRST = 1e-3;

    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final SteppingScheme scheme;
    private final ControlledStep policy;
    private final double stop;
    private final Stepper stepper;
    private final StepController controller = new StepController();
    private final double[] whole;
    private final double[] half;
    private final double[] end;
    private long rejected;
    private int worst = -1;

    ControlledStepping(
            CompiledCircuit circuit, StageSolver solver, SteppingScheme scheme, ControlledStep policy, double stop) {
        this.circuit = circuit;
        this.solver = solver;
        this.scheme = scheme;
        this.policy = policy;
        this.stop = stop;
        this.stepper = new Stepper(circuit, solver, false);
        this.whole = circuit.newVector();
        this.half = circuit.newVector();
        this.end = circuit.newVector();
    }

    @Override
    public SolveStatus run(double[] start, Trajectory trajectory) {
        double minStep = policy.minStep() > 0 ? policy.minStep() : DEFAULT_MIN * stop;
        double maxStep = Math.min(policy.maxStep(), DEFAULT_MAX * stop);
        StepError error = new StepError(circuit, policy, start);
        double[] y = start.clone();
        trajectory.start(0, y);
        stepper.restart(y, 0);
        double time = 0;
        double breakpoint = breakpointAfter(0);
        double wish = FIRST * Math.min(breakpoint, stop);
        boolean fresh = true;
        while (time < stop) {
            // What a model or a near breakpoint wishes for may be less than time can resolve; the error alone may ask
            // for
            // less than the shortest step, and then ends the run.
            double wanted = Math.max(minStep, Math.min(Math.min(wish, maxStep), 2 * circuit.stepBound()));
            double span = fit(wanted, breakpoint - time);
            boolean arrives = span >= breakpoint - time;
            double target = arrives ? breakpoint : time + span;
            span = target - time;
            SteppingScheme used = fresh ? SteppingScheme.BACKWARD_EULER : scheme;
            SolveStatus status = attempt(used, time, target, arrives, y);
            double e = status.converged() ? error.of(whole, end, used.order()) : Double.POSITIVE_INFINITY;
            if (e <= 1) {
                double middle = time + 0.5 * span;
                trajectory.add(middle, middle, 0.5 * span, used, half);
                trajectory.add(target, sourceTime(target, arrives), 0.5 * span, used, end);
                error.remember(end);
                System.arraycopy(end, 0, y, 0, y.length);
                time = target;
                wish = span * controller.grow(e, used.order() + 1);
                fresh = arrives;
                if (arrives && time < stop) {
                    controller.restart();
                    breakpoint = breakpointAfter(time);
                    wish = Math.min(wish, FIRST * (breakpoint - time));
                }
            } else {
                rejected++;
                worst = status.converged() ? error.worst() : solver.newton().worst();
                wish = span * (status.converged() ? controller.shrink(e, used.order() + 1) : 0.25);
                stepper.restart(y, sourceTime(time, fresh));
                if (wish < minStep) {
                    return SolveStatus.STEP_UNDERFLOW;
                }
            }
        }
        return SolveStatus.CONVERGED;
    }

    /** The span once as a whole into {@code whole}, once in halves into {@code half} and {@code end}. */
    private SolveStatus attempt(SteppingScheme used, double time, double target, boolean arrives, double[] y) {
        double span = target - time;
        double middle = time + 0.5 * span;
        double sources = sourceTime(target, arrives);
        System.arraycopy(y, 0, whole, 0, y.length);
        SolveStatus status = stepper.step(used, span, sources, y, whole);
        if (!status.converged()) {
            return status;
        }
        for (int r = 0; r < y.length; r++) {
            half[r] = 0.5 * (y[r] + whole[r]);
        }
        status = stepper.step(used, 0.5 * span, middle, y, half);
        if (!status.converged()) {
            return status;
        }
        stepper.accept();
        System.arraycopy(whole, 0, end, 0, end.length);
        status = stepper.step(used, 0.5 * span, sources, half, end);
        if (status.converged()) {
            stepper.accept();
        }
        return status;
    }

    /** A span no longer than what is left, and not so long that a crumb would be left. */
    private static double fit(double span, double left) {
        if (span >= 0.99 * left) {
            return left;
        }
        return span > 0.5 * left ? 0.5 * left : span;
    }

    private double breakpointAfter(double time) {
        double resolution = 4 * Math.ulp(stop);
        double next = circuit.nextBreakpoint(time);
        while (next <= time + resolution) {
            next = circuit.nextBreakpoint(next);
        }
        return next >= stop - resolution ? stop : next;
    }

    private static double sourceTime(double time, boolean atBreakpoint) {
        return atBreakpoint && time > 0 ? Math.nextDown(time) : time;
    }

    @Override
    public long rejected() {
        return rejected;
    }

    @Override
    public int worst() {
        return worst >= 0 ? worst : solver.newton().worst();
    }
}
