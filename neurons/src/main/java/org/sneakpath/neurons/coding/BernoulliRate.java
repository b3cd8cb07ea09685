package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/**
 * A spike or none in each step, independently, with the probability {@code most}·x for a feature x in [0, 1].
 *
 * @param most probability of a spike for x = 1, in (0, 1]
 */
public record BernoulliRate(double most) implements SpikeEncoding {
    public BernoulliRate {
        Encoding.require(most > 0 && most <= 1, "probability", most, "greater than 0 and at most 1");
    }

    @Override
    public int inputs(int features) {
        return features;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener) {
        Encoding.check(this, features, steps, 0, 1);
        long[] words = new long[4];
        for (int f = 0; f < features.length; f++) {
            if (features[f] > 0) {
                for (int from = 0; from < steps; from += Long.SIZE) {
                    long spikes = below(
                            most * features[f], Math.min(Long.SIZE, steps - from), random, f, occasion, from, words);
                    listener.spikes(from, spikes, f);
                }
            }
        }
    }

    /**
     * Which of up to 64 numbers are below a probability, bit k for number k. The numbers are uniform multiples of 2⁻⁵³ in [0, 1) that stand
     * upright: a random word has one bit of each, and from the first bit on in which a number differs from the probability its others need
     * not be drawn, so that about log₂(count) + 2 words do for all.
     */
    private static long below(
            double probability, int count, CounterRandom random, long device, long occasion, long from, long[] words) {
        long bound = (long) Math.ceil(probability * 0x1p53); // u < p just where 2⁵³ u < ⌈2⁵³ p⌉
        long all = -1L >>> (Long.SIZE - count);
        if (bound >= 1L << 53) {
            return all;
        }
        long alike = all;
        long below = 0;
        for (int bit = 52; bit >= 0 && alike != 0; bit--) {
            int drawn = 52 - bit;
            if (drawn % 4 == 0) {
                random.bits(device, occasion, from + drawn / 4, words);
            }
            long word = words[drawn % 4];
            long one = -(bound >>> bit & 1); // all bits of a word as this one
            below |= alike & ~word & one;
            alike &= ~(word ^ one);
        }
        return below;
    }
}
