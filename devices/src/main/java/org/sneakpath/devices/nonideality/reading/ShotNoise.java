package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.devices.units.PhysicalConstants;

/**
 * Shot noise of the full current (Fano factor 1), as the conductance that a read at voltage V through bandwidth B computes:
 *
 * <pre>
 *   i_rms = sqrt(2 q |I| B),  I = G V,   G' = max(0, G + (i_rms/|V|) z)
 * </pre>
 * An upper bound where transport is not by single tunnelling steps. Where both apply, thermal and shot noise are drawn
 * independently of each other.
 *
 * @param voltage V at which cells are read (V), not 0
 * @param bandwidth B, equivalent noise bandwidth of the sense circuit (Hz)
 */
public record ShotNoise(double voltage, double bandwidth) implements ReadNoise {
    public ShotNoise {
        Level.requirePositive("shot noise: magnitude of the read voltage", Math.abs(voltage), "V");
        Level.requireNonNegative("shot noise: bandwidth", bandwidth, "Hz");
    }

    /** sqrt(2 q |I| B) (A). */
    public static double rms(double current, double bandwidth) {
        return Math.sqrt(2 * PhysicalConstants.ELEMENTARY_CHARGE * Math.abs(current) * bandwidth);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        return Deviation.apply(
                conductances,
                devices,
                new CounterRandom(seed, Purpose.SHOT_NOISE),
                read,
                g -> rms(g * voltage, bandwidth) / Math.abs(voltage));
    }
}
