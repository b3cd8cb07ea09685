package org.sneakpath.circuit.time;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Drive;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Modes;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageHistory;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;

/**
 * Takes single steps. Knows the equations at the point where the next step starts, and the step before, from whose
 * polynomial the stages' first guesses are read.
 */
final class Stepper {
    private static final int MOST_STAGES = 5;

    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final Map<Scheme, List<Stage>> stages = new HashMap<>();
    private final Stage everything;
    private final Drive drive = new Drive();
    private final Tableaus tableaus = new Tableaus();
    private final StageHistory history;
    private final Evaluation[] evaluations;
    private final double[] chargeBefore;
    private final double[] error;
    private final double[] perturbed;
    private final StageGuess guesses;
    /** Whether guesses may be read from the step before. */
    private final boolean predicting;
    /** Whether a state at a bound leaves no history of a rate that pushes outwards. */
    private final boolean resting;

    private Modes modes;
    private StepPoints now;
    private StepPoints before;
    /** Whether the step before leads smoothly to the present point. */
    private boolean smooth;

    Stepper(CompiledCircuit circuit, StageSolver solver, Scheme scheme, boolean predicting) {
        this.circuit = circuit;
        this.solver = solver;
        this.predicting = predicting;
        this.resting = scheme instanceof StiffScheme;
        int most = Math.max(scheme.stages(), 2);
        Stages all = new Stages(circuit);
        everything = all.everything();
        for (Scheme any : SteppingScheme.values()) {
            stages.put(any, all.of(any));
        }
        for (Scheme any : StiffScheme.values()) {
            stages.put(any, all.of(any));
        }
        history = new StageHistory(circuit);
        evaluations = new Evaluation[MOST_STAGES + 1];
        for (int i = 0; i <= most; i++) {
            evaluations[i] = circuit.newEvaluation();
        }
        chargeBefore = circuit.newVector();
        error = circuit.newVector();
        perturbed = circuit.newVector();
        modes = circuit.events().modes();
        guesses = new StageGuess(circuit, most);
        now = new StepPoints(circuit, most);
        before = new StepPoints(circuit, most);
    }

    /** Makes y at that time the point where the next step starts, without a past. */
    void restart(double[] y, double time, double sourceTime) {
        System.arraycopy(y, 0, now.point[0], 0, y.length);
        now.sourceTime[0] = sourceTime;
        now.time0 = time;
        smooth = false;
        modes = circuit.events().modes();
        refresh();
    }

    /** Makes a checkpoint the point where the next step starts, without a past. */
    void resume(Checkpoint from, double time, double sourceTime, Modes wanted) {
        circuit.events().setModes(wanted);
        restart(from.y(), time, sourceTime);
        modes = wanted;
        long[] clamped = from.clamped();
        if (!resting || from.k() == 0) {
            return;
        }
        // What rested is known, and need not be guessed from where rates point.
        circuit.evaluate(now.point[0], drive, evaluations[0]);
        int first = circuit.layout().firstState();
        for (int s = 0; clamped != null && first + s < circuit.layout().size(); s++) {
            if ((clamped[s >> 6] >> (s & 63) & 1) != 0) {
                evaluations[0].j[first + s] = 0;
                evaluations[0].sizeJ[first + s] = 0;
            }
        }
    }

    /** Gives the present point a past for two-step schemes: where the step of length h that led here began. */
    void precede(double[] y, double time, double h) {
        drive.time = time;
        circuit.evaluate(y, drive, evaluations[1]);
        System.arraycopy(evaluations[1].q, 0, chargeBefore, 0, chargeBefore.length);
        before.scheme = SteppingScheme.BACKWARD_EULER;
        before.tableau = Tableau.BACKWARD_EULER;
        System.arraycopy(y, 0, before.point[0], 0, y.length);
        System.arraycopy(now.point[0], 0, before.point[1], 0, y.length);
        before.h = h;
        before.time0 = time;
        before.time1 = now.time0;
        before.complete(before, false);
        smooth = true;
    }

    /** Evaluates the present point anew, after steps from it that were given up, or after a switch has flipped. */
    void refresh() {
        drive.time = now.sourceTime[0];
        circuit.evaluate(now.point[0], drive, evaluations[0]);
        if (resting) {
            restInitially();
        }
    }

    /** No longer reads guesses and differences from the step before. */
    void forget() {
        smooth = false;
    }

    boolean smooth() {
        return smooth;
    }

    /** The step taken last; where it starts is the present point until {@link #accept}. */
    StepPoints step() {
        return now;
    }

    /** The accepted step that led to the present point; meaningful while {@link #smooth}. */
    StepPoints before() {
        return before;
    }

    /**
     * Steps from the present point without leaving it.
     *
     * @param h step (s)
     * @param time1 time at the end (s), t + h but for rounding; t itself at a jump
     * @param sourceTime time at which sources are read at the end (s)
     */
    SolveStatus step(Scheme scheme, double h, double time1, double sourceTime) {
        Tableau tableau = tableaus.of(scheme, smooth ? h / before.h : Double.NaN);
        now.scheme = scheme;
        now.tableau = tableau;
        now.h = h;
        now.time1 = time1;
        List<Stage> parts = stages.get(scheme);
        if (parts == null) {
            throw new IllegalArgumentException("no stages for " + scheme);
        }
        double alpha = 1 / h;
        solver.near(now.point[0]);
        for (int i = 1; i <= tableau.stages(); i++) {
            history.startFrom(evaluations[0]);
            if (tableau.kappa() != 0) {
                history.addCharges(tableau.kappa(), evaluations[0], chargeBefore);
            }
            for (int k = 0; k < i; k++) {
                if (tableau.weight(i, k) != 0) {
                    history.addCurrents(tableau.weight(i, k), evaluations[k]);
                }
            }
            boolean last = i == tableau.stages();
            double at = last || tableau.c(i) == 1 ? sourceTime : now.stageTime(i);
            now.sourceTime[i] = at;
            guess(i);
            if (i > 1) {
                evaluations[i].borrowSizes(evaluations[i - 1]);
            }
            SolveStatus status = solver.solve(
                    parts.get(i - 1),
                    alpha,
                    tableau.diagonal(i),
                    at,
                    now.point[i - 1],
                    history,
                    now.point[i],
                    evaluations[i]);
            if (!status.converged()) {
                return status;
            }
            solver.clamped(now.clamped[i]);
            if (resting) {
                solver.restAtBounds(evaluations[i]);
            }
        }
        return SolveStatus.CONVERGED;
    }

