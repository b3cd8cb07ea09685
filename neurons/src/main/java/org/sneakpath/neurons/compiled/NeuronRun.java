package org.sneakpath.neurons.compiled;

/** What one neuron did over T steps: a copy, whose arrays are the holder's. */
public final class NeuronRun {
    /** z of unknown k at times 0..T, {@code [k][t]}, after events. */
    public final double[][] z;

    /** z′ of unknown k at the ends of steps 1..T, {@code [k][t − 1]}, before events: what the equations of the step were solved for. */
    public final double[][] ends;

    /** Current into the input node in each step (A). */
    public final double[] currents;

    /** What the events of each step count as, 1 for a spike; zeros for a neuron without events. */
    public final double[] spikes;

    NeuronRun(int unknowns, int steps) {
        z = new double[unknowns][steps + 1];
        ends = new double[unknowns][steps];
        currents = new double[steps];
        spikes = new double[steps];
    }

    /** T. */
    public int steps() {
        return currents.length;
    }

    /** Σ_t |σ_t|: how often it fired; a spike that counts as less than nothing is one, too. */
    public double firings() {
        double sum = 0;
        for (double spike : spikes) {
            sum += Math.abs(spike);
        }
        return sum;
    }
}
