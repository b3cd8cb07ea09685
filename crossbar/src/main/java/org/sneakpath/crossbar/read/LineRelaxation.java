package org.sneakpath.crossbar.read;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Lines;

/**
 * Iterative solution of large arrays: {@link LineLevel relaxation by lines} with a {@link CoarseCrossbar}.
 *
 * <p>A cycle leaves 1 % of the error at 1 ohm a segment and 10 kΩ to 1 MΩ a cell, 4 % at 20 ohm and 12 % at 100 ohm with 1 to 10
 * kΩ, whatever the size of the array; cycles end when Σ|ρ|, which bounds the error of every terminal current, is below
 * {@link #ACCURACY} of the largest column current, or at rounding. Where cycles are slow, because conductances are unlike on large
 * scales, {@link LineMixing} takes over. What even that does not solve, and falling slopes, are left to elimination
 * if the array is not too large for it.
 *
 * <p>The same numbers come out for any number of threads. Memory: 40 bytes a cell, 14 more arrays if mixing was ever needed.
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
    private @Nullable LineRelaxation original;
    private @Nullable LineLevel followed;
    /** How often slopes were set, by which siblings know that they changed. */
    private int factored;

    private double wordShunt;
    private double bitShunt;
    private boolean useDirect;
    private double imbalance;
    private int cycles;

    /** @param threads most threads at work in a solve, at least 1 */
    LineRelaxation(Lines wordLines, Lines bitLines, int threads) {
        this.wordLines = wordLines;
        this.bitLines = bitLines;
        team = new LineTeam(threads);
    }

    private LineRelaxation(LineRelaxation original) {
        this(original.wordLines, original.bitLines, 1);
        this.original = original;
    }

    @Override
    public ReadSolver sibling() {
        return new LineRelaxation(this);
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
        for (int k = 0; k < count && !useDirect; k++) {
            LineField field = new LineField.Injected(wordSources, bitSources, k * cells());
            residual = Math.max(residual, solveOne(field, guessed, word, bit, k * cells())); // NaN stays NaN
        }
        return useDirect ? ended(direct().solve(count, wordSources, bitSources, word, bit)) : residual;
    }

    @Override
    public double respond(int count, double[] between, int from, double[] word, double[] bit) {
        begin();
        double residual = 0;
        for (int k = 0; k < count && !useDirect; k++) {
            LineField field = new LineField.Between(between, from + k * cells());
            residual = Math.max(residual, solveOne(field, false, word, bit, k * cells())); // NaN stays NaN
        }
        return useDirect ? ended(direct().respond(count, between, from, word, bit)) : residual;
    }

    private void begin() {
        LineRelaxation other = original;
        if (other != null) {
            if (factored != other.factored) {
                factored = other.factored;
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

    /** Has elimination do this solve and the following ones. */
    private void giveUp(LineLevel own) {
        direct = original == null ? direct : null; // what it shared is not what was factored
        useDirect = direct().factor(own.slopes(), wordShunt, bitShunt);
    }

    /** Solves for one field and audits the solution; gives up if elimination must do it. */
    private double solveOne(LineField field, boolean guessed, double[] word, double[] bit, int offset) {
        LineLevel own = Objects.requireNonNull(level);
        LineAudit measured = Objects.requireNonNull(audit);
        team.gather();
        try {
            own.start(field, guessed ? word : null, offset);
            boolean ended = relax(own);
            audit(own, field, word, bit, offset);
            for (int cycle = 0; ended && cycle < MAX_POLISHING && !(measured.residual() <= ROUNDING); cycle++) {
                double before = measured.residual();
                own.correct();
                own.relax();
                cycles++;
                audit(own, field, word, bit, offset);
                if (!(measured.residual() < 0.5 * before)) {
                    break;
                }
            }
            if (!(ended && measured.residual() <= ACCEPTABLE) && cells() <= LARGEST_DIRECT) {
                giveUp(own);
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
            if (missing <= ACCURACY * current) {
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
