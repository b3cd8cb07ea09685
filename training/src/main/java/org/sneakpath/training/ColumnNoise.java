package org.sneakpath.training;

import org.sneakpath.devices.random.CounterRandom;

/**
 * Gaussian noise of every read of one layer's array.
 *
 * <p>Each conductance fluctuates independently at each read with relative deviation σ. For ideal wires the column current is
 * linear in the conductances and its noise exactly Gaussian; a differential column has
 * <pre>
 *   var(I_j) = (mirrorGain · σ)² · Σ_i V_i² (T²_{i,2j} + T²_{i,2j+1})                 (A²)
 * </pre>
 * With wire resistance this is its first order: the noise is taken at the line's own cells and reaches the column
 * undiminished. One number is drawn for each (sample, step, neuron); the same coordinates give the same noise whatever the
 * level, so that levels compare.
 */
final class ColumnNoise {
    private final LayerSpec spec;
    private final int layer;
    private final double sigma;
    private final CounterRandom random;
    /** mirrorGain² (T²_{i,2j} + T²_{i,2j+1}) at [row·outputs + output] (S²). */
    private final double[] power;

    /** @param operator T[row·columns + column] of the array as programmed (S); only read */
    ColumnNoise(LayerSpec spec, int layer, double[] operator, double sigma, CounterRandom random) {
        this.spec = spec;
        this.layer = layer;
        this.sigma = sigma;
        this.random = random;
        power = new double[spec.weights()];
        double square = spec.mirrorGain() * spec.mirrorGain();
        for (int k = 0; k < power.length; k++) {
            double plus = operator[2 * k];
            double minus = operator[2 * k + 1];
            power[k] = square * (plus * plus + minus * minus);
        }
    }

    /**
     * Adds the noise of one presentation.
     *
     * @param signals s[from + t·inputs + i] with {@code times} instants: 1 if held, else {@code steps}
     * @param steps number of steps T
     * @param sample which sample is presented
     * @param currents I[t·outputs + j] (A) for all steps, added into
     * @param variance scratch, one per output
     */
    void add(double[] signals, int from, int times, int steps, int sample, double[] currents, double[] variance) {
        int outputs = spec.outputs();
        for (int t = 0; t < steps; t++) {
            if (t < times) {
                variances(signals, from + t * spec.inputs(), variance);
            }
            long event = (long) sample * steps + t;
            for (int j = 0; j < outputs; j++) {
                currents[t * outputs + j] +=
                        sigma * Math.sqrt(variance[j]) * random.gaussian(CounterRandom.device(layer, j), event);
            }
        }
    }

    private void variances(double[] signals, int from, double[] variance) {
        int inputs = spec.inputs();
        int outputs = spec.outputs();
        WordLineDrive drive = spec.drive();
        for (int j = 0; j < outputs; j++) {
            variance[j] = drive.bias() * drive.bias() * power[inputs * outputs + j];
        }
        for (int i = 0; i < inputs; i++) {
            double v = drive.gain() * (signals[from + i] - drive.reference());
            for (int j = 0; j < outputs; j++) {
                variance[j] += v * v * power[i * outputs + j];
            }
        }
    }
}
