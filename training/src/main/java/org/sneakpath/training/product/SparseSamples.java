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
        double finite = 0; // unless one is not
        for (int l = 0; l < places; l++) {
            int row = l * inputs;
            int at = byPlace.count();
            int[] found = byPlace.othersToCome(inputs + 1);
            int end = at + DoubleSparseProducts.notZero(x, row, inputs, found, at);
            double[] values = byPlace.values();
            for (int k = at; k < end; k++) {
                double value = gain * x[row + found[k]];
                values[k] = value;
                finite += 0 * value;
            }
            byPlace.endGroup(end - at);
        }
        return finite == 0;
    }

    /** Forgets all; then comes each place. */
    void begin(int inputsOfAPlace, int numberOfPlaces) {
        inputs = inputsOfAPlace;
        places = numberOfPlaces;
        byPlace.begin(places);
        turned = false;
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
