package org.sneakpath.crossbar.step;

import java.util.Arrays;

/**
 * What the equations of a stage have from earlier points: with w = h·d
 * <pre>
 *   x = mid(lower, upper, r + w·f)
 *   displacement currents   D_w = c_w·u_w − H_w    D_b = c_b·u_b − H_b    D_c = c_c·v − H_c      c = C/w
 * </pre>
 * u being potentials of line nodes. Without capacitance all c and H are zero.
 */
final class StagePast {
    final Capacitances capacitances;
    /** w (s). */
    double weight;
    /** c_w, c_b, c_c (S). */
    double wordShunt;

    double bitShunt;
    double cellShunt;
    /** r, {@code [s·n + c]}. */
    final double[] states;
    /** H_w, H_b, H_c (A); empty without capacitance. */
    final double[] word;

    final double[] bit;
    final double[] cell;

    StagePast(int cells, int states, Capacitances capacitances) {
        this.capacitances = capacitances;
        this.states = new double[states * cells];
        int charged = capacitances.any() ? cells : 0;
        word = new double[charged];
        bit = new double[charged];
        cell = new double[charged];
    }

    /** Nothing moves and nothing is displaced. */
    void hold() {
        weight = 0;
        wordShunt = 0;
        bitShunt = 0;
        cellShunt = 0;
    }

    /** Sets w and c. */
    void shape(double newWeight) {
        weight = newWeight;
        wordShunt = capacitances.word() / weight;
        bitShunt = capacitances.bit() / weight;
        cellShunt = capacitances.cell() / weight;
    }

    /** Nothing moves: states are held at given values and nothing is displaced. */
    void hold(double[] values) {
        hold();
        System.arraycopy(values, 0, states, 0, states.length);
        Arrays.fill(word, 0);
        Arrays.fill(bit, 0);
        Arrays.fill(cell, 0);
    }

    /** Begins a stage of weight w = h·d from the start of its step: r = x_0, H = c·u_0. */
    void begin(StagePoint start, double newWeight) {
        shape(newWeight);
        System.arraycopy(start.states, 0, states, 0, states.length);
        for (int c = 0; c < word.length; c++) {
            word[c] = wordShunt * start.wordPotentials[c];
            bit[c] = bitShunt * start.bitPotentials[c];
            cell[c] = cellShunt * (start.wordPotentials[c] - start.bitPotentials[c]);
        }
    }

    /**
     * Adds an earlier point of the step.
     *
     * @param h step (s)
     * @param a its weight in the stage
     * @param diagonal d of the stage
     */
    void add(StagePoint point, double h, double a, double diagonal) {
        double byRate = h * a;
        for (int e = 0; e < states.length; e++) {
            states[e] += byRate * point.rates[e];
        }
        double byCurrent = a / diagonal;
        for (int c = 0; c < word.length; c++) {
            word[c] += byCurrent * point.wordDisplacement[c];
            bit[c] += byCurrent * point.bitDisplacement[c];
            cell[c] += byCurrent * point.cellDisplacement[c];
        }
    }
}