    private void guess(int i) {
        double[] guess = now.point[i];
        if (predicting && smooth) {
            guesses.write(before, now, i, guess);
        } else {
            System.arraycopy(now.point[i - 1], 0, guess, 0, guess.length);
        }
    }

    /** What the polynomial of the step before says about the end of this one; meaningful while {@link #smooth}. */
    double[] predicted() {
        return guesses.atEnd(now);
    }

    /** The estimated error of the step taken last, filtered through its last matrix; live. */
    double[] error() {
        Tableau tableau = now.tableau;
        int s = tableau.stages();
        Arrays.fill(error, 0);
        for (int k = 0; k <= s; k++) {
            double weight = tableau.error(k);
            double[] j = evaluations[k].j;
            for (int r = 0; r < circuit.layout().size(); r++) {
                error[r] += weight * j[r];
            }
        }
        if (tableau.epsilon() != 0) {
            double weight = tableau.epsilon() / now.h;
            for (int r = 0; r < circuit.layout().size(); r++) {
                error[r] -= weight * (evaluations[0].q[r] - chargeBefore[r]);
            }
        }
        solver.filter(everything, error);
        return error;
    }

    /**
     * The error e last asked for without what dies away within the step, M⁻¹ α (q(y + e) − q(y)): where a step starts aside
     * from the rates that belong to it, the formula takes for its error what the step itself forgets (Hairer, Wanner). Live.
     */
    double[] errorOfSlow() {
        double[] end = now.end();
        double[] moved = perturbed;
        for (int r = 0; r < circuit.layout().size(); r++) {
            moved[r] = end[r] + error[r];
        }
        moved[moved.length - 1] = 0;
        drive.time = now.endSourceTime();
        Evaluation spare = evaluations[1];
        circuit.evaluate(moved, drive, spare);
        double[] q = evaluations[now.tableau.stages()].q;
        for (int r = 0; r < circuit.layout().size(); r++) {
            error[r] = (spare.q[r] - q[r]) / now.h;
        }
        solver.filter(everything, error);
        return error;
    }

    /**
     * What rounding of charges leaves of the unknowns, M⁻¹ (part · |q|)/h, every charge being off to the same side.
     *
     * @param part what a charge is off by, relative to its size
     * @param out one entry per unknown
     */
    void noise(double part, double[] out) {
        double[] sizes = chargeSizes();
        for (int r = 0; r < circuit.layout().size(); r++) {
            out[r] = part * sizes[r] / now.h;
        }
        solver.filter(everything, out);
    }

    /** Sizes of the charges by row at the end of the step taken last; live. */
    double[] chargeSizes() {
        return evaluations[now.tableau.stages()].sizeQ;
    }

    /** Makes the polynomial of the step taken last. */
    void complete() {
        now.complete(before, smooth);
    }

    /** Flips the mode behind a switching function, or nothing if k &lt; 0; the present point is evaluated anew. */
    void flip(int k) {
        circuit.events().flip(k);
        modes = circuit.events().modes();
        refresh();
    }

    /** Takes notice of what somebody else has held or released; the modes as they are now. */
    Modes modesChanged() {
        modes = circuit.events().modes();
        return modes;
    }

    /** Gives switches their modes. */
    void setModes(Modes wanted) {
        if (!wanted.equals(modes)) {
            circuit.events().setModes(wanted);
            modes = wanted;
            refresh();
        }
    }

    /** Flips every mode that is due at the present point; says whether there was any. */
    boolean settle() {
        if (!circuit.events().settle(now.point[0], now.sourceTime[0])) {
            return false;
        }
        modes = circuit.events().modes();
        refresh();
        return true;
    }

    /**
     * The end of the last step becomes the present point.
     *
     * @param event switching function behind the event at which it ends; −1 if it ends at none
     */
    void accept(int event) {
        now.complete(before, smooth);
        now.event = event;
        now.modes = modes;
        int s = now.tableau.stages();
        System.arraycopy(evaluations[0].q, 0, chargeBefore, 0, chargeBefore.length);
        Evaluation end = evaluations[s];
        evaluations[s] = evaluations[0];
        evaluations[0] = end;
        StepPoints free = before;
        before = now;
        now = free;
        System.arraycopy(before.end(), 0, now.point[0], 0, now.point[0].length);
        now.sourceTime[0] = before.endSourceTime();
        now.time0 = before.time1;
        smooth = true;
    }

    private void restInitially() {
        // A state that starts at a bound and is pushed outwards rests there.
        Evaluation start = evaluations[0];
        double[] y = now.point[0];
        for (int r = circuit.layout().firstState(); r < circuit.layout().size(); r++) {
            if (circuit.layout().rests(r, y[r], start.j[r])) {
                start.j[r] = 0;
                start.sizeJ[r] = 0;
            }
        }
    }
}
