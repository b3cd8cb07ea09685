package org.sneakpath.crossbar.step;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * Solves one stage: Kirchhoff's law of all line nodes together with the states of all cells.
 * <pre>
 *   (L_w + c_w)·x_w + j = H_w − c_w·w°        j = i + c_c·v − H_c      v = e + x_w − x_b
 *   (L_b + c_b)·x_b − j = H_b − c_b·b°        x = mid(lower, upper, r + w·f(v, x))
 * </pre>
 * w°, b° being base potentials and e = w° − b°. Newton's method with the states eliminated ({@link StateElimination}) and with the
 * lines' matrix L + c + g kept from an earlier stage or step: since lines are linear, the iterate x⁺ of
 * <pre>
 *   s = j − g·(x_w − x_b)        x⁺ from {@link ReadSolver}(g; H_w − c_w·w° − s, H_b − c_b·b° + s)
 * </pre>
 * obeys Kirchhoff's law with the cell currents s + g·(x_w⁺ − x_b⁺) whatever g is, and all error is in the misfit of these to j(v⁺).
 * The matrix is made anew, from the tangents ĝ, when iterations would otherwise be many; with a matrix that is new, a step is
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

    private static final int MAX_DRIFTS = 200;
    private static final double FIRST_DRIFT = 0.01;
    private static final double SMALLEST_DRIFT = 1e-9;
    private static final double LARGEST_DRIFT = 1e6;
    /** Rate of convergence that is assumed of a new matrix until one is known. */
    private static final double FIRST_RATE = 0.3;

    private final CellDynamics cells;
    private final BasePotentials base;
    private final ReadSolver solver;
    private final StateRanges ranges;
    private final int n;
    private final int states;
    final StateElimination elimination;

    private final double[] factored;
    private final double[] between;
    private final double[] baseWord;
    private final double[] baseBit;
    private final double[] wordSources;
    private final double[] bitSources;
    private final double[] nextWord;
    private final double[] nextBit;
    private final double[] nextCarried;
    private final double[] carried;
    private final double[] tryDrops;
    private final double[] tryStates;
    private final double[] stateTolerance;
    private double voltageTolerance = 1e-9;
    private boolean hasFactor;
    private boolean fresh;
    private double factoredWordShunt;
    private double factoredBitShunt;
    private double rate = FIRST_RATE;
    private double misfit;
    /** The largest terms of any cell's current (A), to which rounding is relative. */
    private double turnover;

    private long iterations;
    private long factorizations;
    private long evaluations;

    StageSolver(CellDynamics cells, BasePotentials base, ReadSolver solver, StateRanges ranges) {
        this.cells = cells;
        this.base = base;
        this.solver = solver;
        this.ranges = ranges;
        n = cells.cells();
        states = ranges.count;
        elimination = new StateElimination(cells, ranges);
        factored = new double[n];
        between = new double[n];
        baseWord = new double[n];
        baseBit = new double[n];
        wordSources = new double[n];
        bitSources = new double[n];
        nextWord = new double[n];
        nextBit = new double[n];
        nextCarried = new double[n];
        carried = new double[n];
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
        hasFactor = false;
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
        begin(point, past);
        if (cold) {
            Arrays.fill(point.word, 0);
            Arrays.fill(point.bit, 0);
        }
        boolean solved = from(point, past, cold);
        if (solved) {
            conclude(point, past, start);
        }
        return solved;
    }

    /**
     * Solves a stage that {@link #solve} has not, by letting the states drift into a solution: implicit Euler steps σ, growing, of
     * dx/dτ = r + w·f − x, each of which is a stage again,
     * <pre>
     *   x = r' + w'·f        r' = (σ·r + x_before)/(1 + σ)        w' = σ·w/(1 + σ)
     * </pre>
     * Where the equation has folded since the step began, this finds the branch that the states fall onto.
     *
     * @param start where the step began
     * @param drift a point to keep intermediate solutions in
     */
    boolean relax(StagePoint point, StagePast past, StagePoint start, StagePoint drift) {
        double weight = past.weight;
        begin(point, past);
        // r lies in the drift's rates, the states before each step in its states.
        System.arraycopy(past.states, 0, drift.rates, 0, past.states.length);
        drift.keep(start);
        double sigma = FIRST_DRIFT;
        for (int k = 0; k < MAX_DRIFTS && sigma >= SMALLEST_DRIFT && sigma <= LARGEST_DRIFT; k++) {
            past.weight = sigma / (1 + sigma) * weight;
            for (int e = 0; e < past.states.length; e++) {
                past.states[e] = (sigma * drift.rates[e] + drift.states[e]) / (1 + sigma);
            }
            point.keep(drift);
            if (from(point, past, false)) {
                drift.keep(point);
                sigma *= 2;
            } else {
                hasFactor = false;
                sigma *= 0.125;
            }
        }
        past.weight = weight;
        System.arraycopy(drift.rates, 0, past.states, 0, past.states.length);
        point.keep(drift);
        boolean solved = sigma > LARGEST_DRIFT && from(point, past, false);
        if (solved) {
            conclude(point, past, start);
        }
        return solved;
    }

    private void begin(StagePoint point, StagePast past) {
        base.cellVoltages(point.potentials, between, 0);
        if (past.word.length > 0) {
            Arrays.fill(baseWord, 0);
            Arrays.fill(baseBit, 0);
            base.addTo(point.potentials, baseWord, baseBit);
        }
    }

    /** Newton's method from a guess. */
    private boolean from(StagePoint point, StagePast past, boolean cold) {
        for (int s = 0; s < states; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                point.states[e] = ranges.within(s, point.states[e]);
            }
        }
        place(point.word, point.bit, point.drops);
        evaluate(point.drops, point.states, past);
        return iterate(point, past, cold);
    }

    private void place(double[] word, double[] bit, double[] drops) {
        for (int c = 0; c < n; c++) {
            drops[c] = between[c] + (word[c] - bit[c]);
        }
    }

    private void evaluate(double[] drops, double[] x, StagePast past) {
        elimination.eliminate(drops, x, past.states, past.weight);
        evaluations++;
    }

    private boolean iterate(StagePoint point, StagePast past, boolean cold) {
        // Without a guess lines carry nothing, which is consistent with deviations of zero; a guess is consistent with
        // nothing.
        boolean consistent = cold && past.weight == 0;
        Arrays.fill(carried, 0);
        misfit = consistent ? misfit(point.drops, carried, past) : Double.POSITIVE_INFINITY;
        double before = 0;
        for (int m = 1; m <= MAX_ITERATIONS; m++) {
            if (!prepare(past)) {
                return false;
            }
            propose(point, past);
            double fraction = advance(point, past);
            if (fraction == 0) {
                if (fresh) {
                    return false;
                }
                hasFactor = false;
                continue;
            }
            double change = change(point);
            boolean known = before > 0;
            double reach = known ? change / before : rate;
            before = change;
            boolean rounded = misfit <= ROUNDING * turnover;
            double left = reach < 1 ? change * reach / (1 - reach) : Double.POSITIVE_INFINITY;
            take(point);
            if (fraction == 1 && (rounded || left <= 1) && shiftWithin()) {
                rate = Math.max(known ? reach : 0.8 * rate, 1e-3);
                return true;
            }
            if (fraction < 1 || (known && (reach > 0.9 || left > Math.pow(reach, -PATIENCE)))) {
                hasFactor = false;
                before = 0;
            }
            fresh = false;
        }
        return false;
    }

    /** Makes the matrix of the present tangents where there is none that serves. */
    private boolean prepare(StagePast past) {
        boolean serves = hasFactor && factoredWordShunt == past.wordShunt && factoredBitShunt == past.bitShunt;
        if (serves) {
            return true;
        }
        for (int c = 0; c < n; c++) {
            factored[c] = elimination.slope[c] + past.cellShunt;
        }
        hasFactor = factor(past);
        if (!hasFactor) {
            // Tangents that fall so steeply that the lines do not hold them: the cells without their states may rise.
            double[] slopes = cells.slopes();
            for (int c = 0; c < n; c++) {
                factored[c] = Math.max(elimination.slope[c], 0.1 * Math.max(slopes[c], 0)) + past.cellShunt;
            }
            hasFactor = factor(past);
        }
        fresh = true;
        rate = FIRST_RATE;
        return hasFactor;
    }

    private boolean factor(StagePast past) {
        factorizations++;
        factoredWordShunt = past.wordShunt;
        factoredBitShunt = past.bitShunt;
        return solver.factor(factored, past.wordShunt, past.bitShunt);
    }

    private void propose(StagePoint point, StagePast past) {
        boolean charged = past.word.length > 0;
        for (int c = 0; c < n; c++) {
            double j = elimination.current[c] + (charged ? past.cellShunt * point.drops[c] - past.cell[c] : 0);
            double s = j - factored[c] * (point.word[c] - point.bit[c]);
            nextCarried[c] = s;
            wordSources[c] = -s;
            bitSources[c] = s;
        }
        if (charged) {
            for (int c = 0; c < n; c++) {
                wordSources[c] += past.word[c] - past.wordShunt * baseWord[c];
                bitSources[c] += past.bit[c] - past.bitShunt * baseBit[c];
            }
        }
        System.arraycopy(point.word, 0, nextWord, 0, n);
        System.arraycopy(point.bit, 0, nextBit, 0, n);
        solver.solveFrom(1, wordSources, bitSources, nextWord, nextBit);
        iterations++;
        turnover = 0;
        for (int c = 0; c < n; c++) {
            double byLines = factored[c] * (nextWord[c] - nextBit[c]);
            double stored = charged ? Math.abs(past.cellShunt * point.drops[c]) + Math.abs(past.cell[c]) : 0;
            turnover = Math.max(turnover, Math.abs(nextCarried[c]) + Math.abs(byLines) + stored);
            nextCarried[c] += byLines;
        }
    }

    /** The longest fraction 1, 1/2, 1/4 … of the step whose misfit is small enough, evaluated; 0 if there is none. */
    private double advance(StagePoint point, StagePast past) {
        for (double fraction = 1; fraction >= SMALLEST_FRACTION; fraction *= 0.5) {
            if (fraction < 1) {
                evaluate(point.drops, point.states, past);
                for (int c = 0; c < n; c++) {
                    nextWord[c] = 0.5 * (point.word[c] + nextWord[c]);
                    nextBit[c] = 0.5 * (point.bit[c] + nextBit[c]);
                    nextCarried[c] = 0.5 * (carried[c] + nextCarried[c]);
                }
            }
            place(nextWord, nextBit, tryDrops);
            for (int s = 0; s < states; s++) {
                for (int c = 0, e = s * n; c < n; c++, e++) {
                    double by =
                            fraction * elimination.shift[e] + elimination.response[e] * (tryDrops[c] - point.drops[c]);
                    tryStates[e] = ranges.within(s, point.states[e] + by);
                }
            }
            evaluate(tryDrops, tryStates, past);
            double reached = misfit(tryDrops, nextCarried, past);
            boolean falls = reached <= (1 - 0.25 * fraction) * misfit;
            if (falls || reached <= ROUNDING * turnover) {
                misfit = reached;
                return fraction;
            }
            if (!fresh || misfit == Double.POSITIVE_INFINITY) {
                break;
            }
        }
        evaluate(point.drops, point.states, past);
        return 0;
    }

    private double misfit(double[] drops, double[] lines, StagePast past) {
        boolean charged = past.word.length > 0;
        double largest = 0;
        for (int c = 0; c < n; c++) {
            double j = elimination.current[c] + (charged ? past.cellShunt * drops[c] - past.cell[c] : 0);
            double off = Math.abs(j - lines[c]);
            largest = off <= largest ? largest : off; // NaN stays
        }
        return largest;
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
        System.arraycopy(nextWord, 0, point.word, 0, n);
        System.arraycopy(nextBit, 0, point.bit, 0, n);
        System.arraycopy(tryDrops, 0, point.drops, 0, n);
        System.arraycopy(tryStates, 0, point.states, 0, states * n);
        System.arraycopy(nextCarried, 0, carried, 0, n);
    }

    /** Carries the states' own last correction out and writes what later stages want of this one. */
    private void conclude(StagePoint point, StagePast past, @Nullable StagePoint start) {
        double[] f = cells.rates();
        for (int s = 0; s < states; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                double x = ranges.within(s, point.states[e] + elimination.shift[e]);
                boolean below = x <= ranges.lower[s] && f[e] < 0;
                boolean above = x >= ranges.upper[s] && f[e] > 0;
                boolean held = past.weight > 0 ? elimination.held[e] : below || above;
                boolean resting = held && (start == null || start.states[e] == x);
                point.states[e] = x;
                point.held[e] = held;
                point.resting[e] = resting;
                point.rates[e] = resting ? 0 : held || past.weight == 0 ? f[e] : (x - past.states[e]) / past.weight;
            }
        }
        System.arraycopy(elimination.current, 0, point.cellCurrents, 0, n);
        if (past.word.length > 0) {
            displace(point, past);
        }
        terminalCurrents(point);
    }

    private void displace(StagePoint point, StagePast past) {
        for (int c = 0; c < n; c++) {
            point.wordPotentials[c] = baseWord[c] + point.word[c];
            point.bitPotentials[c] = baseBit[c] + point.bit[c];
            point.wordDisplacement[c] = past.wordShunt * point.wordPotentials[c] - past.word[c];
            point.bitDisplacement[c] = past.bitShunt * point.bitPotentials[c] - past.bit[c];
            point.cellDisplacement[c] = past.cellShunt * point.drops[c] - past.cell[c];
        }
    }

    private void terminalCurrents(StagePoint point) {
        Terminals currents = point.currents;
        currents.clear();
        if (point.wordDisplacement.length == 0) {
            base.collect(point.cellCurrents, point.cellCurrents, currents);
        } else {
            for (int c = 0; c < n; c++) {
                double through = point.cellCurrents[c] + point.cellDisplacement[c];
                wordSources[c] = through + point.wordDisplacement[c];
                bitSources[c] = through - point.bitDisplacement[c];
            }
            base.collect(wordSources, bitSources, currents);
        }
        base.addThrough(point.potentials, currents);
    }

    /**
     * Solves the linear equations of the latest stage for other right-hand sides, with the matrix at hand.
     *
     * @param wordNodes injected into word-line nodes (A) in, their deviations (V) out
     * @param bitNodes likewise
     */
    void respond(double[] wordNodes, double[] bitNodes) {
        solver.solve(1, wordNodes, bitNodes, nextWord, nextBit);
        System.arraycopy(nextWord, 0, wordNodes, 0, n);
        System.arraycopy(nextBit, 0, bitNodes, 0, n);
    }

    /** Iterations so far. */
    long iterations() {
        return iterations;
    }

    /** Factorisations so far. */
    long factorizations() {
        return factorizations;
    }

    /** Evaluations of all cells so far. */
    long evaluations() {
        return evaluations;
    }
}
