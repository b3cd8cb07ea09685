package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.training.product.SpikeSamples;

/** Brings the spikes of an encoding, which come one input after the other, together: all of a sample's input. One for each thread. */
final class SpikeTrains implements SpikeEncoding.Listener {
    /** Bit k of word c: whether the input spikes in step 64·c + k. */
    private final long[] words;

    private final SpikeSamples into;
    private int sample;
    private int input;

    /** @param into gets the spikes */
    SpikeTrains(int steps, SpikeSamples into) {
        this.into = into;
        words = new long[SpikeSamples.words(steps)];
    }

    /** Begins with a sample. */
    void begin(int ofSample) {
        sample = ofSample;
        input = 0;
        Arrays.fill(words, 0);
    }

    @Override
    public void spike(int step, int ofInput) {
        open(ofInput);
        words[step / Long.SIZE] |= 1L << step;
    }

    @Override
    public void spikes(int first, long spikes, int ofInput) {
        open(ofInput);
        words[first / Long.SIZE] |= spikes;
    }

    private void open(int next) {
        if (next != input) {
            end();
            input = next;
        }
    }

    /** Ends the sample. */
    void end() {
        into.add(sample, input, words, 0);
        Arrays.fill(words, 0);
    }
}
