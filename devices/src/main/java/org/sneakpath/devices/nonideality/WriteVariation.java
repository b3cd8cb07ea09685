package org.sneakpath.devices.nonideality;

/** A deviation from the target conductance that is drawn anew each time a cell is written, and stays until the next. */
public interface WriteVariation {
    /**
     * Replaces target conductances by those that one write leaves behind.
     *
     * @param conductances (S), changed in place; element k is cell k of the array
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     * @param write which write of that array
     */
    void apply(double[] conductances, long seed, int array, long write);
}
