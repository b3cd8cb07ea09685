package org.sneakpath.training.product;

import java.util.Arrays;

/**
 * Spikes of places, listed by groups of four neighbouring inputs: which of a group spike at a place is one entry, its pattern. Bright pixels
 * stand beside bright ones, so that there are half as many entries as spikes and less, each of which asks for one sum of rows.
 *
 * <p>Scratch grows to what is asked for; one for each thread and layer. An entry takes 24 bytes, and a few nanoseconds.
 */
public final class SpikeSamples {
    /** Inputs of a group. */
    public static final int GROUP = 4;

    /** Patterns of a group, that of silence among them. */
    static final int PATTERNS = 1 << GROUP;

    private int inputs;
    private int samples;
    private int steps;
    private int count;
    private double height;

    private int[] place = new int[0];
    private int[] code = new int[0];
    private final EntryLists byPlace = new EntryLists();
    private final EntryLists byCode = new EntryLists();

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
    }

    /**
     * Adds the spikes of a sample's group in up to 64 steps, each step once: those of input 4·group in bits of {@code a}, of the next in those
     * of {@code b}, ….
     *
     * @param firstStep that of bit 0
     */
    public void addSteps(long a, long b, long c, long d, int sample, int firstStep, int group) {
        reserve(Long.SIZE);
        int firstPlace = sample * steps + firstStep;
        int at = count;
        for (long any = a | b | c | d; any != 0; any &= any - 1) {
            int t = Long.numberOfTrailingZeros(any);
            place[at] = firstPlace + t;
            code[at] = group * PATTERNS + bit(a, t, 0) + bit(b, t, 1) + bit(c, t, 2) + bit(d, t, 3);
            at++;
        }
        count = at;
    }

    private static int bit(long word, int from, int to) {
        return (int) (word >>> from & 1) << to;
    }

    private void reserve(int more) {
        int needed = count + more;
        if (place.length < needed) {
            place = Arrays.copyOf(place, needed + needed / 2);
            code = Arrays.copyOf(code, place.length);
        }
    }

    /**
     * Adds those of a group of all samples in a step: where a pattern is 0 there is none.
     *
     * @param patterns by sample
     */
    void addSome(int group, int[] patterns, int step) {
        reserve(samples + 1);
        int at = count;
        for (int k = 0; k < samples; k++) {
            place[at] = k * steps + step;
            code[at] = group * PATTERNS + patterns[k];
            at += patterns[k] != 0 ? 1 : 0;
        }
        count = at;
    }

    /** Ends the entries and lists them by place and by code. */
    public void close() {
        byPlace.sort(place, places(), code, count);
        byCode.sort(code, codes(), place, count);
    }

    int inputs() {
        return inputs;
    }

    /** Places, sample after sample: that of sample b in step t is b·T + t, for what spikes in one step mostly does in the next. */
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

    /** Groups, the last of which may have fewer inputs. */
    int groups() {
        return (inputs + GROUP - 1) / GROUP;
    }

    /** Codes are 16·group + pattern. */
    int codes() {
        return groups() * PATTERNS;
    }

    /** Codes of place 0, of place 1, …. */
    EntryLists byPlace() {
        return byPlace;
    }

    /** Places of code 0, of code 1, …. */
    EntryLists byCode() {
        return byCode;
    }
}
