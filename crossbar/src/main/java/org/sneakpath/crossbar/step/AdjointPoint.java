package org.sneakpath.crossbar.step;

import java.util.Arrays;

/**
 * Cotangents of what later points take from a point: states, rates and displacement currents, and potentials of line nodes.
 * Those of nodes and displacements are empty without capacitance.
 */
final class AdjointPoint {
    final double[] states;
    final double[] rates;
    final double[] wordPotentials;
    final double[] bitPotentials;
    final double[] wordDisplacement;
    final double[] bitDisplacement;
    final double[] cellDisplacement;

    AdjointPoint(int cells, int states, boolean capacitive) {
        int charged = capacitive ? cells : 0;
        this.states = new double[states * cells];
        rates = new double[states * cells];
        wordPotentials = new double[charged];
        bitPotentials = new double[charged];
        wordDisplacement = new double[charged];
        bitDisplacement = new double[charged];
        cellDisplacement = new double[charged];
    }

    void clear() {
        Arrays.fill(states, 0);
        Arrays.fill(rates, 0);
        Arrays.fill(wordPotentials, 0);
        Arrays.fill(bitPotentials, 0);
        Arrays.fill(wordDisplacement, 0);
        Arrays.fill(bitDisplacement, 0);
        Arrays.fill(cellDisplacement, 0);
    }
}
