package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.DeviceVariation;
import org.sneakpath.devices.nonideality.Devices;

/**
 * Device-to-device variability: a spread, and how devices' deviates hang together.
 *
 * @param spread distribution of a value around its nominal one
 * @param deviates independent, or correlated over the wafer
 */
public record SpreadVariation(Spread spread, Deviates deviates) implements DeviceVariation {
    /** Devices that deviate independently. */
    public static SpreadVariation independent(Spread spread) {
        return new SpreadVariation(spread, new IndependentDeviates());
    }

    @Override
    public int apply(double[] values, Devices devices, long seed, long quantity) {
        double[] z = new double[values.length];
        deviates.standard(z, devices, seed, quantity);
        int cut = 0;
        for (int k = 0; k < values.length; k++) {
            double value = spread.value(values[k], z[k]);
            cut += value == spread.uncut(values[k], z[k]) ? 0 : 1;
            values[k] = value;
        }
        return cut;
    }
}
