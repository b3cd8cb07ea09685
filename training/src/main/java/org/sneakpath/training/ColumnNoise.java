package org.sneakpath.training;

import java.util.Arrays;
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
 * <p>Where columns are tied to their neurons, the same fluctuations δG change the load of a column, all cells of it alike, whatever stands
 * at its word lines:
 * <pre>
 *   δI_j = Σ_i V_i (δG⁺_ij − δG⁻_ij)        δg_j = Σ_i (δG⁺_ij + δG⁻_ij)
 *
 *   var(δg_j) = σ² Σ_i (G⁺² + G⁻²)          cov(δI_j, δg_j) = σ² Σ_i V_i (G⁺² − G⁻²)
 * </pre>
 * Both are drawn together: δg, and what δI is given δg.
 *
 * <p>Written by its owner between presentations, read by many threads.
 */
final class ColumnNoise {
    private final LayerSpec spec;
    private final int layer;
    private final double[] power;
    private final double[] signedPower;
    private final double[] loadPower;
    private double sigma;
    private CounterRandom random = new CounterRandom(0, Purpose.READ_NOISE);
    private CounterRandom loadRandom = new CounterRandom(0, Purpose.LOAD_NOISE);

    /** Of no strength until it is set. */
    ColumnNoise(LayerSpec spec, int layer) {
        this.spec = spec;
        this.layer = layer;
        power = new double[spec.weights()];
        signedPower = new double[spec.coupling().loads() ? spec.weights() : 0];
        loadPower = new double[spec.loads()];
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
        loadRandom = new CounterRandom(seed, Purpose.LOAD_NOISE);
        double square = spec.mirrorGain() * spec.mirrorGain();
        for (int k = 0; k < power.length; k++) {
            double plus = operator[2 * k];
            double minus = operator[2 * k + 1];
            power[k] = square * (plus * plus + minus * minus);
        }
        Arrays.fill(loadPower, 0);
        for (int k = 0; k < signedPower.length; k++) {
            double plus = operator[2 * k];
            double minus = operator[2 * k + 1];
            signedPower[k] = plus * plus - minus * minus;
            loadPower[k % loadPower.length] += power[k];
        }
    }

    /** Makes further reads draws of another seed. */
    void reseed(long seed) {
        random = new CounterRandom(seed, Purpose.READ_NOISE);
    }

    /** mirrorGain² (T²_{i,2j} + T²_{i,2j+1}) at [row·columns + column], bias row last (S²); live. */
    double[] power() {
        return power;
    }

    /** G⁺² − G⁻² at [row·columns + column], bias row last (S²), of tied columns; live. */
    double[] signedPower() {
        return signedPower;
    }

    /** Σ_i (G⁺² + G⁻²) of each tied column (S²); live. */
    double[] loadPower() {
        return loadPower;
    }

    /** What is added to the load of a neuron whose variance, σ aside, is given (S). */
    double drawLoad(int neuron, long event, double variance) {
        return sigma * Math.sqrt(variance) * loadRandom.gaussian(CounterRandom.device(layer, neuron), event);
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
