package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;

/**
 * Steps neurons whose columns load them by another conductance at every read: one step after the other, and back, each with the load
 * that it has read. What is drawn is a constant to the gradient.
 * <pre>
 *   I = I_j + δI_j − (g_j + δg_j) v        dL/dg_j = Σ over all steps of dL/d(g_j + δg_j)
 * </pre>
 */
final class LoadedSteps<A> {
    private final ColumnLoad<A> load;
    private final LayerNoise<A> noise;
    private final NeuronPopulation<A> population;
    private final Precision<A> precision;
    private final int steps;
    private final A carried;

    LoadedSteps(ColumnLoad<A> load, LayerNoise<A> noise, NeuronPopulation<A> population, int steps) {
        this.load = load;
        this.noise = noise;
        this.population = population;
        this.steps = steps;
        precision = population.precision();
        carried = precision.array(population.neuron().unknowns().size() * population.neurons());
    }

    /** Gives the neurons the loads that step t reads, counted from 0. */
    void read(int t) {
        load.refresh(noise.loads(), t * population.neurons());
    }

    /** Takes all steps; false if a neuron's equations were not solved. */
    boolean forward(A currents, NeuronTrajectory<A> run) {
        boolean solved = true;
        for (int t = 0; t < steps; t++) {
            read(t);
            solved &= population
                    .forward(currents, population.neurons(), run, t, t + 1)
                    .converged();
        }
        return solved;
    }

    /** Pulls all steps back, the last first; arguments as those of {@link NeuronPopulation#pullback}. */
    void pullback(
            NeuronTrajectory<A> run,
            @Nullable A outputBars,
            @Nullable A spikeBars,
            A currentBars,
            A currents,
            @Nullable NeuronBars bars) {
        precision.fill(carried, 0, precision.length(carried), 0);
        int stride = population.neurons();
        for (int t = steps - 1; t >= 0; t--) {
            read(t);
            population.pullback(run, outputBars, spikeBars, currentBars, stride, currents, bars, t, t + 1, carried);
        }
    }
}
