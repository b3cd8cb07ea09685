package org.sneakpath.circuit.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Modes;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * The time points that were accepted and how each was reached: all that the adjoint needs. Memory: 64 bytes a step, and for
 * unknowns what it is given, see {@link StageStore}; what does not fit is computed again when it is asked for.
 */
public final class Trajectory implements StepSink {
    private final StageStore store;
    private final List<Scheme> schemes = new ArrayList<>();
    private final List<Tableau> tableaus = new ArrayList<>();
    private final List<Modes> modes = new ArrayList<>();
    private int[] events = new int[256];
    private double[] times = new double[256];
    private double[] sourceTimes = new double[256];
    private double[] steps = new double[256];

    private int mostStages = 1;

    /**
     * @param budget memory for unknowns (bytes)
     */
    public Trajectory(long budget) {
        store = new StageStore(budget);
    }

    /**
     * Says how steps that were not kept are to be computed again.
     *
     * @param circuit of nobody else's; its modes are changed
     * @param newton as in the run
     * @param scheme as in the run
     */
    public void replayWith(CompiledCircuit circuit, NewtonOptions newton, Scheme scheme) {
        store.setReplay(new SegmentReplay(circuit, newton, scheme, this));
    }

    /** Whether all steps were kept, so that none need be computed again. */
    public boolean complete() {
        return store.complete();
    }

    /** Most memory that unknowns have taken so far (bytes). */
    public long peakBytes() {
        return store.peak();
    }

    @Override
    public void start(double time, double sourceTime, double[] y) {
        store.start(y);
        append(time, sourceTime, 0, SteppingScheme.BACKWARD_EULER, Tableau.BACKWARD_EULER, -1, Modes.NONE);
    }

    @Override
    public boolean step(AcceptedStep step) {
        int s = step.tableau().stages();
        store.step(step);
        mostStages = Math.max(mostStages, s);
        append(
                step.time1(),
                step.sourceTime(s),
                step.step(),
                step.scheme(),
                step.tableau(),
                step.event(),
                step.modes());
        return true;
    }

    private void append(
            double time, double sourceTime, double step, Scheme scheme, Tableau tableau, int event, Modes mode) {
        int k = schemes.size();
        if (k == times.length) {
            times = Arrays.copyOf(times, 2 * k);
            sourceTimes = Arrays.copyOf(sourceTimes, 2 * k);
            steps = Arrays.copyOf(steps, 2 * k);
            events = Arrays.copyOf(events, 2 * k);
        }
        times[k] = time;
        sourceTimes[k] = sourceTime;
        steps[k] = step;
        schemes.add(scheme);
        tableaus.add(tableau);
        events[k] = event;
        modes.add(mode);
    }

    /** Number of points, the start included. */
    public int size() {
        return schemes.size();
    }

    /** Most stages of any step. */
    public int mostStages() {
        return mostStages;
    }

    /** Unknowns at a point, ground last; live. */
    public double[] point(int k) {
        return store.point(k);
    }

    /** Shows every point in order. */
    public void forEach(PointVisitor visitor) {
        store.forEach(visitor);
    }

    /** Unknowns at stage i of the step that led to point k ≥ 1, 1 ≤ i ≤ s; live. */
    public double[] stage(int k, int i) {
        return store.stage(k, i);
    }

    /** States at a bound at that stage, see {@code ClampedStates}; null for none. */
    public long @Nullable [] clamped(int k, int i) {
        return store.clamped(k, i);
    }

    /** Time at which sources were read at that stage (s). */
    public double stageSourceTime(int k, int i) {
        Tableau tableau = tableaus.get(k);
        boolean end = i == tableau.stages() || tableau.c(i) == 1;
        return end ? sourceTimes[k] : times[k - 1] + tableau.c(i) * steps[k];
    }

    public double time(int k) {
        return times[k];
    }

    /** Time at which sources were read at a point (s); just before {@link #time} where they jump. */
    public double sourceTime(int k) {
        return sourceTimes[k];
    }

    /** Length of the step that led to point k ≥ 1 (s). */
    public double step(int k) {
        return steps[k];
    }

    /** Scheme of the step that led to point k ≥ 1. */
    public Scheme scheme(int k) {
        return schemes.get(k);
    }

    /** Numbers of the step that led to point k ≥ 1. */
    public Tableau tableau(int k) {
        return tableaus.get(k);
    }

    /** Modes of switches during the step that led to point k ≥ 1; live. */
    public Modes modes(int k) {
        return modes.get(k);
    }

    /** Switching function behind the event at point k; −1 where there is none. */
    public int event(int k) {
        return events[k];
    }

    /** Whether the step that led to point k ≥ 1 is that across a jump or an event, whose length is given. */
    public boolean crossing(int k) {
        return times[k] == times[k - 1] || events[k - 1] >= 0;
    }

    /** Whether the time of point k follows from where an event was. */
    public boolean moves(int k) {
        return events[k] >= 0 || (k > 0 && crossing(k) && moves(k - 1));
    }

    /** Whether the numbers of the step that led to point k ≥ 1 follow from the time of point k − 2, and that moves. */
    public boolean earlierMoves(int k) {
        return k >= 2 && tableaus.get(k).kappa() != 0 && moves(k - 2);
    }
}
