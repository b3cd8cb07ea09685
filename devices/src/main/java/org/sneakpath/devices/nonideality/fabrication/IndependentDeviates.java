package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Deviates that know nothing of each other. */
public record IndependentDeviates() implements Deviates {
    @Override
    public void standard(double[] z, Devices devices, long seed, long quantity) {
        CounterRandom random = new CounterRandom(seed, Purpose.DEVICE_VARIATION);
        for (int k = 0; k < z.length; k++) {
            z[k] = random.gaussian(devices.id(k), quantity);
        }
    }
}
