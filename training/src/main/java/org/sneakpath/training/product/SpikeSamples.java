package org.sneakpath.training.product;

import java.util.Arrays;

/**
 * Spikes of samples, listed by how they differ from what is usual: an input that spikes in more than half of a sample's steps is listed once as
 * usual, and then where it is silent, any other where it spikes. A bright pixel spikes nearly always and a dark one hardly ever, so that few
 * entries are left, each of which asks for one addition of a row.
 *
 * <p>Scratch grows to what is asked for; one for each thread and layer. An entry takes 16 bytes, and a few nanoseconds.
 */
public final class SpikeSamples {
    private int inputs;
    private int samples;
    private int steps;
    private double height;

    private int count;
    private int[] place = new int[0];
    private int[] code = new int[0];
    private final EntryLists byPlace = new EntryLists();
    private final EntryLists byCode = new EntryLists();

    private int usuals;
    private int[] usualSample = new int[0];
    private int[] usualInput = new int[0];
    private final EntryLists usualBySample = new EntryLists();
    private final EntryLists usualByInput = new EntryLists();

    /**
     * Forgets all.
     *
     * @param heightOfAll of a spike (V)
     */
    public void begin(int inputsOfAPlace, int numberOfSamples, int numberOfSteps, double heightOfAll) {
        inputs = inputsOfAPlace;
        samples = numberOfSamples;
        steps = numberOfSteps;
        height = heightOfAll;
        count = 0;
        usuals = 0;
    }

    /** How many words have one bit for each step. */
    public static int words(int ofSteps) {
        return (ofSteps + Long.SIZE - 1) / Long.SIZE;
    }

    /**
     * Adds all spikes of a sample's input, once.
     *
     * @param spikes bit k of word c of {@code spikes[at + c]}: whether it spikes in step 64·c + k; no bits beyond the last step
     */
    public void add(int sample, int input, long[] spikes, int at) {
        int words = words(steps);
        int many = 0;
        for (int c = 0; c < words; c++) {
            many += Long.bitCount(spikes[at + c]);
        }
        boolean usual = 2 * many > steps;
        if (usual) {
            usualSample = reserve(usualSample, usuals + 1);
            usualInput = reserve(usualInput, usuals + 1);
            usualSample[usuals] = sample;
            usualInput[usuals] = input;
            usuals++;
        }
        int entries = usual ? steps - many : many;
        place = reserve(place, count + entries);
        code = reserve(code, count + entries);
        for (int c = 0; c < words; c++) {
            long differs = usual ? ~spikes[at + c] & all(c) : spikes[at + c];
            list(differs, sample * steps + c * Long.SIZE, usual ? inputs + input : input);
        }
    }

    /** The bits of a word that stand for steps. */
    private long all(int word) {
        return -1L >>> Math.max(0, (word + 1) * Long.SIZE - steps);
    }

    private void list(long bits, int firstPlace, int codeOfAll) {
        int at = count;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            place[at] = firstPlace + Long.numberOfTrailingZeros(rest);
            code[at] = codeOfAll;
            at++;
        }
        count = at;
    }

    private static int[] reserve(int[] array, int needed) {
        return array.length >= needed ? array : Arrays.copyOf(array, needed + needed / 2);
    }

    /** Ends the entries and lists them by place and by code, what is usual by sample and by input. */
    public void close() {
        byPlace.sort(place, places(), code, count);
        byCode.sort(code, codes(), place, count);
        usualBySample.sort(usualSample, samples, usualInput, usuals);
        usualByInput.sort(usualInput, inputs, usualSample, usuals);
    }

    int inputs() {
        return inputs;
    }

    int samples() {
        return samples;
    }

    int steps() {
        return steps;
    }

    /** Places, sample after sample: that of sample b in step t is b·T + t. */
    int places() {
        return samples * steps;
    }

    /** Where others have a place, who count step after step: t·B + b. */
    int row(int ofPlace) {
        return ofPlace % steps * samples + ofPlace / steps;
    }

    double height() {
        return height;
    }

    /** Code i: input i spikes, where silence is usual. Code inputs + i: it is silent, where spikes are. */
    int codes() {
        return 2 * inputs;
    }

    /** Codes of place 0, of place 1, …. */
    EntryLists byPlace() {
        return byPlace;
    }

    /** Places of code 0, of code 1, …. */
    EntryLists byCode() {
        return byCode;
    }

    /** Inputs whose spikes are usual in sample 0, in sample 1, …. */
    EntryLists usualBySample() {
        return usualBySample;
    }

    /** Samples in which spikes of input 0, of input 1, … are usual. */
    EntryLists usualByInput() {
        return usualByInput;
    }
}
