package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.neurons.MembraneBranch;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * Voltages and states of n neurons over T steps: what {@link NeuronStepper#forward} writes and
 * {@link NeuronStepper#pullback} needs.
 *
 * <p>Row 0 holds the initial conditions and is the caller's to change; {@code forward} starts from it and writes rows 1
 * to T. The arrays are live.
 *
 * <p>Memory per neuron-step, with S states over all branches: 8·(1 + S) bytes, plus one byte per bounded state (26 bytes
 * for the MIF neuron). Nothing else is stored; the pullback evaluates the partial derivatives again.
 */
public final class Trajectory {
    /** Number of neurons n. */
    public final int neurons;

    /** Number of steps T. */
    public final int steps;

    /** Membrane voltages (V): {@code v[t·n + j]}, t = 0..T. */
    public final double[] v;

    /** States of each branch: {@code x[branch][(t·S + s)·n + j]}, t = 0..T, S being the number of its states. */
    public final double[][] x;

    /** Which states a bound held in step t: {@code held[branch][(t·S + s)·n + j]}, t = 0..T−1; empty if unbounded. */
    final boolean[][] held;

    Trajectory(NeuronCircuit circuit, int neurons, int steps) {
        List<MembraneBranch> branches = circuit.branches();
        this.neurons = neurons;
        this.steps = steps;
        v = new double[Math.multiplyExact(steps + 1, neurons)];
        x = new double[branches.size()][];
        held = new boolean[branches.size()][];
        Arrays.fill(v, 0, neurons, circuit.initialVoltage());
        for (int b = 0; b < x.length; b++) {
            List<Double> initial = branches.get(b).initialStates();
            int states = initial.size();
            x[b] = new double[Math.multiplyExact(steps + 1, Math.multiplyExact(states, neurons))];
            for (int s = 0; s < states; s++) {
                Arrays.fill(x[b], s * neurons, (s + 1) * neurons, initial.get(s));
            }
            boolean bounded = branches.get(b).model().states().stream()
                    .anyMatch(state ->
                            state.lower() > Double.NEGATIVE_INFINITY || state.upper() < Double.POSITIVE_INFINITY);
            held[b] = new boolean[bounded ? steps * states * neurons : 0];
        }
    }

    /** Makes the last row the initial conditions of the next run, so that a long run can be taken in pieces. */
    public void restart() {
        System.arraycopy(v, steps * neurons, v, 0, neurons);
        for (double[] states : x) {
            int row = states.length / (steps + 1);
            System.arraycopy(states, steps * row, states, 0, row);
        }
    }

    /**
     * Mean of the membrane voltages after steps 1 to T.
     *
     * @param means (V), one per neuron; overwritten
     */
    public void meanVoltages(double[] means) {
        Arrays.fill(means, 0, neurons, 0);
        for (int t = 1; t <= steps; t++) {
            for (int j = 0; j < neurons; j++) {
                means[j] += v[t * neurons + j];
            }
        }
        for (int j = 0; j < neurons; j++) {
            means[j] /= steps;
        }
    }
}
