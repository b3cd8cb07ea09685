package org.sneakpath.devices.nonideality;

/** What an exposure to radiation does to a device. */
public non-sealed interface Irradiation extends Nonideality {
    /**
     * Replaces values before an exposure by those after it.
     *
     * @param values conductances (S), or any parameter of a model in its unit; changed in place
     * @param devices whose values they are
     * @param seed of the study; another seed is another chip
     * @param exposure which exposure of these devices
     * @param amount of radiation, not negative: fluence (1/m²) or dose (Gy), as the effect says
     * @return how many devices changed their state or were cut to limits, as the effect says
     */
    int apply(double[] values, Devices devices, long seed, long exposure, double amount);
}
