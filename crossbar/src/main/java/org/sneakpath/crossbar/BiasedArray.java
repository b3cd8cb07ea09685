package org.sneakpath.crossbar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.read.ArrayAdjoint;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.CellRead;

/**
 * A programmed array under potentials of its terminals: what it answers, and the gradients of its latest answer.
 *
 * <p>The potentials are set first; a solution is found when it is asked for. A pullback finds one only if the latest is not that
 * of the potentials that are set.
 */
final class BiasedArray {
    private final CrossbarSpec spec;
    private final boolean isProduct;
    private final double tolerance;
    private final BasePotentials base;
    private final CellRead array;
    private final double[] between;
    private final double[] bitBase;
    private Terminals asked;
    private Terminals answered;
    private boolean solved;
    private boolean warm;
    private ReadStatus status = ReadStatus.PRODUCT;
    private @Nullable ArrayAdjoint adjoint;

    /** @param array finds the state of the cells between the lines of {@code base}; kept */
    BiasedArray(CrossbarSpec spec, Cell cell, double tolerance, BasePotentials base, CellRead array) {
        this.spec = spec;
        this.tolerance = tolerance;
        this.base = base;
        this.array = array;
        isProduct = spec.isIdeal() && cell instanceof Cell.Ohmic;
        between = new double[spec.cells()];
        bitBase = new double[array.isBiased() ? spec.cells() : 0];
        asked = new Terminals(spec.rows(), spec.columns());
        answered = new Terminals(spec.rows(), spec.columns());
    }

    /** Whether solutions start from the one before. */
    void startFromLatest(boolean yes) {
        warm = yes;
    }

    /** Forgets the latest solution: cells or gates have changed. */
    void change() {
        solved = false;
    }

    /** Sets the potentials of a read (V), one per row; copied. */
    void drive(double[] voltages) {
        for (int i = 0; i < voltages.length; i++) {
            if (!Double.isFinite(voltages[i])) {
                throw new IllegalArgumentException("voltage of row " + i + " is " + voltages[i] + " V; must be finite");
            }
        }
        System.arraycopy(voltages, 0, asked.wordNear, 0, voltages.length);
        System.arraycopy(voltages, 0, asked.wordFar, 0, voltages.length);
        Arrays.fill(asked.bitNear, 0);
        Arrays.fill(asked.bitFar, 0);
    }

    /** Sets the potentials of all terminals; copied. */
    void drive(Bias bias) {
        bias.copyTo(asked);
        base.require(asked);
    }

    /** Solves for the potentials that are set. */
    ReadStatus solve() {
        base.cellVoltages(asked, between, 0);
        if (array.isBiased()) {
            base.bitPotentials(asked, bitBase);
        }
        double residual = array.solve(between, bitBase, warm);
        status = status(residual, array.iterations(), array.currentBound());
        Terminals free = answered;
        answered = asked;
        asked = free;
        solved = true;
        return status;
    }

    /** Writes the currents into the virtual grounds (A) of the latest solution, one per column. */
    void columnCurrents(double[] currents) {
        base.columnCurrents(array.currents(), currents);
    }

    /** Writes the potentials of all line nodes (V) of the latest solution. */
    void nodeVoltages(double[] wordNodes, double[] bitNodes) {
        array.deviations(wordNodes, bitNodes);
        base.addTo(answered, wordNodes, bitNodes);
    }

    /** Writes all of the latest solution. */
    void copyTo(ArraySolution solution) {
        nodeVoltages(solution.wordNodes, solution.bitNodes);
        System.arraycopy(array.voltages(), 0, solution.cellVoltages, 0, spec.cells());
        System.arraycopy(array.currents(), 0, solution.cellCurrents, 0, spec.cells());
        base.currents(answered, solution.cellCurrents, solution.terminals);
    }

    /**
     * Adds the derivatives at the potentials that are set, solving for these unless they are those of the latest solution.
     *
     * @param bars dL/d(solution)
     * @param potentialBars added into
     * @param programmedBars one per cell, added into
     * @param wordLineBars added into; null if not wanted
     * @param bitLineBars added into; null if not wanted
     * @return how the worse of solution and adjoint ended
     */
    ReadStatus pullback(
            ArraySolution bars,
            Terminals potentialBars,
            double[] programmedBars,
            @Nullable LineBars wordLineBars,
            @Nullable LineBars bitLineBars) {
        requireFit("word", spec.wordLines(), wordLineBars);
        requireFit("bit", spec.bitLines(), bitLineBars);
        if (!solved || !asked.sameAs(answered)) {
            solve();
        }
        ArrayAdjoint current = adjoint == null ? new ArrayAdjoint(spec.wordLines(), spec.bitLines(), base) : adjoint;
        adjoint = current;
        double residual = current.pullback(array, bars, potentialBars, programmedBars);
        current.pullbackLines(array, answered, bars, wordLineBars, bitLineBars);
        return status(Math.max(residual, status.residual()), status.iterations() + 1, status.currentBound());
    }

    /** Writes the derivative by the potential of each cell's gate (1/V) that belongs to the latest pullback. */
    void gateBars(double[] byGate) {
        if (adjoint != null) {
            adjoint.pullbackGates(array, byGate);
        }
    }

    private static void requireFit(String kind, Lines lines, @Nullable LineBars bars) {
        if (bars != null && !bars.fits(lines)) {
            throw new IllegalArgumentException("cotangents of the " + kind + " lines are not for " + lines);
        }
    }

    private ReadStatus status(double residual, int iterations, double currentBound) {
        return isProduct
                ? ReadStatus.PRODUCT
                : new ReadStatus(residual <= tolerance, residual, iterations, currentBound, array.branch());
    }
}
