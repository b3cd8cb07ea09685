package org.sneakpath.crossbar.step;

import java.util.ArrayList;
import java.util.List;

/**
 * The stages of a run, for its pullback, within a budget of memory. Steps come in segments of as many as fill half of the budget.
 * Of the segment last taken all stages are kept, of those before only where they start, from which they are taken again when they
 * are asked for. Where that does not suffice either, starts of segments take what they need.
 */
public final class StepStore {
    private final long budget;
    private final List<StagePoint> starts = new ArrayList<>();
    private final List<Integer> firstSteps = new ArrayList<>();
    private final List<Stepping.Step> taken = new ArrayList<>();
    private final List<StepRecord> records = new ArrayList<>();
    private PotentialSource potentials = Unpowered.TERMINALS;
    private double stop;
    private long bytes;

    /** @param budget (bytes), positive */
    public StepStore(long budget) {
        if (budget < 1) {
            throw new IllegalArgumentException("memory for a pullback = " + budget + " bytes must be positive");
        }
        this.budget = budget;
    }

    /** Begins a run. */
    void begin(PotentialSource sources, double duration) {
        potentials = sources;
        stop = duration;
        starts.clear();
        firstSteps.clear();
        records.clear();
        bytes = 0;
        taken.clear();
    }

    /** Adds the step taken last, before the stepper goes on. */
    void add(ArrayStepper stepper, Stepping.Step step) {
        boolean rests = step.restart() == Stepping.Restart.REST;
        int stages = stepper.tableau().stages() + (rests ? 1 : 0);
        long size = stages * StageRecord.bytes(stepper.start());
        if (taken.isEmpty() || bytes + size > budget / 2) {
            open(stepper);
        }
        bytes += size;
        taken.add(step);
        records.add(record(stepper, step));
    }

    private void open(ArrayStepper stepper) {
        records.clear();
        bytes = 0;
        starts.add(stepper.copyOfStart());
        firstSteps.add(taken.size());
    }

    static StepRecord record(ArrayStepper stepper, Stepping.Step step) {
        StagePoint start = stepper.start();
        boolean rests = step.restart() == Stepping.Restart.REST;
        // Lines with capacitance rest at the potentials before time zero.
        StageRecord rest = rests ? new StageRecord(start, start.wordPotentials.length > 0, false) : null;
        List<StageRecord> stages = new ArrayList<>();
        int last = stepper.tableau().stages();
        for (int i = 1; i <= last; i++) {
            boolean before = stepper.tableau().c(i) == 1 && !step.after();
            stages.add(new StageRecord(stepper.point(i), before, i == last));
        }
        return new StepRecord(step, stages, rest);
    }

    PotentialSource potentials() {
        return potentials;
    }

    /** Duration of the run (s). */
    double stop() {
        return stop;
    }

    /** Number of segments. */
    int segments() {
        return starts.size();
    }

    /** Where a segment starts, all that a step needs of it; live. */
    StagePoint start(int segment) {
        return starts.get(segment);
    }

    /** The steps of a segment. */
    List<Stepping.Step> steps(int segment) {
        int end = segment == starts.size() - 1 ? taken.size() : firstSteps.get(segment + 1);
        return taken.subList(firstSteps.get(segment), end);
    }

    /** The stages of the last segment's steps. */
    List<StepRecord> last() {
        return records;
    }
}
