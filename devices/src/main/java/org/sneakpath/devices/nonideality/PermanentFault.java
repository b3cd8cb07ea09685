package org.sneakpath.devices.nonideality;

/** A defect that a cell has from fabrication on, whatever is written to it. */
public interface PermanentFault {
    /**
     * Replaces the conductances of faulty cells by those that they are stuck at.
     *
     * @param conductances (S), changed in place; element k is cell k of the array
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     * @return how many cells are faulty
     */
    int apply(double[] conductances, long seed, int array);
}
