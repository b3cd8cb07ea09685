package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * Cotangents of everything a trajectory depends on besides its input currents, for n neurons. Live arrays to which
 * {@link NeuronStepper#pullback(Trajectory, double[], double[], int, ParameterBars)} adds.
 */
public final class ParameterBars {
    /** dL/d(parameters) of each branch, laid out as {@link NeuronStepper#parameters}: {@code [branch][p·n + j]}. */
    public final double[][] parameters;

    /** dL/d(initial voltage), one per neuron (1/V times the unit of L). */
    public final double[] initialVoltage;

    /** dL/d(initial states) of each branch: {@code [branch][s·n + j]}. */
    public final double[][] initialStates;

    ParameterBars(NeuronCircuit circuit, int neurons) {
        List<MembraneBranch> branches = circuit.branches();
        parameters = new double[branches.size()][];
        initialStates = new double[branches.size()][];
        initialVoltage = new double[neurons];
        for (int b = 0; b < parameters.length; b++) {
            parameters[b] = new double[branches.get(b).parameters().size() * neurons];
            initialStates[b] = new double[branches.get(b).initialStates().size() * neurons];
        }
    }

    /** Sets all cotangents to zero. */
    public void clear() {
        Arrays.fill(initialVoltage, 0);
        for (int b = 0; b < parameters.length; b++) {
            Arrays.fill(parameters[b], 0);
            Arrays.fill(initialStates[b], 0);
        }
    }
}
