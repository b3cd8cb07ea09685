package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.neurons.compiled.StepReport;
import org.sneakpath.neurons.compiled.Unknown;

/** Copies of a neuron of one membrane, compiled and stepped; every step is solved, or the test fails. */
final class MembraneRun {
    /** Membrane voltage of the first copy at all points (V). */
    final double[] v;

    /** Its states, in the order of its branches, at all points. */
    final double[][] x;

    private final NeuronTrajectory<double[]> run;
    private final int[] states;

    /**
     * Copies of a compiled neuron.
     *
     * @param currents (A) into the membranes, {@code [t·copies + j]}
     * @param copies how many are stepped together
     */
    MembraneRun(CompiledNeuron neuron, double[] currents, int copies) {
        NeuronPopulation<double[]> population = neuron.population(copies);
        run = population.trajectory(currents.length / copies);
        StepReport report = population.forward(currents, copies, run);
        assertTrue(report.converged(), () -> neuron.scheme() + ": " + report);
        states = neuron.unknowns().stream()
                .filter(unknown -> unknown.kind() == Unknown.Kind.STATE)
                .mapToInt(unknown -> neuron.unknownIndex(unknown.name()))
                .toArray();
        v = voltage(0);
        x = new double[states.length][];
        for (int s = 0; s < states.length; s++) {
            x[s] = state(s, 0);
        }
    }

    /** One neuron. */
    MembraneRun(NeuronCircuit circuit, SteppingScheme scheme, double step, double[] currents) {
        this(CompiledNeuron.of(NeuronModel.of(circuit), scheme, step), currents, 1);
    }

    /** Membrane voltage of copy j at all points (V). */
    double[] voltage(int j) {
        double[] voltage = new double[run.steps + 1];
        for (int t = 0; t < voltage.length; t++) {
            voltage[t] = run.output(t, j);
        }
        return voltage;
    }

    /** State s of copy j at all points. */
    double[] state(int s, int j) {
        return run.series(states[s], j);
    }
}
