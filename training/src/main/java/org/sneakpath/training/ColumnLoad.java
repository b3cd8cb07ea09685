package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronPopulation;

/**
 * One thread's side of the columns of a tied layer: a conductance from each neuron's input node to ground, part of the neuron's own
 * equations, whose value is that of its column.
 * <pre>
 *   g_j = Σ_i (G⁺_ij + G⁻_ij)        dL/dg_j = Σ over the copies of column j
 * </pre>
 */
final class ColumnLoad<A> {
    private final SynapticMap<A> map;
    private final NeuronPopulation<A> population;
    /** Number of the load among all parameters. */
    private final int parameter;
    /** Number of the load among those in which neurons differ. */
    private final int ownParameter;

    private final double[] values;
    private final NeuronBars own;
    /** Those of all numbers, once somebody has asked for them. */
    private @Nullable NeuronBars whole;

    private long seen = -1;

    ColumnLoad(SynapticMap<A> map, NeuronPopulation<A> population) {
        this.map = map;
        this.population = population;
        CompiledNeuron neuron = population.neuron();
        parameter = neuron.parameterIndex(NeuronModel.LOAD);
        int before = 0;
        for (int k = 0; k < parameter; k++) {
            before += neuron.isOwn(k) ? 1 : 0;
        }
        ownParameter = before;
        values = new double[population.neurons()];
        own = population.newOwnBars();
    }

    /** Gives the neurons what is programmed now. */
    void refresh() {
        if (seen == map.writes()) {
            return;
        }
        int each = values.length / map.loads.length;
        for (int k = 0; k < values.length; k++) {
            values[k] = map.loads[k / each];
        }
        population.setParameter(NeuronModel.LOAD, values);
        seen = map.writes();
    }

    /**
     * Gives the neurons what is programmed now, and what a read finds there besides.
     *
     * @param noise δg of neuron k's copies at {@code from + k} (S)
     */
    void refresh(double[] noise, int from) {
        int each = values.length / map.loads.length;
        for (int k = 0; k < values.length; k++) {
            values[k] = map.loads[k / each] + noise[from + k];
        }
        population.setParameter(NeuronModel.LOAD, values);
        seen = -1;
    }

    /**
     * Cotangents of the numbers of the neurons, all zero, to be added to by a pullback.
     *
     * @param all whether somebody asks for those of all numbers
     */
    NeuronBars cleared(boolean all) {
        if (all && whole == null) {
            whole = population.newBars();
        }
        NeuronBars bars = all && whole != null ? whole : own;
        bars.clear();
        return bars;
    }

    /**
     * Adds what a pullback has left.
     *
     * @param bars {@link #cleared} before it
     * @param matrixBars whose {@code matrixBars[from + j]} is dL/dg_j (1/S)
     * @param asked those of all numbers, if they were asked for
     */
    void collect(NeuronBars bars, double[] matrixBars, int from, @Nullable NeuronBars asked) {
        int each = values.length / map.loads.length;
        int first = (asked == null ? ownParameter : parameter) * values.length;
        for (int k = 0; k < values.length; k++) {
            matrixBars[from + k / each] += bars.parameters[first + k];
        }
        if (asked != null) {
            add(bars.parameters, asked.parameters);
            add(bars.initial, asked.initial);
        }
    }

    private static void add(double[] from, double[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += from[k];
        }
    }
}
