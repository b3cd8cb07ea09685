package org.sneakpath.crossbar.read;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * Iterative solution of large arrays: {@link LineLevel relaxation by lines} with a {@link CoarseCrossbar}.
 *
 * <p>A cycle leaves 1 % of the error at 1 ohm a segment and 10 kΩ to 1 MΩ a cell, 4 % at 20 ohm and 12 % at 100 ohm with 1 to 10
 * kΩ, whatever the size of the array; cycles end when Σ|ρ|, which bounds the error of every terminal current, is below
 * {@link #ACCURACY} of the largest column current, or at rounding; a few more follow while any single node misses more than
 * {@link #ROUNDING} of its own currents, which those that carry next to nothing may. Where cycles are slow, because conductances
 * are unlike on large scales, {@link LineMixing} takes over. A right-hand side that even that does not solve is left to
 * elimination, and so are falling slopes, if the array is not too large for it. What is solved for depends on nothing that was
 * solved before.
 *
 * <p>The same numbers come out for any number of threads. Memory: 40 bytes a cell, 56 where lines are not
 * alike, and 16 more arrays if mixing was ever needed.
 */
final class LineRelaxation implements ReadSolver {
    /** What may be left of the largest column current. */
    private static final double ACCURACY = 1e-12;

    /** Relative residual of every single node at which nothing is left to do. */
    private static final double ROUNDING = 5e-14;

    /** Relative residual above which elimination is tried. */
    private static final double ACCEPTABLE = 1e-13;

    private static final int MAX_CYCLES = 200;
    private static final int MAX_POLISHING = 8;
    /** Cycles in a row that may leave more than half of an unacceptable residual: that of a single node does not fall evenly. */
    private static final int PATIENCE = 3;
    /** A cycle that leaves more than this calls for mixing. */
    private static final double SLOW = 0.3;
    /** Σ|ρ| relative to the largest current below which a cycle that gains nothing is at rounding. */
    private static final double NEAR_ROUNDING = 1e-9;
    /** Most cells of an array whose wires conduct worse than its cells that elimination is sooner done with. */
    private static final int SMALL = 1 << 14;
    /** Most cells of an array that elimination is tried on. */
    private static final int LARGEST_DIRECT = 1 << 18;

    private final Lines wordLines;
    private final Lines bitLines;
    private final LineTeam team;
    private final LineMixing mixing = new LineMixing();
    private @Nullable LineLevel level;
    private @Nullable LineAudit audit;
    private @Nullable CoarsePlan plan;
    private @Nullable ReadSolver direct;
    private final @Nullable LineRelaxation original;
    private @Nullable LineLevel followed;
    /** Elimination of the same slopes for what relaxation does not solve, once asked for; null if it cannot. */
    private @Nullable ReadSolver elimination;

    private boolean askedElimination;
    /** How often slopes were set, by which siblings know that they changed. */
    private int factored;

    private double wordShunt;
    private double bitShunt;
    private boolean useDirect;
    private double accuracy = ACCURACY;
    private double enough = ROUNDING;
    private double imbalance;
    private int cycles;

    /** @param threads most threads at work in a solve, at least 1 */
    LineRelaxation(Lines wordLines, Lines bitLines, int threads) {
        this(wordLines, bitLines, threads, null);
    }

    private LineRelaxation(Lines wordLines, Lines bitLines, int threads, @Nullable LineRelaxation original) {
        this.wordLines = wordLines;
        this.bitLines = bitLines;
        this.original = original;
        team = new LineTeam(threads);
    }

    @Override
    public ReadSolver sibling() {
        return new LineRelaxation(wordLines, bitLines, 1, original == null ? this : original);
    }

    /** Brings a sibling to where its original was last factored. */
    private void follow(LineRelaxation other) {
        wordShunt = other.wordShunt;
        bitShunt = other.bitShunt;
        LineLevel theirs = Objects.requireNonNull(other.level);
        if (followed != theirs) {
            followed = theirs;
            level = theirs.sibling(team);
            audit = new LineAudit(wordLines, bitLines, theirs.stride(), team);
        }
    }

    private int cells() {
        return wordLines.count() * bitLines.count();
    }

    @Override
    public boolean factor(double[] newSlopes, double newWordShunt, double newBitShunt) {
        if (original != null) {
            throw new IllegalStateException("a sibling follows the solver that it was taken from; factor that one");
        }
        factored++;
        askedElimination = false;
        double sum = 0;
        double least = 0;
        for (double g : newSlopes) {
            sum += g;
            least = Math.min(least, g);
        }
        wordShunt = newWordShunt;
        bitShunt = newBitShunt;
        if (!(sum + wordShunt + bitShunt < Double.POSITIVE_INFINITY)) {
            return false;
        }
        CoarsePlan wanted = CoarsePlan.of(wordLines, bitLines, sum / cells());
        useDirect = least < 0 || (wanted.isStiff() && cells() <= SMALL);
        if (useDirect) {
            return cells() <= LARGEST_DIRECT && direct().factor(newSlopes, wordShunt, bitShunt);
        }
        LineLevel own = level(wanted);
        team.gather();
        try {
            return own.factor(newSlopes, wordShunt, bitShunt);
        } finally {
            team.dismiss();
        }
    }

    private ReadSolver direct() {
        ReadSolver own = direct;
        if (own == null) {
            own = new DirectReadSolver(new ArrayNodes(wordLines, bitLines));
            direct = own;
        }
        return own;
    }

    /** The levels of a plan: those there are, if their blocks suit it. */
    private LineLevel level(CoarsePlan wanted) {
        LineLevel own = level;
        if (own == null || plan == null || !plan.suits(wanted, wordLines.count(), bitLines.count())) {
            CoarseCrossbar coarse = new CoarseCrossbar(
                    wordLines,
                    bitLines,
                    wanted.height(wordLines.count()),
                    wanted.width(bitLines.count()),
                    wanted,
                    team);
            own = new LineLevel(wordLines, bitLines, coarse, team);
            level = own;
            plan = wanted;
            audit = new LineAudit(wordLines, bitLines, own.stride(), team);
        }
        return own;
    }

    @Override
    public int together() {
        LineRelaxation prepared = original == null ? this : original;
        return prepared.useDirect ? prepared.direct().together() : 1;
    }

    @Override
    public double solve(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        return solveAll(count, wordSources, bitSources, false, word, bit);
    }

    @Override
    public double solveFrom(int count, double[] wordSources, double[] bitSources, double[] word, double[] bit) {
        return solveAll(count, wordSources, bitSources, true, word, bit);
    }

    private double solveAll(
            int count, double[] wordSources, double[] bitSources, boolean guessed, double[] word, double[] bit) {
        begin();
        double residual = 0;
        if (useDirect) {
            return ended(direct().solve(count, wordSources, bitSources, word, bit));
        }
        for (int k = 0; k < count; k++) {
            LineField field = new LineField.Injected(wordSources, bitSources, k * cells());
            residual = Math.max(residual, solveOne(field, guessed, word, bit, k * cells())); // NaN stays NaN
        }
        return residual;
    }

    @Override
    public double respond(int count, double[] between, int from, double[] word, double[] bit) {
        begin();
        double residual = 0;
        if (useDirect) {
            return ended(direct().respond(count, between, from, word, bit));
        }
        for (int k = 0; k < count; k++) {
            LineField field = new LineField.Between(between, from + k * cells());
            residual = Math.max(residual, solveOne(field, false, word, bit, k * cells())); // NaN stays NaN
        }
        return residual;
    }

    @Override
    public void mayLeave(double share, double residual) {
        accuracy = Math.max(ACCURACY, share);
        enough = Math.max(ROUNDING, residual);
    }

    private void begin() {
        LineRelaxation other = original;
        if (other != null) {
            if (factored != other.factored) {
                factored = other.factored;
                askedElimination = false;
                useDirect = other.useDirect;
                if (useDirect) {
                    direct = other.direct().sibling();
                } else {
                    follow(other);
                }
            }
        }
        imbalance = 0;
        cycles = 0;
    }

    private double ended(double residual) {
        imbalance = direct().imbalance();
        return residual;
    }

    /** Prepares elimination of the same slopes when first asked; null if it cannot do it. Siblings ask from their threads. */
    private synchronized @Nullable ReadSolver elimination() {
        if (!askedElimination) {
            askedElimination = true;
            if (original == null) {
                double[] slopes = Objects.requireNonNull(level).slopes();
                elimination = direct().factor(slopes, wordShunt, bitShunt) ? direct : null;
            } else {
                ReadSolver theirs = original.elimination();
                elimination = theirs == null ? null : theirs.sibling();
            }
        }
        return elimination;
    }

    /** Solves for one field by elimination. */
    private double eliminate(ReadSolver solver, LineField field, double[] word, double[] bit, int offset) {
        int cells = cells();
        double[] ownWord = new double[cells];
        double[] ownBit = new double[cells];
        double residual = Double.NaN;
        if (field instanceof LineField.Between between) {
            residual = solver.respond(1, between.voltages, between.offset, ownWord, ownBit);
        } else if (field instanceof LineField.Injected injected) {
            double[] wordSources = Arrays.copyOfRange(injected.word, injected.offset, injected.offset + cells);
            double[] bitSources = Arrays.copyOfRange(injected.bit, injected.offset, injected.offset + cells);
            residual = solver.solve(1, wordSources, bitSources, ownWord, ownBit);
        }
        System.arraycopy(ownWord, 0, word, offset, cells);
        System.arraycopy(ownBit, 0, bit, offset, cells);
        imbalance = Math.max(imbalance, solver.imbalance());
        return residual;
    }

    /** Solves for one field and audits the solution, or leaves it to elimination. */
    private double solveOne(LineField field, boolean guessed, double[] word, double[] bit, int offset) {
        LineLevel own = Objects.requireNonNull(level);
        LineAudit measured = Objects.requireNonNull(audit);
        team.gather();
        try {
            own.start(field, guessed ? word : null, offset);
            boolean ended = relax(own);
            audit(own, field, word, bit, offset);
            int idle = 0;
            for (int cycle = 0; ended && cycle < MAX_POLISHING && !(measured.residual() <= enough); cycle++) {
                double before = measured.residual();
                own.correct();
                own.relax();
                cycles++;
                audit(own, field, word, bit, offset);
                idle = measured.residual() < 0.5 * before ? 0 : idle + 1;
                if (idle > 0 && (measured.residual() <= ACCEPTABLE || idle == PATIENCE)) {
                    break;
                }
            }
            double acceptable = Math.max(ACCEPTABLE, enough);
            boolean left = !(ended && measured.residual() <= acceptable) && cells() <= LARGEST_DIRECT;
            ReadSolver solver = left ? elimination() : null;
            if (solver != null) {
                return eliminate(solver, field, word, bit, offset);
            }
            imbalance = Math.max(imbalance, measured.imbalance());
            return measured.residual();
        } finally {
            team.dismiss();
        }
    }

    private void audit(LineLevel own, LineField field, double[] word, double[] bit, int offset) {
        own.copyTo(word, bit, offset);
        Objects.requireNonNull(audit).measure(own.paddedSlopes(), wordShunt, bitShunt, field, word, bit, offset);
    }

    /** Cycles until little enough is missing; false if they do not get there. */
    private boolean relax(LineLevel own) {
        boolean mixes = false;
        double before = Double.POSITIVE_INFINITY;
        for (int cycle = 1; cycle <= MAX_CYCLES; cycle++) {
            double missing = own.relax();
            cycles++;
            double current = own.largestCurrent();
            if (missing <= accuracy * current) {
                return true;
            }
            if (!(missing < Double.POSITIVE_INFINITY)) {
                return false;
            }
            if (missing > 0.5 * before && missing <= NEAR_ROUNDING * current) {
                return true;
            }
            own.correct();
            if (mixes) {
                own.mix(mixing);
            } else if (cycle > 2 && missing > SLOW * before) {
                mixes = true;
                mixing.clear();
                own.takeUp();
            }
            before = missing;
        }
        return false;
    }

    /** Cycles of the latest solve, all right-hand sides together. */
    int cycles() {
        return cycles;
    }

    @Override
    public double imbalance() {
        return imbalance;
    }
}
