package org.sneakpath.devices.nonideality;

/** A deviation in which nothing is drawn: the same for all devices, at all times. */
public non-sealed interface FixedEffect extends Nonideality {
    /**
     * Replaces conductances asked for by those that the devices have.
     *
     * @param conductances (S), changed in place
     * @return how many values were cut to limits
     */
    int apply(double[] conductances);
}
