package org.sneakpath.devices.nonideality.writing;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.WriteVariation;
import org.sneakpath.devices.nonideality.fabrication.Spread;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Cycle-to-cycle variation: any {@link Spread}, with a deviate drawn anew at each write.
 *
 * @param spread distribution of what a write leaves behind around its target
 */
public record CycleVariation(Spread spread) implements WriteVariation {
    @Override
    public int apply(double[] conductances, Devices devices, long seed, long write) {
        CounterRandom random = new CounterRandom(seed, Purpose.CYCLE_VARIATION);
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            double z = random.gaussian(devices.id(k), write);
            double value = spread.value(conductances[k], z);
            cut += value == spread.uncut(conductances[k], z) ? 0 : 1;
            conductances[k] = value;
        }
        return cut;
    }
}
