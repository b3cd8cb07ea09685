package org.sneakpath.neurons.coding;

import java.util.Arrays;
import java.util.Locale;
import org.sneakpath.devices.random.CounterRandom;

/**
 * How the features of a sample become signals of input lines over the steps of a run: values, or spikes 0, 1, −1.
 *
 * <p>The same features, seed and occasion give the same signals, whatever else was encoded before. Immutable.
 */
public sealed interface Encoding permits DirectCurrent, SpikeEncoding, PoissonRate, TernaryBits, RadixBits, Held {
    /** Input lines for so many features. */
    int inputs(int features);

    /** Whether signals are the same in all steps, so that one row of them stands for all. */
    default boolean isConstant() {
        return false;
    }

    /** Whether it draws random numbers. */
    default boolean isRandom() {
        return false;
    }

    /**
     * Encodes one sample.
     *
     * @param features of the sample, in the range that the encoding states
     * @param random a stream for {@link org.sneakpath.devices.random.Purpose#SPIKE_ENCODING}; not looked at unless {@link #isRandom}
     * @param occasion which showing of which sample it is, in whatever numbering never uses one number twice
     * @param steps T, at least 1
     * @param signals {@code [t·inputs + i]}, overwritten: {@code steps} rows, or one where {@link #isConstant}
     * @throws IllegalArgumentException if a feature is out of range, or the steps are too few to hold every spike
     */
    void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals);

    /** Zeros in all rows, after a look at the lengths. */
    static void clear(Encoding encoding, int features, int steps, double[] signals) {
        int length = Math.max(0, encoding.isConstant() ? 1 : steps) * encoding.inputs(features);
        if (signals.length < length) {
            throw new IllegalArgumentException(signals.length + " signals given where " + length
                    + " are needed; there is one for each step and input");
        }
        Arrays.fill(signals, 0, length, 0);
    }

    /** Checks and zeros. */
    static void prepare(
            Encoding encoding, double[] features, int steps, double[] signals, double least, double greatest) {
        check(encoding, features, steps, least, greatest);
        clear(encoding, features.length, steps, signals);
    }

    /** Refuses features that are out of range. */
    static void check(Encoding encoding, double[] features, int steps, double least, double greatest) {
        if (steps < 1) {
            throw new IllegalArgumentException("an encoding needs at least 1 step, not " + steps);
        }
        for (int f = 0; f < features.length; f++) {
            if (!(features[f] >= least && features[f] <= greatest)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "feature %d = %s is outside [%s, %s], which %s takes; scale the data set",
                        f,
                        features[f],
                        least,
                        greatest,
                        encoding.getClass().getSimpleName()));
            }
        }
    }

    /** Tells of a spike where a step is within the run; a later one is left out. */
    static void spike(SpikeEncoding.Listener listener, int steps, long step, int input) {
        if (step >= 0 && step < steps) {
            listener.spike((int) step, input);
        }
    }

    static void require(boolean holds, String what, double value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(what + " of an encoding = " + value + "; it is " + wanted);
        }
    }
}
