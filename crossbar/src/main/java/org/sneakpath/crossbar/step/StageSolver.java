package org.sneakpath.crossbar.step;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * Solves one stage: Kirchhoff's law of all line nodes together with the states of all cells.
 * <pre>
 *   (L_w + c_w)·x_w + j = H_w − c_w·w°        j = i + c_c·v − H_c      v = e + x_w − x_b
 *   (L_b + c_b)·x_b − j = H_b − c_b·b°        x = mid(lower, upper, r + w·f(v, x))
 * </pre>
 * w°, b° being base potentials and e = w° − b°. Newton's method with the states eliminated ({@link StateElimination}) and with the
 * lines' matrix kept from an earlier stage or step ({@link StageLines}): all error is then in the misfit of what lines carry to
 * j(v⁺). The matrix is made anew, from the tangents ĝ, when iterations would otherwise be many; with a matrix that is new, a step is
 * shortened until the misfit falls. The iteration ends when what is left of it, by the rate at which it converges, is within
 * tolerance.
 *
 * <p>Cost per iteration: one solve, one evaluation of all cells, some 30 flops per cell.
 */
final class StageSolver {
    private static final int MAX_ITERATIONS = 60;
    private static final double SMALLEST_FRACTION = 0x1p-20;
    /** Misfit, relative to the largest terms of a cell's current, that is rounding. */
    private static final double ROUNDING = 1e-14;
    /** With how many more iterations of the old matrix a new one is worth its price: a factorisation costs about as much. */
    private static final double PATIENCE = 6;
    /** Rate of convergence that is assumed of a new matrix until one is known. */
    private static final double FIRST_RATE = 0.3;

    private final CellDynamics cells;
    private final StateRanges ranges;
    private final StageLines lines;
    private final StageOutcome outcome;
    private final StageDrift drifting;
    private final int n;
    private final int states;
    final StateElimination elimination;

    /** b where the point is and where a step leads; empty unless cells are biased. */
    private final double[] bits;

    private final double[] tryBits;
    private final double[] tryDrops;
    private final double[] tryStates;
    private final double[] stateTolerance;
    private double voltageTolerance = 1e-9;
    private double rate = FIRST_RATE;
    private double misfit;
    private long evaluations;

    StageSolver(CellDynamics cells, BasePotentials base, ReadSolver solver, StateRanges ranges) {
        this.cells = cells;
        this.ranges = ranges;
        n = cells.cells();
        states = ranges.count;
        elimination = new StateElimination(cells, ranges);
        lines = new StageLines(base, solver, n, cells.isBiased());
        outcome = new StageOutcome(cells, elimination, ranges, base, lines);
        drifting = new StageDrift(this);
        bits = new double[cells.isBiased() ? n : 0];
        tryBits = new double[bits.length];
        tryDrops = new double[n];
        tryStates = new double[states * n];
        stateTolerance = new double[states];
        Arrays.fill(stateTolerance, 1e-9);
    }

    /**
     * What a solution may be wrong by.
     *
     * @param voltage of any cell (V)
     * @param part of the range of each state
     */
    void setTolerances(double voltage, double part) {
        voltageTolerance = voltage;
        for (int s = 0; s < states; s++) {
            stateTolerance[s] = part * ranges.range(s);
        }
    }

    /** Forgets the matrix, as after a change of parameters. */
    void forget() {
        lines.forget();
    }

    /**
     * Solves a stage.
     *
     * @param point potentials in; states and deviations guess in, solution out; rates of held states are zero if they rest
     * @param start where the step began, which tells what rests; null to tell it from where rates point
     * @param cold whether there is no guess of the deviations
     * @return whether it converged; if not, the point is of no use
     */
    boolean solve(StagePoint point, StagePast past, @Nullable StagePoint start, boolean cold) {
        lines.begin(point, past);
        if (cold) {
            Arrays.fill(point.word, 0);
            Arrays.fill(point.bit, 0);
        }
        boolean solved = from(point, past, cold);
        if (solved) {
            outcome.write(point, past, start);
        }
        return solved;
    }

    /**
     * Solves a stage that {@link #solve} has not, by {@link StageDrift}.
     *
     * @param start where the step began
     * @param drift a point to keep intermediate solutions in
     */
    boolean relax(StagePoint point, StagePast past, StagePoint start, StagePoint drift) {
        lines.begin(point, past);
        boolean solved = drifting.solve(point, past, start, drift);
        if (solved) {
            outcome.write(point, past, start);
        }
        return solved;
    }

