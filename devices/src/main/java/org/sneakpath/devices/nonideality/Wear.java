package org.sneakpath.devices.nonideality;

/** A change of the conductance with the number of write cycles that a device has gone through. */
public non-sealed interface Wear extends Nonideality {
    /**
     * Replaces conductances of fresh devices by those of worn ones.
     *
     * @param conductances (S), changed in place
     * @param devices whose conductances they are
     * @param seed of the study; another seed is another chip
     * @param cycles that these devices have gone through, not negative
     * @return how many cells have failed
     */
    int apply(double[] conductances, Devices devices, long seed, double cycles);
}
