package org.sneakpath.circuit.time;

import java.util.stream.IntStream;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.StageSolver;

/**
 * Walks with controlled error. Steps end at breakpoints of the sources, where sources are read as they were just before;
 * where one jumps, the circuit is solved a second time at the same moment, over a step so small that charges stay what they
 * are.
 */
public final class ControlledStepping implements Stepping {
    /** First step after a corner of a source, relative to the way to the next. */
    private static final double AFTER_CORNER = 0.25;

    /** The step that finds rates after a corner, a jump or an event, relative to the one that is wished for. */
    private static final double AFRESH = 1e-3;

    private static final double AFTER_JUMP = 0.05;
    /** Step of a jump, relative to the simulated time. */
    private static final double JUMP = 1e-12;

    /** How far backward Euler goes where a layer is thinner than the shortest step, relative to the simulated time. */
    private static final double LAYER = 1e-7;

    /** Least distance to an event, relative to the change of its switching function over a step. */
    private static final double CLOSEST = 1e-11;
    /** The same in units of Newton's relative tolerance. */
    private static final double NEWTON = 10;
    /** Length of the step across an event of an equation without a mode, relative to the step that led there. */
    private static final double ACROSS = 1e-7;
    /** The same in units of the time in which its switching function would come to zero, where the law is held on one side. */
    private static final double CLOSE = 4;
    /** Shortest step across that is tried first, in the same terms; three more follow, each ten times as long. */
    private static final double FARTHER = 1e-2;
    /** Changes of modes at one moment that are a storm. */
    private static final int STORM = 100;
    /** Leaps across conditions at one moment. */
    private static final int MOST_LEAPS = 10;

    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final Scheme scheme;
    private final double stop;
    private final double minStep;
    private final double maxStep;
    private final ControlledStep policy;
    private final Stepper stepper;
    private final EventWatch watch;
    private final EventLocator locator;
    private final Sides sides;
    private final StepController controller = new StepController();
    private final boolean rates;
    private double time;
    private double wish;
    /** Time of the start, or of the last jump (s). */
    private double anew;
    /** Whether rates are not known at the present point. */
    private boolean afresh;

    private final EventStorm storms;
    /** Changes of modes since time moved on. */
    private int changes;

    private final StepEnds ends;
    /** Where the next step must end (s). */
    private double breakpoint;

    private long accepted;
    private long rejected;
    private int worst = -1;

    ControlledStepping(CompiledCircuit circuit, StageSolver solver, Scheme scheme, ControlledStep policy, double stop) {
        this.circuit = circuit;
        this.solver = solver;
        this.scheme = scheme;
        this.policy = policy;
        this.stop = stop;
        StepLimits limits = StepLimits.of(policy, stop);
        this.minStep = limits.shortest();
        this.maxStep = limits.longest();
        this.stepper = new Stepper(circuit, solver, scheme, true);
        this.watch = new EventWatch(circuit);
        this.sides = new Sides(stepper, watch);
        this.locator = new EventLocator(stepper, sides, watch, Math.max(CLOSEST, NEWTON * solver.relativeTolerance()));
        this.rates = IntStream.range(0, circuit.layout().size()).anyMatch(circuit::rate);
        this.storms = new EventStorm(circuit.events().count(), stop);
        this.ends = new StepEnds(circuit, policy.times(), stop);
    }

    @Override
    public SolveStatus run(double[] start, StepSink sink) {
        sink.start(0, 0, start);
        return resume(start, 0, sink);
    }

