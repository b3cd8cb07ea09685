package org.sneakpath.circuit.run;

import java.util.function.Predicate;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.time.AcceptedStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StepSink;
import org.sneakpath.circuit.time.Trajectory;

/** A circuit against time. */
public final class Transient {
    private Transient() {}

    /**
     * Runs from time zero under the eyes of an observer and keeps no trajectory, so that memory does not grow with time.
     * Newton's method goes no further than the tolerances of the steps make sense of.
     *
     * @return how it ended and what it cost
     */
    public static TransientSummary run(Netlist netlist, TransientOptions options, TransientObserver observer) {
        TransientRun run = new TransientRun(netlist, options, TransientRun.newtonFor(options));
        SolveStatus status = run.watch(new ObserverSink(run.circuit(), observer, options.outputStart()));
        return new TransientSummary(status, run.stats(), run.reached());
    }

    /** Runs from time zero; look at the status of the result, which holds everything up to where the run ended. */
    public static TransientResult run(Netlist netlist, TransientOptions options) {
        return record(netlist, options, step -> true);
    }

    /**
     * The same, and somebody watches.
     *
     * @param watch shown every accepted step; false ends the run as {@code CANCELLED}
     */
    public static TransientResult record(Netlist netlist, TransientOptions options, Predicate<DenseStep> watch) {
        TransientRun run = new TransientRun(netlist, options, options.newton());
        Trajectory trajectory = new Trajectory(options.adjointMemory());
        SolveStatus status = run.run(new StepSink() {
            @Override
            public void start(double time, double sourceTime, double[] y) {
                trajectory.start(time, sourceTime, y);
            }

            @Override
            public boolean step(AcceptedStep step) {
                return trajectory.step(step) && watch.test(step);
            }
        });
        if (!trajectory.complete()) {
            trajectory.replayWith(new CompiledCircuit(netlist, options.noise()), options.newton(), options.scheme());
        }
        return new TransientResult(run.circuit(), options.scheme(), run.start(), trajectory, status, run.stats());
    }
}
