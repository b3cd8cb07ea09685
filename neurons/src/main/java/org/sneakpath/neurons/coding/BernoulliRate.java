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

    /** Features whose steps fit into one word are drawn together. */
    @Override
    public void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener) {
        Encoding.check(this, features, steps, 0, 1);
        int share = Math.max(1, Long.SIZE / steps);
        int width = Math.min(Long.SIZE, steps);
        int stretch = share * Math.max(1, 8 / share);
        Comparisons numbers = new Comparisons(share);
        for (int f = 0; f < features.length; f += share) {
            while (f + stretch < features.length && areZero(features, f, f + stretch)) { // most of an image is black
                f += stretch;
            }
            int count = Math.min(share, features.length - f);
            if (!numbers.compareWith(features, f, count, most)) {
                continue;
            }
            for (int from = 0; from < steps; from += width) {
                int length = Math.min(width, steps - from);
                long spikes = numbers.below(length, random, f / share, occasion, from);
                for (int k = 0; k < count; k++) {
                    long own = (spikes >>> (k * length)) & (-1L >>> (Long.SIZE - length));
                    if (own != 0) {
                        listener.spikes(from, own, f + k);
                    }
                }
            }
        }
    }

    private static boolean areZero(double[] features, int from, int to) {
        double sum = 0;
        for (int f = from; f < to; f++) {
            sum += features[f]; // not negative
        }
        return sum == 0;
    }

    /**
     * Which of up to 64 numbers are below probabilities, where some have one probability and the next another. The numbers are uniform multiples
     * of 2⁻⁵³ in [0, 1) that stand upright: a random word has one bit of each, and from the first bit on in which a number differs from its
     * probability its others need not be drawn, so that about log₂(numbers) + 2 words do for all.
     */
    private static final class Comparisons {
        /** 2⁵³ times the probabilities, rounded up: u &lt; p just where 2⁵³ u is below. */
        private final long[] bounds;
        /** Bits of the numbers of each. */
        private final long[] places;

        private final long[] words = new long[8];
        private int count;

        Comparisons(int share) {
            bounds = new long[share];
            places = new long[share];
        }

        /** Takes probabilities; whether one is not 0. */
        boolean compareWith(double[] features, int first, int howMany, double most) {
            count = howMany;
            long any = 0;
            for (int k = 0; k < count; k++) {
                double feature = features[first + k];
                bounds[k] = feature == 0 ? 0 : (long) Math.ceil(most * feature * 0x1p53);
                any |= bounds[k];
            }
            return any != 0;
        }

        /** Which are below, those of probability k from bit k·length on. */
        long below(int length, CounterRandom random, long device, long occasion, long block) {
            long alike = 0;
            long below = 0;
            for (int k = 0; k < count; k++) {
                places[k] = (-1L >>> (Long.SIZE - length)) << (k * length);
                below |= bounds[k] >= 1L << 53 ? places[k] : 0;
                alike |= bounds[k] > 0 && bounds[k] < 1L << 53 ? places[k] : 0;
            }
            for (int bit = 52; bit >= 0 && alike != 0; bit--) {
                int drawn = 52 - bit;
                if (drawn % 8 == 0) {
                    random.bits(device, occasion, block + drawn / 4, words);
                }
                long word = words[drawn % 8];
                long one = 0; // this bit of each number's bound
                for (int k = 0; k < count; k++) {
                    one |= places[k] & -((bounds[k] >>> bit) & 1);
                }
                below |= alike & ~word & one;
                alike &= ~(word ^ one);
            }
            return below;
        }
    }
}
