package org.sneakpath.neurons.compiled;

import java.util.Arrays;

/**
 * All unknowns of n neurons over T steps: what {@link NeuronPopulation#forward} writes and {@link NeuronPopulation#pullback} needs. 8·K
 * bytes a neuron-step for K unknowns; derivatives are evaluated again.
 *
 * <p>Row 0 holds the initial conditions and is the caller's to change; {@code forward} starts from it and writes rows 1 to T. Live.
 */
public final class NeuronTrajectory {
    /** Number of neurons n. */
    public final int neurons;

    /** Number of steps T. */
    public final int steps;

    /** Number of unknowns K. */
    public final int unknowns;

    /** {@code z[(t·K + k)·n + j]}, t = 0..T (units of the unknowns). */
    public final double[] z;

    private final int output;

    NeuronTrajectory(CompiledNeuron neuron, int neurons, int steps) {
        this.neurons = neurons;
        this.steps = steps;
        double[] initial = neuron.initial();
        unknowns = initial.length;
        output = neuron.output();
        z = new double[Math.multiplyExact(steps + 1, Math.multiplyExact(unknowns, neurons))];
        for (int k = 0; k < unknowns; k++) {
            Arrays.fill(z, k * neurons, (k + 1) * neurons, initial[k]);
        }
    }

    /** Where unknown k of all neurons begins at time t. */
    public int row(int t, int k) {
        return (t * unknowns + k) * neurons;
    }

    /** The output of neuron j at time t (V). */
    public double output(int t, int j) {
        return z[row(t, output) + j];
    }

    /** Unknown k of neuron j at all times 0..T; a fresh array. */
    public double[] series(int k, int j) {
        double[] series = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            series[t] = z[row(t, k) + j];
        }
        return series;
    }

    /** Makes the last row the initial conditions of the next run, so that a long run can be taken in pieces. */
    public void restart() {
        System.arraycopy(z, row(steps, 0), z, 0, unknowns * neurons);
    }
}
