package org.sneakpath.training;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Gaussian noise of every read of one layer's arrays.
 *
 * <p>Each conductance fluctuates independently at each read with relative deviation σ. For ideal wires the column current is
 * linear in the conductances and its noise exactly Gaussian; a differential column has
 * <pre>
 *   var(I_j) = (mirrorGain · σ)² · Σ_i V_i² (T²_{i,2j} + T²_{i,2j+1})                 (A²)
 * </pre>
 * With wire resistance this is its first order: the noise is taken at the line's own cells and reaches the column
 * undiminished. One number is drawn for each (sample, step, neuron); the same coordinates give the same noise whatever the
 * level, so that levels compare.
 *
 * <p>Written by its owner between presentations, read by many threads.
 */
final class ColumnNoise {
    private final LayerSpec spec;
    private final int layer;
    private final double[] power;
    private double sigma;
    private CounterRandom random = new CounterRandom(0, Purpose.READ_NOISE);

    /** Of no strength until it is set. */
    ColumnNoise(LayerSpec spec, int layer) {
        this.spec = spec;
        this.layer = layer;
        power = new double[spec.weights()];
    }

    /**
     * Takes the array as it is written.
     *
     * @param operator T[row·columns + column] (S); only read
     * @param sigma σ
     */
    void set(double[] operator, double sigma, long seed) {
        this.sigma = sigma;
        random = new CounterRandom(seed, Purpose.READ_NOISE);
        double square = spec.mirrorGain() * spec.mirrorGain();
        for (int k = 0; k < power.length; k++) {
            double plus = operator[2 * k];
            double minus = operator[2 * k + 1];
            power[k] = square * (plus * plus + minus * minus);
        }
    }

    /** mirrorGain² (T²_{i,2j} + T²_{i,2j+1}) at [row·columns + column], bias row last (S²); live. */
    double[] power() {
        return power;
    }

    /** Whether nothing is drawn. */
    boolean isSilent() {
        return sigma == 0;
    }

    /** What is added to the current of a neuron whose variance, σ aside, is given (A). */
    double draw(int neuron, long event, double variance) {
        return sigma * Math.sqrt(variance) * random.gaussian(CounterRandom.device(layer, neuron), event);
    }
}
