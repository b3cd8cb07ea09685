package org.sneakpath.devices.nonideality;

/** A deviation of the conductance that is drawn anew at each read. */
public non-sealed interface ReadNoise extends Nonideality {
    /**
     * Replaces programmed conductances by those that one read sees.
     *
     * @param conductances (S), changed in place
     * @param devices whose conductances they are
     * @param seed of the study; another seed is another chip
     * @param read which read of these devices
     * @return how many cells would have become negative and were set to 0 instead
     */
    int apply(double[] conductances, Devices devices, long seed, long read);

    /**
     * The same for cells 0, 1, … of an array.
     *
     * @param array which array of the chip, not negative
     */
    default int apply(double[] conductances, long seed, int array, long read) {
        return apply(conductances, Devices.ofArray(array), seed, read);
    }
}
