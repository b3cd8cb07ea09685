package org.sneakpath.devices.nonideality;

/** A defect that a cell has once and for all, whatever is written to it. */
public non-sealed interface PermanentFault extends Nonideality {
    /**
     * Replaces the conductances of faulty cells by those that they are stuck at.
     *
     * @param conductances (S), changed in place
     * @param devices whose conductances they are
     * @param seed of the study; another seed is another chip
     * @return how many cells are faulty
     */
    int apply(double[] conductances, Devices devices, long seed);

    /**
     * The same for cells 0, 1, … of an array.
     *
     * @param array which array of the chip, not negative
     */
    default int apply(double[] conductances, long seed, int array) {
        return apply(conductances, Devices.ofArray(array), seed);
    }
}
