package org.sneakpath.crossbar.step;

import org.sneakpath.crossbar.Terminals;

/**
 * An array at one moment: start of a step, or one of its stages. All arrays are live and row-major over the cells; whoever is
 * handed one reads it at once.
 *
 * <p>8·(8 + 2S) bytes a cell for S states, three numbers less without capacitance.
 */
public final class StagePoint {
    public final Terminals potentials;
    /** Currents at the terminals (A). */
    public final Terminals currents;
    /** x, {@code [s·n + c]}. */
    public final double[] states;
    /** dx/dt as it counts in later stages, {@code [s·n + c]}. */
    public final double[] rates;
    /** Deviations of the line nodes from their base potentials (V). */
    public final double[] word;

    public final double[] bit;
    /** Voltage (V) and current without displacement (A) of each cell. */
    public final double[] drops;

    public final double[] cellCurrents;
    /** Potentials of the line nodes (V); empty without capacitance. */
    public final double[] wordPotentials;

    public final double[] bitPotentials;
    /** Displacement currents from line nodes to ground and through cells (A); empty without capacitance. */
    public final double[] wordDisplacement;

    public final double[] bitDisplacement;
    public final double[] cellDisplacement;
    /** Whether a state stands at a bound that holds it, {@code [s·n + c]}. */
    public final boolean[] held;
    /** Whether it has stood there since the step began, so that its rate counts for nothing. */
    public final boolean[] resting;

    /** (s) */
    public double time;

    StagePoint(int rows, int columns, int states, boolean capacitive) {
        int cells = rows * columns;
        int charged = capacitive ? cells : 0;
        potentials = new Terminals(rows, columns);
        currents = new Terminals(rows, columns);
        this.states = new double[states * cells];
        rates = new double[states * cells];
        word = new double[cells];
        bit = new double[cells];
        drops = new double[cells];
        cellCurrents = new double[cells];
        wordPotentials = new double[charged];
        bitPotentials = new double[charged];
        wordDisplacement = new double[charged];
        bitDisplacement = new double[charged];
        cellDisplacement = new double[charged];
        held = new boolean[states * cells];
        resting = new boolean[states * cells];
    }

    /** Lets states that stand at a bound rest there from now on: the rate that pushes outwards is no history. */
    void settle() {
        for (int e = 0; e < held.length; e++) {
            if (held[e]) {
                resting[e] = true;
                rates[e] = 0;
            }
        }
    }

    /** Takes states and deviations over from another point of the same array. */
    void keep(StagePoint other) {
        copy(other.states, states);
        copy(other.word, word);
        copy(other.bit, bit);
    }

    /** Takes everything over from another point of the same array. */
    void copy(StagePoint other) {
        time = other.time;
        copy(other.potentials, potentials);
        copy(other.currents, currents);
        copy(other.states, states);
        copy(other.rates, rates);
        copy(other.word, word);
        copy(other.bit, bit);
        copy(other.drops, drops);
        copy(other.cellCurrents, cellCurrents);
        copy(other.wordPotentials, wordPotentials);
        copy(other.bitPotentials, bitPotentials);
        copy(other.wordDisplacement, wordDisplacement);
        copy(other.bitDisplacement, bitDisplacement);
        copy(other.cellDisplacement, cellDisplacement);
        System.arraycopy(other.held, 0, held, 0, held.length);
        System.arraycopy(other.resting, 0, resting, 0, resting.length);
    }

    private static void copy(Terminals from, Terminals to) {
        copy(from.wordNear, to.wordNear);
        copy(from.wordFar, to.wordFar);
        copy(from.bitNear, to.bitNear);
        copy(from.bitFar, to.bitFar);
    }

    private static void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
