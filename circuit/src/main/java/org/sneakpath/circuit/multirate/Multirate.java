package org.sneakpath.circuit.multirate;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.nonlinear.JacobianUse;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StepLimits;

/** A transient in which every part of the circuit takes steps of its own; see the package. */
public final class Multirate {
    /** How a walk ended. */
    public enum Outcome {
        /** At the end of the run. */
        ARRIVED,
        /** An observer wanted no more. */
        CANCELLED,
        /** Before the end; from where it got to, the circuit has to go on as a whole. */
        STUCK
    }

    /** Fewer parts are not worth it. */
    private static final int LEAST_PARTS = 4;
    /** Most unknowns of a part, whose equations are dense. */
    private static final int LARGEST_PART = 12;

    /** Passes over the parts in a window after which it is made shorter. */
    private static final int MOST_PASSES = 40;
    /** Steps taken anew, by steps, above which windows are made shorter, and below which longer; by measurement. */
    private static final double MANY = 0.6;

    private static final double FEW = 0.45;
    private static final double SHORTER = 0.8;
    private static final double LONGER = 1.25;
    /** Steps by parts from which on a shorter window is worth trying. */
    private static final int STEPS = 2;

    private final PartedCircuit circuit;
    private final int size;
    private final double stop;
    private final StepLimits limits;
    private final Course[] courses;
    private final Walker[] walkers;
    /** Parts that hear of each. */
    private final int[][] listeners;

    private final EarliestFirst queue;
    private double time;

    private Multirate(PartedCircuit circuit, int size, ControlledStep policy, NewtonOptions newton, double stop) {
        this.circuit = circuit;
        this.size = size;
        this.stop = stop;
        limits = StepLimits.of(policy, stop);
        Part[] parts = circuit.parts;
        courses = new Course[parts.length];
        for (int p = 0; p < parts.length; p++) {
            courses[p] = new Course(parts[p].n, parts[p].inputs.length);
        }
        Inputs inputs = new Inputs(courses);
        walkers = new Walker[parts.length];
        for (int p = 0; p < parts.length; p++) {
            PartTolerances tolerances = new PartTolerances(parts[p].n, policy, newton);
            PartStepper stepper = new PartStepper(parts[p], inputs, tolerances, newton.maxIterations());
            walkers[p] = new Walker(stepper, tolerances, courses[p], limits);
        }
        listeners = circuit.listeners();
        queue = new EarliestFirst(parts.length);
    }

    /**
     * A walk for a netlist, where its parts are worth it and all that is in it allows for parts.
     *
     * @param circuit of the netlist
     * @param newton when Newton's method stops. Parts follow its tolerances of voltages, which suffice for currents too unless
     *     these are to be tighter than the default, and trust their updates; who wants anything else gets none
     * @param stop simulated time (s)
     */
    public static Optional<Multirate> of(
            Netlist netlist, CompiledCircuit circuit, ControlledStep policy, NewtonOptions newton, double stop) {
        if (newton.jacobian() != JacobianUse.TRUSTED
                || newton.current() < NewtonOptions.DEFAULT.current()
                || !policy.times().isEmpty()
                || circuit.events().count() > 0
                || circuit.rests().unknowns().length > 0) {
            return Optional.empty();
        }
        return Partition.of(netlist)
                .filter(partition -> partition.parts() >= LEAST_PARTS
                        && partition.largest() <= LARGEST_PART
                        && !circuit.floatingCharges())
                .map(partition -> PartedCircuit.of(netlist, circuit.layout(), partition))
                .map(parted -> new Multirate(parted, circuit.layout().size(), policy, newton, stop));
    }

    /**
     * Walks.
     *
     * @param start unknowns at time zero
     * @param sink shown every piece of the solution, in order; false ends the walk
     */
    public Outcome run(double[] start, Predicate<DenseStep> sink) {
        for (int p = 0; p < walkers.length; p++) {
            int[] unknowns = circuit.parts[p].unknowns;
            courses[p].start(
                    0, Arrays.stream(unknowns).mapToDouble(u -> start[u]).toArray());
        }
        for (Walker walker : walkers) {
            walker.start(0);
        }
        WindowStep shown = new WindowStep(circuit, courses, size);
        double window = Math.min(limits.first(), limits.longest());
        while (time < stop) {
            double end = time + 1.01 * window >= stop ? stop : time + window;
            for (Walker walker : walkers) {
                walker.begin(time);
            }
            long steps = total(Walker::accepted);
            long anew = total(Walker::anew);
            if (!walk(end) || !agree(end)) {
                for (Walker walker : walkers) {
                    walker.retreat();
                }
                window *= 0.25;
                if (!(window >= limits.shortest())) {
                    return Outcome.STUCK;
                }
                continue;
            }
            if (!shown.show(time, end, sink)) {
                time = shown.time1();
                return Outcome.CANCELLED;
            }
            for (Walker walker : walkers) {
                walker.carry();
            }
            time = end;
            window = Math.min(
                    limits.longest(), window * change(total(Walker::accepted) - steps, total(Walker::anew) - anew));
        }
        return Outcome.ARRIVED;
    }

    /** By how much the next window is longer, given the steps of the last and those taken anew. */
    private double change(long steps, long anew) {
        if (anew > MANY * steps) {
            return steps > (long) STEPS * walkers.length ? SHORTER : 1;
        }
        return anew < FEW * steps ? LONGER : 1;
    }

    /** Takes all parts through a window, with guesses of what others do further on than they have got. */
    private boolean walk(double end) {
        queue.clear();
        for (int p = 0; p < walkers.length; p++) {
            queue.add(p, walkers[p].next(end));
        }
        while (!queue.isEmpty()) {
            Walker walker = walkers[queue.first()];
            if (!walker.advance(end)) {
                return false;
            }
            if (walker.arrived(end)) {
                queue.removeFirst();
            } else {
                queue.delay(walker.next(end));
            }
        }
        return true;
    }

    /** Takes steps anew until what parts hear of each other is what they say. */
    private boolean agree(double end) {
        for (int passes = 0; passes < MOST_PASSES; passes++) {
            boolean agreed = true;
            for (int p = 0; p < walkers.length; p++) {
                int k = walkers[p].wrong(end - time);
                if (k > 0) {
                    agreed = false;
                    double since = walkers[p].since(k);
                    if (!walkers[p].redo(k, end)) {
                        return false;
                    }
                    for (int listener : listeners[p]) {
                        walkers[listener].doubt(since);
                    }
                }
            }
            if (agreed) {
                return true;
            }
        }
        return false;
    }

    /** Where the walk has got to (s). */
    public double time() {
        return time;
    }

    /** Writes the unknowns there. */
    public void state(double[] y) {
        for (Course course : courses) {
            course.cut(1);
        }
        new WindowStep(circuit, courses, size).interpolate(time, y);
    }

    /** Steps of all parts. */
    public long accepted() {
        return total(Walker::accepted);
    }

    /** Steps of all parts that were given up, or taken anew because of what others did. */
    public long rejected() {
        return total(Walker::rejected) + total(Walker::anew);
    }

    /** Updates of Newton's method in all parts. */
    public long iterations() {
        return total(walker -> walker.newton().iterations());
    }

    /** Factorisations of the matrices of all parts. */
    public long factorizations() {
        return total(walker -> walker.newton().factorizations());
    }

    /** Evaluations of the laws of all parts. */
    public long evaluations() {
        return total(walker -> walker.newton().evaluations());
    }

    private long total(ToLongFunction<Walker> count) {
        long sum = 0;
        for (Walker walker : walkers) {
            sum += count.applyAsLong(walker);
        }
        return sum;
    }
}
