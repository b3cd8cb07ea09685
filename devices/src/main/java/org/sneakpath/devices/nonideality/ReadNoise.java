package org.sneakpath.devices.nonideality;

/** A deviation of the conductance that is drawn anew at each read. */
public interface ReadNoise {
    /**
     * Replaces programmed conductances by those that one read sees.
     *
     * @param conductances (S), changed in place; element k is cell k of the array
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     * @param read which read of that array
     * @return how many cells would have become negative and were set to 0 instead
     */
    int apply(double[] conductances, long seed, int array, long read);
}
