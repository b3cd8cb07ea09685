package org.sneakpath.neurons.coding;

import org.sneakpath.devices.random.CounterRandom;

/** An encoding whose signals are spikes, 1, between silence, 0: what is silent need not be looked at. */
public sealed interface SpikeEncoding extends Encoding
        permits LinearLatency, LogarithmicLatency, BernoulliRate, LogScaleLatency {
    /** Hears spikes. */
    @FunctionalInterface
    interface Listener {
        /**
         * Hears one.
         *
         * @param step from 0
         * @param input line
         */
        void spike(int step, int input);

        /**
         * Hears those of up to 64 steps.
         *
         * @param first step of bit 0, a multiple of 64
         * @param spikes bit k for step {@code first + k}
         */
        default void spikes(int first, long spikes, int input) {
            for (long rest = spikes; rest != 0; rest &= rest - 1) {
                spike(first + Long.numberOfTrailingZeros(rest), input);
            }
        }
    }

    /**
     * The spikes of one sample, each once, inputs in rising order.
     *
     * @param features as {@link #encode} takes them
     * @throws IllegalArgumentException if a feature is out of range, or the steps are too few to hold every spike
     */
    void spikes(double[] features, CounterRandom random, long occasion, int steps, Listener listener);

    @Override
    default void encode(double[] features, CounterRandom random, long occasion, int steps, double[] signals) {
        int inputs = inputs(features.length);
        Encoding.clear(this, features.length, steps, signals);
        spikes(features, random, occasion, steps, (step, input) -> signals[step * inputs + input] = 1);
    }
}
