package org.sneakpath.neurons;

import org.sneakpath.circuit.PiecewiseLinear;
import org.sneakpath.circuit.time.SteppingScheme;

/** An input current that is linear between the points of the grid. */
final class SampledInput {
    private SampledInput() {}

    /** Source values at the grid points t = 0..steps: a pulse with a ripple (A). */
    static double[] samples(double amplitude, double bias, int steps) {
        double[] samples = new double[steps + 1];
        for (int k = 0; k <= steps; k++) {
            double phase = 2 * Math.PI * k / steps;
            samples[k] = bias + amplitude * (Math.sin(phase) + 0.3 * Math.sin(3.1 * phase));
        }
        return samples;
    }

    /** The current that acts over each step: the sample at its end, for the trapezoidal rule the mean of both ends. */
    static double[] stepCurrents(SteppingScheme scheme, double[] samples) {
        double[] currents = new double[samples.length - 1];
        for (int t = 0; t < currents.length; t++) {
            currents[t] = scheme == SteppingScheme.TRAPEZOIDAL ? 0.5 * (samples[t] + samples[t + 1]) : samples[t + 1];
        }
        return currents;
    }

    static PiecewiseLinear waveform(double[] samples, double step) {
        double[] points = new double[2 * samples.length];
        for (int k = 0; k < samples.length; k++) {
            points[2 * k] = k * step;
            points[2 * k + 1] = samples[k];
        }
        return PiecewiseLinear.of(points);
    }
}
