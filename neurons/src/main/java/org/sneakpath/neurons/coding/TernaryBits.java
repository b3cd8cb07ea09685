package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * A feature x of either sign as bits with its sign, in the first step: q = min(floor(|x|/Δ + ½), 2^bits − 1) with Δ = range/2^bits, and
 * a signal of x's sign on the line of each bit of q that is set. The other steps are silent.
 *
 * <p>Lines of a feature follow each other, the most significant bit first. What is beyond the range is the greatest q, as of any
 * converter.
 *
 * <p>Source: E.-M. Bansbach, A. von Bank, L. Schmalen, "Spiking neural network decision feedback equalization", arXiv:2211.04756, with 8
 * bits and a range of 4.
 *
 * @param bits 1 to 30
 * @param range the magnitude that 2^bits would stand for, positive
 */
public record TernaryBits(int bits, double range) implements Encoding {
    public TernaryBits {
        Encoding.require(bits >= 1 && bits <= 30, "number of bits", bits, "from 1 to 30");
        Encoding.require(range > 0, "range", range, "positive");
    }

    @Override
    public int inputs(int features) {
        return features * bits;
    }

    @Override
    public void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        Encoding.prepare(this, features, steps, signals, -Double.MAX_VALUE, Double.MAX_VALUE);
        int levels = 1 << bits;
        for (int f = 0; f < features.length; f++) {
            int q = (int) Math.min(levels - 1, Math.floor(Math.abs(features[f]) / range * levels + 0.5));
            for (int b = 0; b < bits; b++) {
                boolean set = (q >> (bits - 1 - b) & 1) == 1;
                signals[f * bits + b] = set ? Math.signum(features[f]) : 0;
            }
        }
    }
}
