package org.sneakpath.neurons.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.neurons.compiled.StepReport;

/** A neuron, stepped. */
final class Stepped {
    final CompiledNeuron neuron;
    final NeuronTrajectory<double[]> run;
    private final double step;

    /** The input is taken in the middle of each step. */
    Stepped(NeuronModel model, SteppingScheme scheme, double step, DoubleUnaryOperator input, double end) {
        this.step = step;
        neuron = CompiledNeuron.of(model, scheme, step);
        NeuronPopulation<double[]> one = neuron.population(1);
        int steps = (int) Math.round(end / step);
        run = one.trajectory(steps);
        double[] currents = new double[steps];
        for (int t = 0; t < steps; t++) {
            currents[t] = input.applyAsDouble((t + 0.5) * step);
        }
        StepReport report = one.forward(currents, 1, run);
        assertTrue(report.converged(), report.toString());
    }

    /** An unknown at all points. */
    double[] series(String unknown) {
        return run.series(neuron.unknownIndex(unknown), 0);
    }

    /** Ends of the steps with an event that counts (s). */
    List<Double> spikes() {
        List<Double> times = new ArrayList<>();
        for (int t = 1; t <= run.steps; t++) {
            if (run.spike(t, 0) != 0) {
                times.add(t * step);
            }
        }
        return times;
    }

    /** Greatest distance between two lists of times, as long as each other. */
    static double distance(List<Double> expected, List<Double> actual) {
        assertEquals(expected.size(), actual.size(), expected + " against " + actual);
        double most = 0;
        for (int k = 0; k < expected.size(); k++) {
            most = Math.max(most, Math.abs(expected.get(k) - actual.get(k)));
        }
        return most;
    }
}
