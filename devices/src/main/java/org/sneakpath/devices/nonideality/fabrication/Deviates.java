package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Devices;

/** Standard normal deviates of devices: independent, or alike where devices are close. */
public sealed interface Deviates permits IndependentDeviates, FieldDeviates {
    /**
     * Overwrites {@code z} with the deviates of devices.
     *
     * @param seed of the study; another seed is another chip
     * @param quantity what deviates; quantities are independent
     */
    void standard(double[] z, Devices devices, long seed, long quantity);
}
