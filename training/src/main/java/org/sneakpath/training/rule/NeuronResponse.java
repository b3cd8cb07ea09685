package org.sneakpath.training.rule;

import java.util.Arrays;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.neurons.compiled.StepReport;

/** What a neuron does with a constant current, measured on the neuron as it is stepped. */
final class NeuronResponse {
    /** Currents that are tried together. */
    private static final int TOGETHER = 64;
    /** Steps of a trial; an initial voltage of half the threshold then shifts what is found by 0.05 %. */
    private static final int STEPS = 1000;

    private static final double LEAST = 1e-15; // A
    private static final double DECADES = 16;

    private final NeuronModel model;
    private final CompiledNeuron neuron;

    NeuronResponse(NeuronModel model, SteppingScheme scheme, double step) {
        this.model = model;
        neuron = CompiledNeuron.of(model, scheme, step);
    }

    /**
     * The least current with which it fires in every step (A); of a capacitor that is reset by subtraction, C·θ/h.
     *
     * @throws IllegalArgumentException if no current from 1 fA to 10 A does that
     */
    double everyStepCurrent() {
        double[] currents = new double[TOGETHER];
        double below = Math.log10(LEAST);
        double span = DECADES;
        boolean found = false;
        for (int round = 0; round < 5; round++) {
            for (int k = 0; k < TOGETHER; k++) {
                currents[k] = StrictMath.pow(10, below + span * (k + 1) / TOGETHER);
            }
            int first = firstThatFires(currents);
            if (first == TOGETHER && !found) {
                throw new IllegalArgumentException(
                        "neuron '" + model.name()
                                + "' fires in every step with no current from 1 fA to 10 A, so that its rate does not stand for a"
                                + " number from 0 to 1; take one that is reset by subtraction, v := v - vth, and not refractory");
            }
            found = true;
            below += span * Math.min(first, TOGETHER - 1) / TOGETHER;
            span /= TOGETHER;
        }
        double current = StrictMath.pow(10, below + span);
        NeuronPopulation<double[]> population = neuron.population(Precision.DOUBLE, 1);
        NeuronTrajectory<double[]> run = population.trajectory(STEPS);
        requireSolved(population.forward(new double[] {current}, 0, run), current);
        return current;
    }

    private void requireSolved(StepReport report, double current) {
        if (!report.converged()) {
            throw new IllegalArgumentException("neuron '" + model.name() + "' was not solved at " + current
                    + " A in step " + report.worstStep() + " (relative residual " + report.worstResidual()
                    + "), so that its rate is not known; take shorter steps");
        }
    }

    private int firstThatFires(double[] currents) {
        NeuronPopulation<double[]> population = neuron.population(Precision.DOUBLE, currents.length);
        population.checkEveryStep(false);
        NeuronTrajectory<double[]> run = population.trajectory(STEPS);
        population.forward(currents, 0, run);
        for (int k = 0; k < currents.length; k++) {
            double spikes = 0;
            for (int t = 1; t <= STEPS; t++) {
                spikes += run.spike(t, k);
            }
            if (spikes >= STEPS) {
                return k;
            }
        }
        return currents.length;
    }

    /**
     * Mean output voltage over so many steps of a neuron that is linear: without current (V), and what a current adds to it (ohm).
     *
     * @param scale a current of the order of those that it is to hear (A)
     * @throws IllegalArgumentException if it is not linear
     */
    double[] meanVoltage(int steps, double scale) {
        NeuronPopulation<double[]> population = neuron.population(Precision.DOUBLE, 3);
        NeuronTrajectory<double[]> run = population.trajectory(steps);
        requireSolved(population.forward(new double[] {0, scale, -2 * scale}, 0, run), scale);
        double[] means = new double[3];
        for (int t = 1; t <= steps; t++) {
            for (int k = 0; k < 3; k++) {
                means[k] += run.output(t, k) / steps;
            }
        }
        double up = means[1] - means[0];
        double down = means[2] - means[0];
        if (!(Math.abs(2 * up + down) <= 1e-6 * Math.abs(up))) {
            throw new IllegalArgumentException("neuron '" + model.name() + "' of the last layer is not linear: with "
                    + Arrays.toString(new double[] {0, scale, -2 * scale}) + " A its mean voltages are "
                    + Arrays.toString(means) + " V; read out by capacitors and resistors alone");
        }
        return new double[] {means[0], up / scale};
    }
}
