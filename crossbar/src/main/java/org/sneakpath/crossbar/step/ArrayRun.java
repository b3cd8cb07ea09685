package org.sneakpath.crossbar.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Terminals;

/** Takes an array through time by the steps it is told to take, from states it is given. One run after another; not thread-safe. */
public final class ArrayRun {
    /** Relative accuracy of stages where errors are not controlled. */
    private static final double ROUNDING = 1e-13;

    private final Capacitances capacitances;
    private final CellDynamics cells;
    private final ArrayStepper stepper;
    private final StepError error;
    private final EnergyMeter meter;
    private final double[] cellPeaks;
    private final List<Stepping.Step> steps = new ArrayList<>();
    private PotentialSource sources = Unpowered.TERMINALS;
    private @Nullable StepListener listener;
    private @Nullable StepStore store;
    private double stop;
    private double voltageScale = 1;
    private long rejected;

    public ArrayRun(CrossbarSpec spec, CellDynamics cells, Capacitances capacitances) {
        this.cells = cells;
        this.capacitances = capacitances;
        stepper = new ArrayStepper(spec, cells, capacitances);
        error = new StepError(stepper.ranges(), spec.cells(), capacitances.any());
        meter = new EnergyMeter(spec.rows(), spec.columns());
        cellPeaks = new double[spec.cells()];
    }

    /**
     * Runs from time zero.
     *
     * @param states at the beginning, {@code [s·cells + c]}, within their bounds; copied
     * @param duration (s), positive
     * @param potentials of the terminals; where there is capacitance, lines rest at those just before time zero at first
     * @param hears of every point, or null
     * @param keeps what a pullback needs, or null
     * @return how it ended; if it did not converge, {@link #point} is where the last good step ended
     */
    public SolveStatus run(
            double[] states,
            double duration,
            PotentialSource potentials,
            Stepping stepping,
            @Nullable StepListener hears,
            @Nullable StepStore keeps) {
        sources = potentials;
        stop = duration;
        listener = hears;
        store = keeps;
        steps.clear();
        rejected = 0;
        voltageScale = scale();
        StagePoint start = stepper.start();
        start.time = 0;
        System.arraycopy(states, 0, start.states, 0, states.length);
        stepper.ranges().widen(states);
        stepper.solver().forget();
        tolerate(ROUNDING);
        stepper.setPatient(!(stepping instanceof Stepping.Controlled));
        if (store != null) {
            store.begin(sources, stop);
        }
        sources.at(0, capacitances.any(), start.potentials);
        if (!stepper.rest()) {
            return SolveStatus.MAX_ITERATIONS;
        }
        Arrays.fill(cellPeaks, 0);
        meter.start(start);
        reached(start);
        if (stepping instanceof Stepping.Given given) {
            return given(given);
        }
        return stepping instanceof Stepping.Fixed fixed
                ? fixed(fixed)
                : new ControlledSteps(this, (Stepping.Controlled) stepping).run();
    }

    /**
     * Pulls back through a run of this array; parameters have to be what they were.
     *
     * @param run what was kept of it
     * @param stateBars dL/d(states at its end), in, and dL/d(states at its beginning), out
     * @param energyBars dL/d(energy delivered by each terminal) (1/J)
     * @param parameterBars one per parameter and cell, added into
     * @param bars takes dL/d(potentials) in
     * @return whether all matrices were regular, and all steps that had to be taken again could be
     */
    public boolean pullback(
            StepStore run, double[] stateBars, Terminals energyBars, double[] parameterBars, PotentialBars bars) {
        StepAdjoint adjoint = stepper.newAdjoint(cells, energyBars);
        System.arraycopy(stateBars, 0, adjoint.start().states, 0, stateBars.length);
        int last = run.segments() - 1;
        for (int segment = last; segment >= 0; segment--) {
            List<StepRecord> records = segment == last ? run.last() : again(run, segment);
            if (records.isEmpty()) {
                return false;
            }
            for (int k = records.size() - 1; k >= 0; k--) {
                adjoint.pullback(records.get(k), parameterBars, bars);
            }
        }
        stepper.solver().forget();
        System.arraycopy(adjoint.start().states, 0, stateBars, 0, stateBars.length);
        return adjoint.regular();
    }

    /** Takes the steps of a segment again; nothing if one cannot be solved. */
    private List<StepRecord> again(StepStore run, int segment) {
        List<StepRecord> records = new ArrayList<>();
        sources = run.potentials();
        stop = run.stop();
        voltageScale = scale();
        tolerate(ROUNDING);
        stepper.setPatient(true);
        stepper.solver().forget();
        stepper.resume(run.start(segment));
        for (Stepping.Step step : run.steps(segment)) {
            boolean turns = step.restart() != Stepping.Restart.NONE && !records.isEmpty();
            if ((turns && !stepper.turn(step.restart(), sources, stop)) || !repeat(step)) {
                return List.of();
            }
            records.add(StepStore.record(stepper, step));
            stepper.accept();
        }
        return records;
    }