    /** Newton's method from a guess. */
    boolean from(StagePoint point, StagePast past, boolean cold) {
        for (int s = 0; s < states; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                point.states[e] = ranges.within(s, point.states[e]);
            }
        }
        lines.place(point.word, point.bit, point.drops, bits);
        evaluate(point.drops, bits, point.states, past);
        return iterate(point, past, cold);
    }

    private void evaluate(double[] drops, double[] at, double[] x, StagePast past) {
        elimination.eliminate(drops, at, x, past.states, past.weight);
        evaluations++;
    }

    private boolean iterate(StagePoint point, StagePast past, boolean cold) {
        // Without a guess lines carry nothing, which is consistent with deviations of zero; a guess is consistent with
        // nothing.
        boolean consistent = cold && past.weight == 0;
        Arrays.fill(lines.carried, 0);
        misfit = consistent
                ? lines.misfit(point.drops, elimination.current, lines.carried, past)
                : Double.POSITIVE_INFINITY;
        double before = 0;
        for (int m = 1; m <= MAX_ITERATIONS; m++) {
            if (!prepare(past)) {
                return false;
            }
            lines.propose(point, elimination.current, past);
            double fraction = advance(point, past);
            if (fraction == 0) {
                if (lines.isFresh()) {
                    return false;
                }
                lines.forget();
                continue;
            }
            double change = change(point);
            boolean known = before > 0;
            double reach = known ? change / before : rate;
            before = change;
            boolean rounded = misfit <= ROUNDING * lines.turnover();
            double left = reach < 1 ? change * reach / (1 - reach) : Double.POSITIVE_INFINITY;
            take(point);
            if (fraction == 1 && (rounded || left <= 1) && shiftWithin()) {
                rate = Math.max(known ? reach : 0.8 * rate, 1e-3);
                return true;
            }
            if (fraction < 1 || (known && (reach > 0.9 || left > Math.pow(reach, -PATIENCE)))) {
                lines.forget();
                before = 0;
            }
        }
        return false;
    }

    /** Makes the matrix of the present tangents where there is none that serves. */
    private boolean prepare(StagePast past) {
        if (!lines.lacks(past)) {
            return true;
        }
        rate = FIRST_RATE;
        return lines.prepare(elimination, cells, past);
    }

    /** The longest fraction 1, 1/2, 1/4 … of the step whose misfit is small enough, evaluated; 0 if there is none. */
    private double advance(StagePoint point, StagePast past) {
        for (double fraction = 1; fraction >= SMALLEST_FRACTION; fraction *= 0.5) {
            if (fraction < 1) {
                evaluate(point.drops, bits, point.states, past);
                lines.halve(point);
            }
            lines.place(lines.nextWord, lines.nextBit, tryDrops, tryBits);
            for (int s = 0; s < states; s++) {
                for (int c = 0, e = s * n; c < n; c++, e++) {
                    double by = fraction * elimination.shift[e] + responded(point, c, e);
                    tryStates[e] = ranges.within(s, point.states[e] + by);
                }
            }
            evaluate(tryDrops, tryBits, tryStates, past);
            double reached = lines.misfit(tryDrops, elimination.current, lines.nextCarried, past);
            boolean falls = reached <= (1 - 0.25 * fraction) * misfit;
            if (falls || reached <= ROUNDING * lines.turnover()) {
                misfit = reached;
                return fraction;
            }
            if (!lines.isFresh() || misfit == Double.POSITIVE_INFINITY) {
                break;
            }
        }
        evaluate(point.drops, bits, point.states, past);
        return 0;
    }

    /** ∂x/∂w·δw − (−∂x/∂b)·δb of a state by the step just proposed. */
    private double responded(StagePoint point, int c, int e) {
        return bits.length == 0
                ? elimination.response[e] * (tryDrops[c] - point.drops[c])
                : elimination.response[e] * (lines.nextWord[c] - point.word[c])
                        - elimination.bitResponse[e] * (lines.nextBit[c] - point.bit[c]);
    }

    /** The largest change of a voltage or state by the step just tried, in units of its tolerance. */
    private double change(StagePoint point) {
        double largest = 0;
        for (int c = 0; c < n; c++) {
            largest = Math.max(largest, Math.abs(tryDrops[c] - point.drops[c]));
        }
        largest /= voltageTolerance;
        for (int s = 0; s < states; s++) {
            double most = 0;
            for (int e = s * n; e < (s + 1) * n; e++) {
                most = Math.max(most, Math.abs(tryStates[e] - point.states[e]));
            }
            largest = Math.max(largest, most / stateTolerance[s]);
        }
        return largest;
    }

    private boolean shiftWithin() {
        for (int s = 0; s < states; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                if (!(Math.abs(elimination.shift[e]) <= stateTolerance[s])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(StagePoint point) {
        lines.take(point);
        System.arraycopy(tryDrops, 0, point.drops, 0, n);
        System.arraycopy(tryBits, 0, bits, 0, bits.length);
        System.arraycopy(tryStates, 0, point.states, 0, states * n);
    }

    /** Solves the linear equations of the latest stage for other right-hand sides; see {@link StageLines#respond}. */
    void respond(double[] wordNodes, double[] bitNodes) {
        lines.respond(wordNodes, bitNodes);
    }

    /** Iterations so far. */
    long iterations() {
        return lines.iterations();
    }

    /** Factorisations so far. */
    long factorizations() {
        return lines.factorizations();
    }

    /** Evaluations of all cells so far. */
    long evaluations() {
        return evaluations;
    }
}
