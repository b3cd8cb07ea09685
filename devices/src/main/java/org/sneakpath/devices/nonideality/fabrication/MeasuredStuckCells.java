package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.PermanentFault;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Cells stuck at conductances that follow a measured distribution. A higher fraction adds faults to those of a lower one and
 * leaves their conductances.
 *
 * @param fraction probability that a cell is stuck
 * @param conductances what stuck cells were measured at (S)
 */
public record MeasuredStuckCells(double fraction, KernelDensity conductances) implements PermanentFault {
    public MeasuredStuckCells {
        Level.requireFraction("measured stuck cells: fraction", fraction);
    }

    @Override
    public int apply(double[] values, Devices devices, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.MEASURED_FAULT);
        int faulty = 0;
        for (int k = 0; k < values.length; k++) {
            long device = devices.id(k);
            if (random.uniform(device, 0) < fraction) {
                int kernel = random.below(conductances.samples(), device, 1);
                values[k] = conductances.value(kernel, random.openUniform(device, 2));
                faulty++;
            }
        }
        return faulty;
    }
}
