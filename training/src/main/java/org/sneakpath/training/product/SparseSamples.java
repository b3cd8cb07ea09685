package org.sneakpath.training.product;

/**
 * Signals of places of which most inputs are zero: which are not, and what stands there. Listed place after place, inputs rising, and by
 * input when that is asked for.
 *
 * <p>Scratch grows to what is asked for; one for each thread and layer. An entry takes 24 bytes, and a few nanoseconds. Spikes are listed
 * otherwise: {@link SpikeSamples}.
 */
public final class SparseSamples {
    private int inputs;
    private int places;
    private final EntryLists byPlace = new EntryLists();
    private final EntryLists byInput = new EntryLists();
    private boolean turned;

    /**
     * Lists multiples of numbers.
     *
     * @param x {@code [place·inputs + input]}
     * @param gain what they are multiplied by, not 0
     * @return whether all are finite
     */
    public boolean look(double[] x, int inputsOfAPlace, int numberOfPlaces, double gain) {
        begin(inputsOfAPlace, numberOfPlaces);
        boolean finite = true;
        for (int l = 0; l < places; l++) {
            int row = l * inputs;
            int at = count();
            int[] found = inputsToCome();
            int entries = DoubleSparseProducts.notZero(x, row, inputs, found, at);
            double[] values = valuesToCome();
            for (int k = at; k < at + entries; k++) {
                values[k] = x[row + found[k]];
            }
            finite &= end(entries, gain);
        }
        return finite;
    }

    /** Forgets all; then comes each place: {@link #inputsToCome}, {@link #end}. */
    public void begin(int inputsOfAPlace, int numberOfPlaces) {
        inputs = inputsOfAPlace;
        places = numberOfPlaces;
        byPlace.begin(places);
        turned = false;
    }

    /** Where the inputs of the next place may be written from {@link #count} on, each once; then {@link #valuesToCome}. */
    public int[] inputsToCome() {
        return byPlace.othersToCome(inputs);
    }

    /** Where values are written from {@link #count} on, as inputs are. */
    public double[] valuesToCome() {
        return byPlace.values();
    }

    /** How many are listed in places that have ended. */
    public int count() {
        return byPlace.count();
    }

    /**
     * Ends a place.
     *
     * @param entries how many were written
     * @param gain what they are multiplied by, not 0
     * @return whether all are finite
     */
    public boolean end(int entries, double gain) {
        double[] values = byPlace.values();
        int at = byPlace.count();
        double finite = 0; // unless one is not
        for (int k = at; k < at + entries; k++) {
            values[k] *= gain;
            finite += 0 * values[k];
        }
        byPlace.endGroup(entries);
        return finite == 0;
    }

    int inputs() {
        return inputs;
    }

    int places() {
        return places;
    }

    /** Inputs of place 0, of place 1, …, rising; filled by who looks. */
    EntryLists byPlace() {
        return byPlace;
    }

    /** Places of input 0, of input 1, …, rising. */
    EntryLists byInput() {
        if (!turned) {
            turned = true;
            byInput.turn(byPlace, places, inputs);
        }
        return byInput;
    }
}