    private double scale() {
        double largest = sources.largest(stop);
        return largest > 0 ? largest : 1;
    }

    private SolveStatus given(Stepping.Given given) {
        for (Stepping.Step step : given.steps()) {
            if (step.restart() != Stepping.Restart.NONE && !steps.isEmpty() && !turn(step.restart())) {
                return SolveStatus.MAX_ITERATIONS;
            }
            if (!repeat(step)) {
                return SolveStatus.MAX_ITERATIONS;
            }
            accept(step);
        }
        return SolveStatus.CONVERGED;
    }

    private boolean repeat(Stepping.Step step) {
        return stepper.step(step.scheme().twin(), step.length(), step.end(), sources, step.after());
    }

    private SolveStatus fixed(Stepping.Fixed stepping) {
        int count = stepping.steps(stop);
        for (int k = 1; k <= count; k++) {
            double end = k == count ? stop : k * stepping.step();
            Stepping.Restart restart = steps.isEmpty() ? Stepping.Restart.REST : Stepping.Restart.NONE;
            Stepping.Step step = new Stepping.Step(stepping.scheme(), stepping.step(), end, restart, true);
            if (!repeat(step)) {
                return SolveStatus.MAX_ITERATIONS;
            }
            accept(step);
        }
        return SolveStatus.CONVERGED;
    }

    /** Goes round a corner or jump of the potentials at the present point; see {@link ArrayStepper#turn}. */
    boolean turn(Stepping.Restart restart) {
        boolean solved = stepper.turn(restart, sources, stop);
        if (solved && restart == Stepping.Restart.REST) {
            reached(stepper.start());
        }
        return solved;
    }

    /** Steps without leaving the present point. */
    boolean attempt(StepScheme scheme, double length, double end) {
        return stepper.step(scheme.twin(), length, end, sources, false);
    }

    /**
     * The error of the step attempted last, in units of what it may be.
     *
     * @param starting whether displacement currents at its start are unknown
     * @param span time between the corners of the potentials around it (s)
     */
    double error(double part, boolean starting, double span) {
        return error.of(stepper, cells, starting, part, part * voltageScale, meter, span);
    }

    /** Makes the end of the step taken last the present point. */
    void accept(Stepping.Step step) {
        meter.add(stepper);
        if (store != null) {
            store.add(stepper, step);
        }
        steps.add(step);
        stepper.accept();
        reached(stepper.start());
    }

    void reject() {
        rejected++;
    }

    private void reached(StagePoint point) {
        for (int c = 0; c < cellPeaks.length; c++) {
            cellPeaks[c] = Math.max(cellPeaks[c], Math.abs(point.cellCurrents[c]));
        }
        if (listener != null) {
            listener.reached(point);
        }
    }

    /** Sets what stages may be wrong by, as a part of the ranges of states and of the largest potential. */
    void tolerate(double part) {
        stepper.solver().setTolerances(part * voltageScale, part);
    }

    double time() {
        return stepper.start().time;
    }

    double stop() {
        return stop;
    }

    PotentialSource sources() {
        return sources;
    }

    boolean isCapacitive() {
        return capacitances.any();
    }

    /** The shortest time in which any state would cross its range, or any line node the largest potential, at present (s). */
    double fastest() {
        StagePoint point = stepper.start();
        StateRanges ranges = stepper.ranges();
        int n = cells.cells();
        double most = 0;
        for (int s = 0; s < ranges.count; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                most = Math.max(most, Math.abs(point.rates[e]) / ranges.range(s));
            }
        }
        for (int c = 0; c < point.wordDisplacement.length; c++) {
            most = Math.max(most, slew(point.wordDisplacement[c], capacitances.word()));
            most = Math.max(most, slew(point.bitDisplacement[c], capacitances.bit()));
        }
        return 1 / most;
    }

    private double slew(double displacement, double capacitance) {
        return capacitance == 0 ? 0 : Math.abs(displacement) / (capacitance * voltageScale);
    }

    /** Where the run stands; live. */
    public StagePoint point() {
        return stepper.start();
    }

    /** Energy that each terminal has delivered to the array (J); live. */
    public Terminals energies() {
        return meter.energies;
    }

    /** The largest magnitude of the current at each terminal, at ends of steps (A); live. */
    public Terminals peaks() {
        return meter.peaks;
    }

    /** The largest magnitude of each cell's current, at ends of steps (A); live. */
    public double[] cellPeaks() {
        return cellPeaks;
    }

    /** The steps taken. */
    public Stepping.Given steps() {
        return new Stepping.Given(steps);
    }

    /** What all runs together took, but for steps, which are those of the latest. */
    public RunStatistics statistics() {
        StageSolver solver = stepper.solver();
        return new RunStatistics(
                steps.size(), rejected, solver.iterations(), solver.factorizations(), solver.evaluations());
    }
}
