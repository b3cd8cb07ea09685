package org.sneakpath.crossbar.study;

import java.util.Arrays;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.ReadSolver;

/**
 * Elmore's delay of an array of ohmic cells: how late its currents are when the word lines step from 0 V to their voltages.
 *
 * <p>With the conductance matrix Y of lines and cells, capacitances C at its nodes and the settled node voltages x∞, the network obeys
 * C·dx/dt + Y·(x − x∞) = 0, x(0) = 0, so that the time integral of what is missing takes one more solve, exactly:
 * <pre>
 *   μ = ∫ (x∞ − x) dt = Y⁻¹·C·x∞            delay of a node = μ/x∞
 *   M_j = ∫ (I_j∞ − I_j) dt = current that C·x∞, injected into the nodes, drives into terminal j      delay of a column = M_j/I_j∞
 * </pre>
 * It is the mean of the impulse response (W. C. Elmore, J. Appl. Phys. 19, 1948), here of a mesh with conducting cells, not of a
 * line alone. Where the response is one exponential it is its time constant; a step response that rises monotonically has passed half
 * of its height by then, up to the skew of the impulse response (R. Gupta, B. Tutuianu, L. T. Pileggi, IEEE Trans. CAD 16, 1997).
 * Capacitance across the cells makes currents run ahead, and the delay may be negative.
 *
 * <p>Two solves of the array and one factorisation; 5 fields of memory beside the solver's. Not thread-safe.
 */
public final class LineDelays {
    private final CrossbarSpec spec;
    private final double wordNode;
    private final double bitNode;
    private final double cell;
    private final BasePotentials base;
    private final ReadSolver solver;
    private final Terminals potentials;
    private final double[] drops;
    private final double[] wordSources;
    private final double[] bitSources;
    private final double[] wordMoments;
    private final double[] bitMoments;

    /**
     * @param wordNode from a word line to ground at each crossing (F)
     * @param bitNode from a bit line to ground at each crossing (F)
     * @param cell across each cell (F)
     */
    public LineDelays(CrossbarSpec spec, double wordNode, double bitNode, double cell) {
        Require.notNegative("capacitance of a word line at a crossing", wordNode, "F", "0 is none");
        Require.notNegative("capacitance of a bit line at a crossing", bitNode, "F", "0 is none");
        Require.notNegative("capacitance of a cell", cell, "F", "0 is none");
        this.spec = spec;
        this.wordNode = wordNode;
        this.bitNode = bitNode;
        this.cell = cell;
        base = new BasePotentials(spec.wordLines(), spec.bitLines());
        solver = ReadSolver.of(spec.wordLines(), spec.bitLines());
        potentials = new Terminals(spec.rows(), spec.columns());
        drops = new double[spec.cells()];
        wordSources = new double[spec.cells()];
        bitSources = new double[spec.cells()];
        wordMoments = new double[spec.cells()];
        bitMoments = new double[spec.cells()];
    }

    /**
     * Delays of all columns' currents, and of all nodes.
     *
     * @param conductances of the cells (S), row-major
     * @param voltages one per word line (V), at both ends where both are connected
     * @throws IllegalArgumentException if the conductances are not finite, or none of them
     */
    public ColumnDelays of(double[] conductances, double[] voltages) {
        Require.length("conductances", conductances.length, spec.cells());
        Require.length("voltages", voltages.length, spec.rows());
        for (double g : conductances) {
            Require.notNegative("a conductance", g, "S", "0 is no cell");
        }
        if (!solver.factor(conductances)) {
            throw new IllegalArgumentException("the array cannot be solved with these conductances and lines");
        }
        System.arraycopy(voltages, 0, potentials.wordNear, 0, voltages.length);
        System.arraycopy(voltages, 0, potentials.wordFar, 0, voltages.length);
        double residual = settle(conductances, potentials, drops, wordMoments, bitMoments);
        double[] settled = new double[spec.columns()];
        base.columnSums(conductances, drops, 0, settled, 0);
        double[] wordDelays = wordMoments.clone();
        double[] bitDelays = bitMoments.clone();
        charge(wordMoments, bitMoments, wordSources, bitSources);
        residual = Math.max(residual, solver.solve(1, wordSources, bitSources, wordMoments, bitMoments));
        double[] moments = new double[spec.columns()];
        columnMoments(conductances, moments);
        for (int c = 0; c < wordDelays.length; c++) {
            wordDelays[c] = wordMoments[c] / wordDelays[c];
            bitDelays[c] = bitMoments[c] / bitDelays[c];
        }
        return new ColumnDelays(settled, moments, wordDelays, bitDelays, residual);
    }