    /**
     * Goes on from a time at which another walk stopped, under sources that are constant. The sink is told of no start.
     *
     * @param start unknowns at that time, ground last
     * @param from that time (s)
     */
    public SolveStatus resume(double[] start, double from, StepSink sink) {
        solver.setPatient(false);
        StepError errors = new StepError(circuit, policy, start);
        StepMeasure measure = new StepMeasure(circuit, stepper, errors, rates, solver.relativeTolerance());
        stepper.restart(start, from, from);
        time = from;
        anew = from;
        breakpoint = ends.after(from);
        wish = StepLimits.FIRST * Math.min(ends.corner(), stop);
        afresh = rates;
        boolean flipped = stepper.settle();
        watch.at(start, from);
        if (flipped || circuit.floatingCharges()) {
            // What is given may break Kirchhoff's law of nodes that hang together through charges alone.
            SolveStatus status = jump(sink);
            if (!status.converged()) {
                return status;
            }
        }
        while (time < stop) {
            // What a model or a near breakpoint wishes for may be less than time can resolve; the error alone may ask
            // for less than the shortest step, and then ends the run.
            double most = Math.min(Math.min(wish, maxStep), 2 * circuit.stepBound());
            double wanted = Math.max(minStep, afresh ? AFRESH * most : most);
            Scheme now = afresh ? StiffScheme.SDIRK2 : scheme;
            double span = StepLimits.fit(wanted, breakpoint - time);
            boolean arrives = span >= breakpoint - time;
            double target = arrives ? breakpoint : time + span;
            span = target - time;
            SolveStatus status = sides.step(now, span, target, arrives ? Math.nextDown(target) : target);
            double e = status.converged() ? measure.error(afresh) : Double.POSITIVE_INFINITY;
            int event = status.converged() ? eventWithin(e) : -1;
            if (event >= 0) {
                sides.hold(event);
                status = locator.locate(event, now);
                e = status.converged() ? measure.error(afresh) : Double.POSITIVE_INFINITY;
            }
            int order = stepper.step().tableau.errorOrder();
            if (!(e <= 1)) {
                rejected++;
                worst = status.converged() ? errors.worst() : solver.newton().worst();
                double tried = afresh ? stepper.step().h / AFRESH : stepper.step().h;
                wish = tried * (status.converged() ? controller.shrink(e, order) : controller.retreat());
                sides.release();
                stepper.refresh();
                if (wish < minStep || wanted <= minStep) {
                    if (time != anew || !status.converged()) {
                        return SolveStatus.STEP_UNDERFLOW;
                    }
                    status = passLayer(sink);
                    if (!status.converged()) {
                        return status;
                    }
                }
                continue;
            }
            if (event >= 0) {
                target = stepper.step().time1;
                arrives = false;
            } else if (!afresh) {
                wish = Math.max(span * controller.grow(e, order, span), span < 0.9 * wanted ? wanted : 0);
            }
            stepper.accept(event);
            accepted++;
            if (afresh) {
                // Too short a step to read anything from.
                stepper.forget();
                afresh = false;
            }
            time = target;
            errors.remember(stepper.before().end());
            if (!sink.step(stepper.before())) {
                return SolveStatus.CANCELLED;
            }
            watch.at(stepper.before().end(), stepper.before().endSourceTime());
            if (event < 0) {
                sides.release();
            }
            if (event >= 0) {
                status = cross(event, sink);
            } else if (arrives && time < stop) {
                status = pass(sink);
            }
            if (!status.converged()) {
                return status;
            }
        }
        return SolveStatus.CONVERGED;
    }

    /**
     * The event within the step just solved; −1 for none. Of an equation without a mode it is looked for whatever the error,
     * to which the jump itself contributes.
     */
    private int eventWithin(double error) {
        if (watch.idle()) {
            return -1;
        }
        stepper.complete();
        int event = watch.first(stepper.step());
        return event >= 0 && error > 1 && circuit.events().hasMode(event) ? -1 : event;
    }

    /** Goes on beyond an event: a mode flips and time stands still, or time moves on until the equations have changed. */
    private SolveStatus cross(int event, StepSink sink) {
        changes = 0;
        worst = -1;
        if (storms.isOne(event, time)) {
            return SolveStatus.EVENT_STORM;
        }
        controller.restart();
        afresh = rates;
        double step = stepper.before().h;
        sides.release();
        if (circuit.events().hasMode(event)) {
            stepper.flip(event);
            return jump(sink);
        }
        double close = CLOSE * watch.timeTo(event, stepper.before());
        double shortest = 8 * Math.ulp(time);
        double live = Math.max(Math.max(ACROSS * step, FARTHER * close), shortest);
        SolveStatus status = across(event, live, sink);
        if (status.converged() || status == SolveStatus.CANCELLED) {
            return status;
        }
        // Neither side has a solution of its own there: the one that led here goes on for a moment; then it is over.
        sides.hold(event);
        status = across(event, Math.max(close, shortest), sink);
        if (status.converged()) {
            return jump(sink);
        }
        sides.release();
        solver.setPatient(true);
        status = across(event, live, sink);
        solver.setPatient(false);
        return status;
    }

