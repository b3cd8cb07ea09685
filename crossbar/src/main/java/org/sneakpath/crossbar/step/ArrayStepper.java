package org.sneakpath.crossbar.step;

import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.Tableau;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * Takes single steps of an array by a diagonally implicit scheme: with point 0 where the step starts and stages 1 … s
 * <pre>
 *   x_i = mid(lower, upper, x_0 + h·Σ_(k ≤ i) a_ik·f_k)        C·(u_i − u_0) = h·Σ_(k ≤ i) a_ik·D_k
 * </pre>
 * and Kirchhoff's law with the currents i_i and D_i at every stage. A bound that holds a state is left out of its history (f_k = 0)
 * where the state has stood there since the step began, and else counts with the rate that points outwards: so the state arrives
 * when its free course would, and leaves when the rate turns round.
 */
final class ArrayStepper {
    static final int MOST_STAGES = 5;

    private final int rows;
    private final int columns;
    private final BasePotentials base;
    private final ReadSolver lines;
    private final StageSolver solver;
    private final StateRanges ranges;
    private final StagePast past;
    private final StageGuess guess = new StageGuess();
    private final StagePoint spare;
    private StagePoint[] points;
    private StagePoint[] before;
    private Tableau tableau = Tableau.of(SteppingScheme.BACKWARD_EULER);
    private int stagesBefore;
    private boolean smooth;
    private boolean patient;
    private double h;

    ArrayStepper(CrossbarSpec spec, CellDynamics cells, Capacitances capacitances) {
        rows = spec.rows();
        columns = spec.columns();
        base = new BasePotentials(spec.wordLines(), spec.bitLines());
        lines = ReadSolver.of(spec.wordLines(), spec.bitLines());
        ranges = new StateRanges(cells.states());
        solver = new StageSolver(cells, base, lines, ranges);
        past = new StagePast(spec.cells(), ranges.count, capacitances);
        spare = new StagePoint(rows, columns, ranges.count, capacitances.any());
        points = new StagePoint[MOST_STAGES + 1];
        before = new StagePoint[MOST_STAGES + 1];
        for (int i = 0; i <= MOST_STAGES; i++) {
            points[i] = new StagePoint(spec.rows(), spec.columns(), ranges.count, capacitances.any());
            before[i] = new StagePoint(spec.rows(), spec.columns(), ranges.count, capacitances.any());
        }
    }

    /** What pulls back through steps of this array. */
    StepAdjoint newAdjoint(CellDynamics cells, Terminals energyBars) {
        StageAdjoint stage = new StageAdjoint(rows, columns, cells, base, lines, ranges);
        StagePast weights = new StagePast(cells.cells(), ranges.count, past.capacitances);
        return new StepAdjoint(stage, weights, cells.cells(), ranges.count, energyBars);
    }

    StageSolver solver() {
        return solver;
    }

    StateRanges ranges() {
        return ranges;
    }

    /** Where the next step starts; its potentials and states may be set before {@link #rest}. */
    StagePoint start() {
        return points[0];
    }

    /** Stage i of the step taken last, 1 … s; point 0 where it started. */
    StagePoint point(int i) {
        return points[i];
    }

    /** Where the step taken last ends. */
    StagePoint end() {
        return points[tableau.stages()];
    }

    /** Scheme of the step taken last. */
    Tableau tableau() {
        return tableau;
    }

    /** Length of the step taken last (s). */
    double h() {
        return h;
    }

    /** Solves the lines at the start for its potentials, states held and nothing displaced; says whether that converged. */
    boolean rest() {
        StagePoint start = points[0];
        past.hold(start.states);
        smooth = false;
        return solver.solve(start, past, null, true);
    }

    /** Says whether stages that plain iteration does not solve are worth more: where steps cannot be shortened. */
    void setPatient(boolean isPatient) {
        patient = isPatient;
    }

    /** A copy of the start. */
    StagePoint copyOfStart() {
        StagePoint copy = new StagePoint(rows, columns, ranges.count, past.capacitances.any());
        copy.copy(points[0]);
        return copy;
    }

    /** Goes to where a step started. */
    void resume(StagePoint from) {
        points[0].copy(from);
        smooth = false;
    }

    /**
     * Goes round a corner or jump of the potentials at the start. Breakpoints that rounding alone keeps apart are one.
     *
     * @param stop duration of the run (s)
     */
    boolean turn(Stepping.Restart restart, PotentialSource sources, double stop) {
        StagePoint start = points[0];
        double next = sources.nextBreakpoint(start.time);
        while (next - start.time <= 4 * Math.ulp(stop)) {
            start.time = next;
            next = sources.nextBreakpoint(next);
        }
        smooth = false;
        if (restart != Stepping.Restart.REST) {
            return true;
        }
        sources.at(start.time, false, start.potentials);
        return rest();
    }

    /**
     * Steps from the start without leaving it.
     *
     * @param length h (s)
     * @param time1 time at the end (s), start + h but for rounding
     * @param sources potentials, taken just before time1 at the end unless {@code after}
     * @param after whether they are taken just after it where they jump
     */
    boolean step(Scheme scheme, double length, double time1, PotentialSource sources, boolean after) {
        tableau = Tableau.of(scheme);
        h = length;
        StagePoint start = points[0];
        for (int i = 1; i <= tableau.stages(); i++) {
            StagePoint stage = points[i];
            boolean ends = tableau.c(i) == 1;
            stage.time = ends ? time1 : start.time + tableau.c(i) * h;
            sources.at(stage.time, ends && !after, stage.potentials);
            double d = tableau.diagonal(i);
            past.begin(start, h * d);
            for (int k = 0; k < i; k++) {
                if (tableau.weight(i, k) != 0) {
                    past.add(points[k], h, tableau.weight(i, k), d);
                }
            }
            guess.write(stage, points, i, smooth ? before : null, stagesBefore);
            boolean solved = solver.solve(stage, past, start, false);
            if (!solved && !(patient && solver.relax(stage, past, start, spare))) {
                return false;
            }
        }
        return true;
    }

    /** Makes the end of the step taken last the start of the next. */
    void accept() {
        int s = tableau.stages();
        StagePoint[] free = before;
        before = points;
        points = free;
        stagesBefore = s;
        // The end is the start of the next step and stays the last point of this one's record for guesses.
        StagePoint end = before[s];
        before[s] = points[0];
        points[0] = end;
        end.settle();
        smooth = true;
        ranges.widen(end.states);
    }
}
