package org.sneakpath.devices.nonideality;

/** A deviation from the target conductance that is drawn anew each time a cell is written, and stays until the next. */
public non-sealed interface WriteVariation extends Nonideality {
    /**
     * Replaces target conductances by those that one write leaves behind.
     *
     * @param conductances (S), changed in place
     * @param devices whose conductances they are
     * @param seed of the study; another seed is another chip
     * @param write which write of these devices
     * @return how many values were cut to limits
     */
    int apply(double[] conductances, Devices devices, long seed, long write);

    /**
     * The same for cells 0, 1, … of an array.
     *
     * @param array which array of the chip, not negative
     */
    default int apply(double[] conductances, long seed, int array, long write) {
        return apply(conductances, Devices.ofArray(array), seed, write);
    }
}
