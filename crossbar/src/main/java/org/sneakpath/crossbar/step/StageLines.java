package org.sneakpath.crossbar.step;

import java.util.Arrays;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * The lines' part of a stage, with a matrix L + c + g that is kept from an earlier stage or step:
 * <pre>
 *   s = j − g·(x_w − x_b)        x⁺ from {@link LineMatrix}(g; H_w − c_w·w° − s, H_b − c_b·b° + s)
 * </pre>
 * j being what a cell is taken to draw, displacement included. Since lines are linear, x⁺ obeys Kirchhoff's law with the cell
 * currents s + g·(x_w⁺ − x_b⁺) whatever g is. Of biased cells g·(x_w − x_b) stands for g_w·x_w − g_b·x_b.
 *
 * <p>Cost of a proposal: one solve, some 15 flops per cell.
 */
final class StageLines {
    private final BasePotentials base;
    private final LineMatrix matrix;
    private final int n;
    private final boolean biased;
    /** g by the word and by the bit line (S); the same array unless cells are biased. */
    private final double[] factored;

    private final double[] factoredBit;
    /** e = w° − b°. */
    private final double[] between;

    private final double[] wordSources;
    private final double[] bitSources;
    private boolean hasFactor;
    private boolean fresh;
    private double wordShunt;
    private double bitShunt;
    private double turnover;
    private long iterations;
    private long factorizations;

    /** w° and b° of a stage with capacitance, b° of biased cells too (V). */
    final double[] baseWord;

    final double[] baseBit;
    /** x⁺ proposed (V). */
    final double[] nextWord;

    final double[] nextBit;
    /** What lines carry into each cell at x⁺, and at x (A). */
    final double[] nextCarried;

    final double[] carried;

    StageLines(BasePotentials base, ReadSolver solver, int cells, boolean biased) {
        this.base = base;
        this.biased = biased;
        matrix = new LineMatrix(solver, cells, biased);
        n = cells;
        factored = new double[n];
        factoredBit = biased ? new double[n] : factored;
        between = new double[n];
        wordSources = new double[n];
        bitSources = new double[n];
        baseWord = new double[n];
        baseBit = new double[n];
        nextWord = new double[n];
        nextBit = new double[n];
        nextCarried = new double[n];
        carried = new double[n];
    }

    /** Begins a stage at the potentials of its terminals. */
    void begin(StagePoint point, StagePast past) {
        base.cellVoltages(point.potentials, between, 0);
        if (past.word.length > 0) {
            Arrays.fill(baseWord, 0);
            Arrays.fill(baseBit, 0);
            base.addTo(point.potentials, baseWord, baseBit);
        } else if (biased) {
            base.bitPotentials(point.potentials, baseBit);
        }
    }

    /**
     * Writes the voltages of all cells and, of biased ones, the potentials of their bit lines (V) at given deviations of the line nodes.
     */
    void place(double[] word, double[] bit, double[] drops, double[] bits) {
        for (int c = 0; c < n; c++) {
            drops[c] = between[c] + (word[c] - bit[c]);
        }
        for (int c = 0; c < bits.length; c++) {
            bits[c] = baseBit[c] + bit[c];
        }
    }

    /** Has the next {@link #prepare} make a matrix. */
    void forget() {
        hasFactor = false;
    }

    /** Whether there is no matrix for the shunts of a stage, so that {@link #prepare} has to make one. */
    boolean lacks(StagePast past) {
        return !hasFactor || wordShunt != past.wordShunt || bitShunt != past.bitShunt;
    }

    /**
     * Makes the matrix of the present tangents.
     *
     * @param cells whose slopes without their states may rise where tangents fall so steeply that the lines do not hold them
     * @return whether it is regular
     */
    boolean prepare(StateElimination tangents, CellDynamics cells, StagePast past) {
        for (int c = 0; c < n; c++) {
            factored[c] = tangents.slope[c] + past.cellShunt;
        }
        for (int c = 0; c < n && biased; c++) {
            factoredBit[c] = tangents.bitSlope[c] + past.cellShunt;
        }
        hasFactor = factor(past);
        if (!hasFactor) {
            double[] bare = cells.slopes();
            for (int c = 0; c < n; c++) {
                factored[c] = Math.max(tangents.slope[c], 0.1 * Math.max(bare[c], 0)) + past.cellShunt;
                factoredBit[c] = factored[c];
            }
            hasFactor = factor(past);
        }
        fresh = true;
        return hasFactor;
    }

