package org.sneakpath.training;

import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.SpikeEncoding;

/** The signals of the first layer: what the encoding makes of the features of B samples. */
final class EncodedFeatures<A> {
    private final Encoding encoding;
    private final Precision<A> precision;
    private final int features;
    private final int inputs;
    private final int samples;
    private final int steps;
    private final double[] one;
    private final double[] own;
    private final A signals;

    /** @param listed whether spikes are asked for, and never signals */
    EncodedFeatures(NetworkSpec spec, Precision<A> precision, int samples, boolean listed) {
        encoding = spec.encoding();
        this.precision = precision;
        this.samples = samples;
        features = spec.inputs();
        inputs = spec.layers().get(0).inputs();
        steps = encoding.isConstant() ? 1 : spec.steps();
        one = new double[features];
        own = new double[listed ? 0 : steps * inputs];
        signals = precision.array(listed ? 0 : steps * samples * inputs);
    }

    /** Encodes as spikes, in the place of {@link #signals}. */
    void spikes(SpikeEncoding spiking, double[] all, int[] numbers, long seed, SpikeTrains into) {
        CounterRandom random = new CounterRandom(seed, Purpose.SPIKE_ENCODING);
        for (int b = 0; b < samples; b++) {
            System.arraycopy(all, b * features, one, 0, features);
            into.begin(b);
            spiking.spikes(one, random, numbers[b], steps, into);
            into.end();
        }
    }

    /** Whether signals are the features, so that they have the same gradients. */
    boolean isHeld() {
        return encoding.isConstant();
    }

    /**
     * Encodes.
     *
     * @param all [sample·features + feature]
     * @param numbers of the samples, which random encodings depend on
     * @param seed likewise
     * @return [(t·B + b)·inputs + i], one step of them where they are held; live
     */
    A signals(double[] all, int[] numbers, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.SPIKE_ENCODING);
        for (int b = 0; b < samples; b++) {
            System.arraycopy(all, b * features, one, 0, features);
            encoding.encode(one, random, numbers[b], steps, own);
            for (int t = 0; t < steps; t++) {
                precision.narrow(own, t * inputs, signals, (t * samples + b) * inputs, inputs);
            }
        }
        return signals;
    }
}
