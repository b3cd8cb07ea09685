package org.sneakpath.training.product;

import java.util.Arrays;

/**
 * Which places of each input are not zero, from which inputs of each place are not: samples are looked through once, in the order in which
 * they stand, and a counting sort turns the lists round. Places of an input are in rising order. Scratch grows to what is asked for.
 */
final class Occupied {
    private int inputs;
    private int length;
    /** Inputs of one place after the other. */
    private int[] listed = new int[0];
    /** Where the list of a place ends. */
    private int[] ends = new int[0];
    /** Where the places of an input end while they are being filled in, and begin afterwards. */
    private int[] starts = new int[1];

    private int[] places = new int[0];

    /** Forgets everything. */
    void begin(int inputsOfAPlace, int mostPlaces) {
        inputs = inputsOfAPlace;
        length = 0;
        if (ends.length < mostPlaces) {
            ends = new int[mostPlaces];
        }
        if (starts.length < inputs + 2) {
            starts = new int[inputs + 2];
        }
        Arrays.fill(starts, 0, inputs + 2, 0);
    }

    /** Where the list of the next place begins in {@link #list}. */
    int next() {
        return length == 0 ? 0 : ends[length - 1];
    }

    /** Where lists are written, with room for one more; live until the next call. */
    int[] list() {
        int needed = next() + inputs;
        if (listed.length < needed) {
            listed = Arrays.copyOf(listed, needed + needed / 2);
        }
        return listed;
    }

    /** Ends the list of a place, which has so many inputs. */
    void close(int count) {
        int from = next();
        ends[length++] = from + count;
        for (int e = from; e < from + count; e++) {
            starts[listed[e] + 2]++;
        }
    }

    /** Places of input 0, 1, … one after the other, those of i beginning at {@link #start}; live. */
    int[] sorted() {
        for (int i = 1; i <= inputs; i++) {
            starts[i + 1] += starts[i];
        }
        int count = next();
        if (places.length < count) {
            places = new int[count + count / 2];
        }
        int e = 0;
        for (int l = 0; l < length; l++) {
            for (; e < ends[l]; e++) {
                places[starts[listed[e] + 1]++] = l;
            }
        }
        return places;
    }

    /** Where the places of an input begin; those of the number of inputs, where all end. */
    int start(int input) {
        return starts[input];
    }
}
