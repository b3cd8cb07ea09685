package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * The bits of a feature x in [0, 1] one after the other, the most significant first: x is rounded to q = round(x (2^T − 1)), and a spike in
 * step t counts 2^(T−1−t). Further steps are silent.
 *
 * <p>With neurons that double their sum at each step the network computes what one with T-bit activations does, exactly: {@link #value}.
 *
 * <p>Source: Z. Wang, X. Gu, R. S. M. Goh, J. T. Zhou, T. Luo, "Efficient spiking neural networks with radix encoding"; D. Gerlinghoff et
 * al., "E3NE", IEEE Trans. Parallel Distrib. Syst., 2021, arXiv:2111.10027.
 *
 * @param bits T, 1 to 30
 */
public record RadixBits(int bits) implements Encoding {
    public RadixBits {
        Encoding.require(bits >= 1 && bits <= 30, "number of bits", bits, "from 1 to 30");
    }

    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        Encoding.prepare(this, features, steps, signals, 0, 1);
        if (steps < bits) {
            throw new IllegalArgumentException(
                    steps + " steps, where a radix encoding of " + bits + " bits needs " + bits);
        }
        for (int f = 0; f < features.length; f++) {
            int q = (int) Math.round(features[f] * ((1 << bits) - 1));
            for (int t = 0; t < bits; t++) {
                signals[t * features.length + f] = q >> (bits - 1 - t) & 1;
            }
        }
    }

    /**
     * The number that signals of one line stand for, by doubling and adding.
     *
     * @param signals {@code [t·inputs + i]}
     * @param inputs number of lines
     * @param input i
     */
    public double value(double[] signals, int inputs, int input) {
        double sum = 0;
        for (int t = 0; t < bits; t++) {
            sum = 2 * sum + signals[t * inputs + input];
        }
        return sum;
    }
}