    /** Potentials of all nodes, and voltages of all cells, under given potentials of the terminals. */
    private double settle(double[] conductances, Terminals at, double[] across, double[] word, double[] bit) {
        base.cellVoltages(at, across, 0);
        double residual = solver.respond(1, across, 0, word, bit);
        base.addTo(at, word, bit);
        for (int c = 0; c < conductances.length; c++) {
            across[c] = word[c] - bit[c];
        }
        return residual;
    }

    /** C·x. */
    private void charge(double[] word, double[] bit, double[] intoWord, double[] intoBit) {
        for (int c = 0; c < word.length; c++) {
            double between = cell * (word[c] - bit[c]);
            intoWord[c] = wordNode * word[c] + between;
            intoBit[c] = bitNode * bit[c] - between;
        }
    }

    private void columnMoments(double[] conductances, double[] moments) {
        double[] into = new double[conductances.length];
        for (int c = 0; c < into.length; c++) {
            into[c] = conductances[c] * (wordMoments[c] - bitMoments[c]) + bitSources[c];
        }
        base.columnCurrents(into, moments);
    }

    /**
     * Adds the derivatives of a loss by voltages and conductances. With λ the node voltages for bit lines lifted to dL/dM and word
     * lines at zero, M = λᵀ·C·x∞, and d denoting voltages across a cell,
     * <pre>
     *   dL/dG = −d(Y⁻¹Cλ)·d(x∞) − d(Y⁻¹Cx∞)·d(λ) − d(λ′)·d(x∞)          λ′: the same for dL/dI∞
     * </pre>
     * Five solves.
     *
     * @param conductances those of the delays (S)
     * @param voltages those of the delays (V)
     * @param delayBars dL/d(delay of each column) (1/s)
     * @param voltageBars one per word line (1/V), added into
     * @param conductanceBars one per cell (1/S), added into
     */
    public void pullback(
            double[] conductances,
            double[] voltages,
            double[] delayBars,
            double[] voltageBars,
            double[] conductanceBars) {
        Require.length("delay cotangents", delayBars.length, spec.columns());
        Require.length("voltage cotangents", voltageBars.length, spec.rows());
        Require.length("conductance cotangents", conductanceBars.length, spec.cells());
        ColumnDelays delays = of(conductances, voltages);
        int cells = spec.cells();
        Terminals lifted = new Terminals(spec.rows(), spec.columns());
        double[] lift = new double[cells];
        double[] word = new double[cells];
        double[] bit = new double[cells];
        double[] momentsOfLift = new double[cells];
        for (int j = 0; j < delayBars.length; j++) {
            double byMoment = delayBars[j] / delays.currents()[j];
            lifted.bitNear[j] = byMoment;
            lifted.bitFar[j] = byMoment;
        }
        settle(conductances, lifted, lift, word, bit);
        charge(word, bit, wordSources, bitSources);
        solver.solve(1, wordSources, bitSources, word, bit);
        for (int c = 0; c < cells; c++) {
            momentsOfLift[c] = word[c] - bit[c];
            // what the injection of C·λ draws from the word lines' terminals, per volt there
            double drawn = conductances[c] * momentsOfLift[c] - wordSources[c];
            conductanceBars[c] -= momentsOfLift[c] * drops[c] + (wordMoments[c] - bitMoments[c]) * lift[c];
            wordSources[c] = drawn;
        }
        for (int j = 0; j < delayBars.length; j++) {
            double byCurrent = -delayBars[j] * delays.seconds(j) / delays.currents()[j];
            lifted.bitNear[j] = byCurrent;
            lifted.bitFar[j] = byCurrent;
        }
        settle(conductances, lifted, lift, word, bit);
        double[] drawn = new double[cells];
        for (int c = 0; c < cells; c++) {
            conductanceBars[c] -= lift[c] * drops[c];
            drawn[c] = -wordSources[c] - conductances[c] * lift[c];
        }
        Terminals byTerminal = new Terminals(spec.rows(), spec.columns());
        Arrays.fill(lifted.bitNear, 0);
        Arrays.fill(lifted.bitFar, 0);
        base.currents(lifted, drawn, byTerminal);
        for (int i = 0; i < voltageBars.length; i++) {
            voltageBars[i] += byTerminal.wordNear[i] + byTerminal.wordFar[i];
        }
    }
}