    /** A step of backward Euler, of the given length (s) or up to a thousand times that, in which a function changes its sign. */
    private SolveStatus across(int event, double least, StepSink sink) {
        boolean held = circuit.events().holding();
        boolean sign = watch.atStart(event) > 0;
        SolveStatus status = SolveStatus.CONVERGED;
        for (int attempt = 0; attempt < 4; attempt++) {
            stepper.forget();
            double target = Math.min(time + least * Math.pow(10, attempt), stop);
            status = held
                    ? sides.step(SteppingScheme.BACKWARD_EULER, target - time, target, target)
                    : stepper.step(SteppingScheme.BACKWARD_EULER, target - time, target, target);
            boolean across =
                    status.converged() && watch.value(event, stepper.step().end(), target) > 0 != sign;
            if (!status.converged()) {
                break;
            }
            if (across || attempt == 3) {
                time = target;
                breakpoint = ends.after(time);
                stepper.accept(-1);
                stepper.forget();
                sides.release();
                watch.at(stepper.before().end(), target);
                return sink.step(stepper.before()) ? status : SolveStatus.CANCELLED;
            }
            stepper.refresh();
        }
        worst = solver.newton().worst();
        return status;
    }

    /**
     * Passes what changes faster than time resolves, right after a start or a jump, such as a junction that a capacitor
     * drives far into conduction: backward Euler, whatever its error, over steps that grow tenfold. What it gets wrong dies
     * away with the layer. It ends before the next breakpoint.
     */
    private SolveStatus passLayer(StepSink sink) {
        double longest = Math.max(LAYER * stop, minStep);
        for (double h = minStep; h <= longest && time + h < breakpoint; h *= 10) {
            SolveStatus status = leap(time + h, h, sink);
            if (!status.converged()) {
                return status;
            }
            time += h;
        }
        if (time == anew) {
            return SolveStatus.STEP_UNDERFLOW;
        }
        breakpoint = ends.after(time);
        wish = longest;
        afresh = rates;
        controller.restart();
        return SolveStatus.CONVERGED;
    }

    /** Goes on beyond a breakpoint. */
    private SolveStatus pass(StepSink sink) {
        if (time < ends.corner()) {
            breakpoint = ends.after(time);
            return SolveStatus.CONVERGED;
        }
        controller.restart();
        stepper.forget();
        boolean jumps = ends.turn(time);
        breakpoint = ends.after(time);
        afresh = rates;
        wish = Math.min(wish, (jumps ? AFTER_JUMP : AFTER_CORNER) * (ends.corner() - time));
        return jumps ? jump(sink) : SolveStatus.CONVERGED;
    }

    private SolveStatus jump(StepSink sink) {
        SolveStatus status = leap(time, JUMP * stop, sink);
        if (!status.converged()) {
            return status;
        }
        anew = time;
        if (!stepper.settle()) {
            return status;
        }
        changes++;
        return changes > STORM ? SolveStatus.EVENT_STORM : jump(sink);
    }

    /** A step of backward Euler that nothing judges, without a past and leaving none. */
    private SolveStatus leap(double target, double h, StepSink sink) {
        for (int leaps = 0; leaps < MOST_LEAPS; leaps++) {
            stepper.forget();
            solver.setPatient(true);
            SolveStatus status = stepper.step(SteppingScheme.BACKWARD_EULER, h, target, target);
            solver.setPatient(false);
            boolean agrees = status.converged();
            if (!agrees && status != SolveStatus.SINGULAR && !watch.idle()) {
                Sides.Outcome outcome = sides.leap(h, target);
                status = outcome.status();
                agrees = outcome.agrees();
            }
            if (!status.converged()) {
                worst = solver.newton().worst();
                return status;
            }
            stepper.accept(-1);
            stepper.forget();
            sides.release();
            watch.at(stepper.before().end(), target);
            if (!sink.step(stepper.before())) {
                return SolveStatus.CANCELLED;
            }
            if (agrees) {
                return status;
            }
        }
        return SolveStatus.EVENT_STORM;
    }

    @Override
    public long accepted() {
        return accepted;
    }

    @Override
    public long rejected() {
        return rejected;
    }

    @Override
    public double reached() {
        return time;
    }

    @Override
    public int worst() {
        return worst >= 0 ? worst : solver.newton().worst();
    }
}
