package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.devices.units.PhysicalConstants;

/**
 * Johnson–Nyquist noise, as the conductance that a read at voltage V through bandwidth B computes:
 *
 * <pre>
 *   i_rms = sqrt(4 k T G B),   G' = max(0, G + (i_rms/|V|) z)
 * </pre>
 *
 * @param voltage V at which cells are read (V), not 0
 * @param temperature T (K)
 * @param bandwidth B, equivalent noise bandwidth of the sense circuit (Hz)
 */
public record ThermalNoise(double voltage, double temperature, double bandwidth) implements ReadNoise {
    public ThermalNoise {
        Level.requirePositive("thermal noise: magnitude of the read voltage", Math.abs(voltage), "V");
        Level.requireNonNegative("thermal noise: temperature", temperature, "K");
        Level.requireNonNegative("thermal noise: bandwidth", bandwidth, "Hz");
    }

    /** sqrt(4 k T G B) (A). */
    public static double rms(double conductance, double temperature, double bandwidth) {
        return Math.sqrt(4 * PhysicalConstants.BOLTZMANN * temperature * conductance * bandwidth);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        return Deviation.apply(
                conductances,
                devices,
                new CounterRandom(seed, Purpose.THERMAL_NOISE),
                read,
                g -> rms(g, temperature, bandwidth) / Math.abs(voltage));
    }
}
