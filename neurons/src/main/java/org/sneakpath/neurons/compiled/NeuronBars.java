package org.sneakpath.neurons.compiled;

import java.util.Arrays;

/**
 * Cotangents of what a trajectory depends on besides its input: added to by {@link NeuronPopulation#pullback}. Live arrays, summed in
 * double precision whatever that of the population.
 */
public final class NeuronBars {
    /**
     * dL/dp of each neuron, {@code [parameter·n + j]} (one over the unit of the parameter), of all parameters
     * ({@link NeuronPopulation#newBars}) or of those in which neurons may differ ({@link NeuronPopulation#newOwnBars}), in the neuron's
     * order.
     */
    public final double[] parameters;

    /** dL/dz(0) of each neuron, {@code [unknown·n + j]} (one over the unit of the unknown). */
    public final double[] initial;

    /** Numbers of the parameters that take part, rising. */
    final int[] which;

    /** Whether these are those in which neurons may differ, and no others. */
    final boolean own;

    NeuronBars(CompiledNeuron neuron, int neurons, int[] which, boolean own) {
        this.which = which;
        this.own = own;
        parameters = new double[which.length * neurons];
        initial = new double[neuron.unknowns().size() * neurons];
    }

    /** Sets all to zero. */
    public void clear() {
        Arrays.fill(parameters, 0);
        Arrays.fill(initial, 0);
    }
}
