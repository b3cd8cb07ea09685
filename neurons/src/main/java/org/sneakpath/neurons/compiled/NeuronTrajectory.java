package org.sneakpath.neurons.compiled;

import org.sneakpath.devices.equation.Precision;

/**
 * All unknowns of n neurons over T steps: what {@link NeuronPopulation#forward} writes and {@link NeuronPopulation#pullback} needs. K
 * numbers a neuron-step for K unknowns, of 8 or 4 bytes, one more for the spikes and one for each unknown that an event sets;
 * derivatives are evaluated again.
 *
 * <p>Row 0 holds the initial conditions and is the caller's to change; {@code forward} starts from it and writes rows 1 to T. Live.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class NeuronTrajectory<A> {
    /** Number of neurons n. */
    public final int neurons;

    /** Number of steps T. */
    public final int steps;

    /** Number of unknowns K. */
    public final int unknowns;

    /** {@code z[(t·K + k)·n + j]}, t = 0..T (units of the unknowns). */
    public final A z;

    /**
     * What the events of each step count as, {@code [(t−1)·n + j]} for t = 1..T: 0 where there was none, 1 for a spike. Empty for a
     * neuron without events.
     */
    public final A spikes;

    /** What was before events in what they set, {@code [((t−1)·S + s)·n + j]} for S unknowns that are set. */
    final A before;

    private final Precision<A> precision;
    private final int output;
    /** Which unknowns events set. */
    private final int[] set;

    NeuronTrajectory(CompiledNeuron neuron, Precision<A> precision, int neurons, int steps) {
        this.neurons = neurons;
        this.steps = steps;
        this.precision = precision;
        double[] initial = neuron.initial();
        unknowns = initial.length;
        output = neuron.output();
        CompiledEvents events = neuron.events();
        set = events == null
                ? new int[0]
                : events.assigned().stream().mapToInt(Integer::intValue).toArray();
        spikes = precision.array(events == null ? 0 : Math.multiplyExact(steps, neurons));
        before = precision.array(Math.multiplyExact(precision.length(spikes), set.length));
        z = precision.array(Math.multiplyExact(steps + 1, Math.multiplyExact(unknowns, neurons)));
        for (int k = 0; k < unknowns; k++) {
            precision.fill(z, k * neurons, (k + 1) * neurons, initial[k]);
        }
    }

    /** How numbers are kept. */
    public Precision<A> precision() {
        return precision;
    }

    /** Where unknown k of all neurons begins at time t. */
    public int row(int t, int k) {
        return (t * unknowns + k) * neurons;
    }

    /** The output of neuron j at time t (V). */
    public double output(int t, int j) {
        return precision.get(z, row(t, output) + j);
    }

    /** What the events of step t = 1..T count as in neuron j. */
    public double spike(int t, int j) {
        return precision.get(spikes, (t - 1) * neurons + j);
    }

    /** Unknown k of neuron j at all times 0..T; a fresh array. */
    public double[] series(int k, int j) {
        double[] series = new double[steps + 1];
        for (int t = 0; t <= steps; t++) {
            series[t] = precision.get(z, row(t, k) + j);
        }
        return series;
    }

    /**
     * What one neuron did, with the currents that it was given.
     *
     * @param currents (A), of step t at {@code [t·stride + j]}, t = 0..T−1, as for {@link NeuronPopulation#forward}
     */
    public NeuronRun run(int j, A currents, int stride) {
        NeuronRun run = new NeuronRun(unknowns, steps);
        for (int k = 0; k < unknowns; k++) {
            System.arraycopy(series(k, j), 0, run.z[k], 0, steps + 1);
            System.arraycopy(run.z[k], 1, run.ends[k], 0, steps);
        }
        boolean fires = precision.length(spikes) > 0;
        for (int t = 0; t < steps; t++) {
            run.currents[t] = precision.get(currents, t * stride + j);
            run.spikes[t] = fires ? spike(t + 1, j) : 0;
            for (int s = 0; s < set.length; s++) {
                run.ends[set[s]][t] = precision.get(before, (t * set.length + s) * neurons + j);
            }
        }
        return run;
    }

    /** Makes the last row the initial conditions of the next run, so that a long run can be taken in pieces. */
    public void restart() {
        precision.copy(z, row(steps, 0), z, 0, unknowns * neurons);
    }
}
