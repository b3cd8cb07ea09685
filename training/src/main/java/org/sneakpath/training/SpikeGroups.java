package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.training.product.SpikeSamples;

/** Brings the spikes of an encoding, which come one input after the other, into groups of neighbours. One for each thread. */
final class SpikeGroups implements SpikeEncoding.Listener {
    private final int samples;
    /** Bit k of the i-th of four words: whether input i of the group spikes in step 64·chunk + k. */
    private final long[] words;

    private final SpikeSamples into;
    private int sample;
    private int group;

    /**
     * @param samples B
     * @param into gets the spikes of step t and sample b at place t·B + b
     */
    SpikeGroups(int samples, int steps, SpikeSamples into) {
        this.samples = samples;
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
            long a = words[k];
            long b = words[k + 1];
            long c = words[k + 2];
            long d = words[k + 3];
            int first = k / SpikeSamples.GROUP * Long.SIZE;
            for (long any = a | b | c | d; any != 0; any &= any - 1) {
                int t = Long.numberOfTrailingZeros(any);
                int pattern = bit(a, t, 0) | bit(b, t, 1) | bit(c, t, 2) | bit(d, t, 3);
                into.add((first + t) * samples + sample, group, pattern);
            }
        }
        Arrays.fill(words, 0);
    }

    private static int bit(long word, int from, int to) {
        return (int) (word >>> from & 1) << to;
    }
}
