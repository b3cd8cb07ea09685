package org.sneakpath.training.product;

import java.util.Arrays;

/**
 * Signals of places of which most inputs are zero: which are not, and what stands there. Entries are given in any order in which the inputs
 * of each place rise, and then listed by place, and by input when that is asked for.
 *
 * <p>Scratch grows to what is asked for; one for each thread and layer. An entry takes 40 bytes, and a few nanoseconds. Spikes are listed
 * otherwise: {@link SpikeSamples}.
 */
public final class SparseSamples {
    private int inputs;
    private int places;
    private int count;

    private int[] place = new int[0];
    private int[] input = new int[0];
    private double[] value = new double[0];
    private final EntryLists byPlace = new EntryLists();
    private final EntryLists byInput = new EntryLists();
    private boolean turned;

    /** Forgets all. */
    public void begin(int inputsOfAPlace, int numberOfPlaces) {
        inputs = inputsOfAPlace;
        places = numberOfPlaces;
        count = 0;
    }

    /** How many entries there are. */
    public int count() {
        return count;
    }

    private void reserve(int more) {
        int needed = count + more;
        if (place.length < needed) {
            place = Arrays.copyOf(place, needed + needed / 2);
            input = Arrays.copyOf(input, place.length);
            value = Arrays.copyOf(value, place.length);
        }
    }

    /** Where inputs of one place may be written from {@link #count} on, so many at most; then comes {@link #takeInputs}. */
    int[] inputsToCome(int most) {
        reserve(most);
        return input;
    }

    /** Takes so many inputs that were written, of one place. */
    void takeInputs(int n, int atPlace) {
        Arrays.fill(place, count, count + n, atPlace);
        count += n;
    }

    /** Where values may be written beside inputs; after these. */
    double[] valuesToCome() {
        return value;
    }

    /** Ends the entries and lists them by place. */
    public void close() {
        byPlace.sort(place, places, input, value, count);
        turned = false;
    }

    int inputs() {
        return inputs;
    }

    int places() {
        return places;
    }

    /** Inputs of place 0, of place 1, …, rising. */
    EntryLists byPlace() {
        return byPlace;
    }

    /** Places of input 0, of input 1, …, in the order in which they were given. */
    EntryLists byInput() {
        if (!turned) {
            turned = true;
            byInput.sort(input, inputs, place, value, count);
        }
        return byInput;
    }
}
