package org.sneakpath.devices.nonideality;

/** A change of the conductance over the time since it was written. */
public non-sealed interface Drift extends Nonideality {
    /**
     * Replaces conductances as written by those at a later time. For one device, seed and write the result is a curve in time:
     * what is drawn, is drawn once.
     *
     * @param conductances as written (S), changed in place
     * @param devices whose conductances they are
     * @param seed of the study; another seed is another chip
     * @param write which write of these devices
     * @param time since the write (s), not negative; at 0 nothing has changed
     * @return how many values were cut to limits
     */
    int apply(double[] conductances, Devices devices, long seed, long write, double time);
}