    private boolean factor(StagePast past) {
        factorizations++;
        wordShunt = past.wordShunt;
        bitShunt = past.bitShunt;
        return matrix.factor(factored, factoredBit, wordShunt, bitShunt);
    }

    private double byLines(double[] word, double[] bit, int c) {
        return biased ? factored[c] * word[c] - factoredBit[c] * bit[c] : factored[c] * (word[c] - bit[c]);
    }

    /** Whether no step has been taken with the matrix yet. */
    boolean isFresh() {
        return fresh;
    }

    /**
     * Proposes x⁺.
     *
     * @param current i + ∂i/∂x·M⁻¹·ρ of each cell, without displacement (A)
     */
    void propose(StagePoint point, double[] current, StagePast past) {
        boolean charged = past.word.length > 0;
        for (int c = 0; c < n; c++) {
            double j = current[c] + (charged ? past.cellShunt * point.drops[c] - past.cell[c] : 0);
            double s = j - byLines(point.word, point.bit, c);
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
        matrix.solveFrom(wordSources, bitSources, nextWord, nextBit);
        iterations++;
        turnover = 0;
        for (int c = 0; c < n; c++) {
            double byLines = byLines(nextWord, nextBit, c);
            double stored = charged ? Math.abs(past.cellShunt * point.drops[c]) + Math.abs(past.cell[c]) : 0;
            turnover = Math.max(turnover, Math.abs(nextCarried[c]) + Math.abs(byLines) + stored);
            nextCarried[c] += byLines;
        }
    }

    /** The largest terms of any cell's current in the latest proposal (A), to which rounding is relative. */
    double turnover() {
        return turnover;
    }

    /** Moves x⁺ half of the way back to x. */
    void halve(StagePoint point) {
        for (int c = 0; c < n; c++) {
            nextWord[c] = 0.5 * (point.word[c] + nextWord[c]);
            nextBit[c] = 0.5 * (point.bit[c] + nextBit[c]);
            nextCarried[c] = 0.5 * (carried[c] + nextCarried[c]);
        }
    }

    /** Takes x⁺ for x. */
    void take(StagePoint point) {
        System.arraycopy(nextWord, 0, point.word, 0, n);
        System.arraycopy(nextBit, 0, point.bit, 0, n);
        System.arraycopy(nextCarried, 0, carried, 0, n);
        fresh = false;
    }

    /**
     * The largest current that lines and cells disagree by (A); NaN if any is not a number.
     *
     * @param drops voltages of the cells (V)
     * @param current of each cell, without displacement (A)
     * @param lines what lines carry into each cell (A)
     */
    double misfit(double[] drops, double[] current, double[] lines, StagePast past) {
        boolean charged = past.word.length > 0;
        double largest = 0;
        for (int c = 0; c < n; c++) {
            double j = current[c] + (charged ? past.cellShunt * drops[c] - past.cell[c] : 0);
            double off = Math.abs(j - lines[c]);
            largest = off <= largest ? largest : off; // NaN stays
        }
        return largest;
    }

    /**
     * Solves with the matrix at hand for other right-hand sides.
     *
     * @param wordNodes injected into word-line nodes (A) in, their deviations (V) out
     * @param bitNodes likewise
     */
    void respond(double[] wordNodes, double[] bitNodes) {
        matrix.solve(wordNodes, bitNodes, nextWord, nextBit);
        System.arraycopy(nextWord, 0, wordNodes, 0, n);
        System.arraycopy(nextBit, 0, bitNodes, 0, n);
    }

    /** Solves so far. */
    long iterations() {
        return iterations;
    }

    /** Factorisations so far. */
    long factorizations() {
        return factorizations;
    }
}
