package org.sneakpath.training.product;

import java.util.Arrays;

/**
 * Signals of places of which most inputs are zero: which are not, and what stands there. Entries are given in any order in which the inputs
 * of each place rise, and then listed by place, and by input when that is asked for.
 *
 * <p>Spikes are all of one height and need no values. Scratch grows to what is asked for; one for each thread and layer. An entry takes
 * 16 bytes, with a value 40, and a few nanoseconds.
 */
public final class SparseSamples {
    private int inputs;
    private int places;
    private int count;
    private boolean valued;
    private double height;

    private int[] place = new int[0];
    private int[] input = new int[0];
    private double[] value = new double[0];
    private final EntryLists byPlace = new EntryLists();
    private final EntryLists byInput = new EntryLists();
    private boolean turned;

    /** Forgets all; entries will have values. */
    public void begin(int inputsOfAPlace, int numberOfPlaces) {
        inputs = inputsOfAPlace;
        places = numberOfPlaces;
        count = 0;
        valued = true;
    }

    /** Forgets all; entries will be spikes of one height. */
    public void beginSpikes(int inputsOfAPlace, int numberOfPlaces, double heightOfAll) {
        begin(inputsOfAPlace, numberOfPlaces);
        valued = false;
        height = heightOfAll;
    }

    /** How many entries there are. */
    public int count() {
        return count;
    }

    /** A spike. */
    public void add(int atPlace, int atInput) {
        if (count == place.length) {
            reserve(1);
        }
        place[count] = atPlace;
        input[count] = atInput;
        count++;
    }

    private void reserve(int more) {
        int needed = count + more;
        if (place.length < needed) {
            place = Arrays.copyOf(place, needed + needed / 2);
            input = Arrays.copyOf(input, place.length);
        }
        if (valued && value.length < place.length) {
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

    /** Where values may be written beside inputs or places; after these. */
    double[] valuesToCome() {
        return value;
    }

    /** Where places of one input may be written from {@link #count} on, so many at most; then comes {@link #takePlaces}. */
    int[] placesToCome(int most) {
        reserve(most);
        return place;
    }

    /** Takes so many places that were written, of one input. */
    void takePlaces(int n, int atInput) {
        Arrays.fill(input, count, count + n, atInput);
        count += n;
    }

    /** Ends the entries and lists them by place. */
    public void close() {
        byPlace.sort(place, places, input, value, count, valued);
        turned = false;
    }

    int inputs() {
        return inputs;
    }

    int places() {
        return places;
    }

    /** Whether entries have values of their own; otherwise all are of the {@link #height}. */
    boolean valued() {
        return valued;
    }

    double height() {
        return height;
    }

    /** Inputs of place 0, of place 1, …, rising. */
    EntryLists byPlace() {
        return byPlace;
    }

    /** Places of input 0, of input 1, …, in the order in which they were given. */
    EntryLists byInput() {
        if (!turned) {
            turned = true;
            byInput.sort(input, inputs, place, value, count, valued);
        }
        return byInput;
    }
}
