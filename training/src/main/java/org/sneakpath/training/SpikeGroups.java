package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.training.product.SpikeSamples;

/** Brings the spikes of an encoding, which come one input after the other, into groups of neighbours. One for each thread. */
final class SpikeGroups implements SpikeEncoding.Listener {
    /** Bit k of the i-th of four words: whether input i of the group spikes in step 64·chunk + k. */
    private final long[] words;

    private final SpikeSamples into;
    private int sample;
    private int group;

    /** @param into gets the spikes */
    SpikeGroups(int steps, SpikeSamples into) {
        this.into = into;
        words = new long[SpikeSamples.GROUP * ((steps + Long.SIZE - 1) / Long.SIZE)];
    }

    /** Begins with a sample. */
    void begin(int ofSample) {
        sample = ofSample;
        group = 0;
        Arrays.fill(words, 0);
    }

    @Override
    public void spike(int step, int input) {
        open(input);
        words[word(step, input)] |= 1L << step;
    }

    @Override
    public void spikes(int first, long spikes, int input) {
        open(input);
        words[word(first, input)] |= spikes;
    }

    private static int word(int step, int input) {
        return step / Long.SIZE * SpikeSamples.GROUP + input % SpikeSamples.GROUP;
    }

    private void open(int input) {
        if (input / SpikeSamples.GROUP != group) {
            end();
            group = input / SpikeSamples.GROUP;
        }
    }

    /** Ends the sample. */
    void end() {
        for (int k = 0; k < words.length; k += SpikeSamples.GROUP) {
            int first = k / SpikeSamples.GROUP * Long.SIZE;
            into.addSteps(words[k], words[k + 1], words[k + 2], words[k + 3], sample, first, group);
        }
        Arrays.fill(words, 0);
    }
}
