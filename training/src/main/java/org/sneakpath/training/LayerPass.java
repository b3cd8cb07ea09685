package org.sneakpath.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.stepper.NeuronStepper;
import org.sneakpath.neurons.stepper.ParameterBars;
import org.sneakpath.neurons.stepper.Trajectory;

/**
 * One thread's workspace for one layer: signals → currents → membrane trajectory, and back. Allocates only when built.
 */
final class LayerPass {
    private final ProgrammedLayer layer;
    private final NeuronStepper stepper;
    private final Trajectory trajectory;
    private final int outputs;
    private final int steps;
    private final int times;
    private final int stride;
    private final double[] currents;
    private final double[] currentBars;
    private final double[] voltageBars;
    private final double[] variance;

    /** @param held whether the input signals are constant over a presentation (first layer) */
    LayerPass(NetworkSpec network, ProgrammedLayer layer, boolean held) {
        this.layer = layer;
        outputs = layer.spec.outputs();
        steps = network.steps();
        times = held ? 1 : steps;
        stride = held && layer.noise == null ? 0 : outputs;
        stepper = new NeuronStepper(layer.spec.neuron(), network.scheme(), network.step(), outputs);
        for (int b = 0; b < layer.neuronParameters.size(); b++) {
            double[] parameters = layer.neuronParameters.get(b);
            System.arraycopy(parameters, 0, stepper.parameters(b), 0, parameters.length);
        }
        trajectory = stepper.trajectory(steps);
        currents = new double[stride == 0 ? outputs : steps * outputs];
        currentBars = new double[currents.length];
        voltageBars = new double[steps * outputs];
        variance = new double[outputs];
    }

    NeuronStepper stepper() {
        return stepper;
    }

    Trajectory trajectory() {
        return trajectory;
    }

    /** dL/dv[(t − 1)·outputs + j] for t = 1 … T (1/V); filled by the owner before a pullback. */
    double[] voltageBars() {
        return voltageBars;
    }

    /** Runs the layer; false if a neuron's equations were not solved to rounding. */
    boolean forward(double[] signals, int from, int sample) {
        layer.map.currents(signals, from, times, currents);
        ColumnNoise noise = layer.noise;
        if (noise != null) {
            for (int t = times; t < steps; t++) {
                System.arraycopy(currents, 0, currents, t * outputs, outputs);
            }
            noise.add(signals, from, times, steps, sample, currents, variance);
        }
        return stepper.forward(currents, stride, trajectory).converged();
    }

    /**
     * Adds dL/dW at {@code matrixFrom} and dL/ds.
     *
     * @param signalBars dL/ds, or null if nobody asks
     * @param parameterBars dL/d(device parameters), or null if nobody asks
     */
    void pullback(
            double[] signals,
            int from,
            double[] matrixBars,
            int matrixFrom,
            double @Nullable [] signalBars,
            @Nullable ParameterBars parameterBars) {
        if (layer.noise != null) {
            throw new IllegalStateException("a noisy chip is evaluated, not trained: it has no pullback");
        }
        Arrays.fill(currentBars, 0);
        if (parameterBars == null) {
            stepper.pullback(trajectory, voltageBars, currentBars, stride);
        } else {
            stepper.pullback(trajectory, voltageBars, currentBars, stride, parameterBars);
        }
        layer.map.pullbackMatrix(signals, from, times, currentBars, matrixBars, matrixFrom);
        if (signalBars != null) {
            layer.map.pullbackSignals(times, currentBars, signalBars);
        }
    }
}
