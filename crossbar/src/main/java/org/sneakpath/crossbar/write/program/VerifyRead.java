package org.sneakpath.crossbar.write.program;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.ReadNoise;

/**
 * How a row is read back: its word line at a voltage, all other lines at 0 V, g = I/V per column, with all that lines, noise and
 * converters do to it.
 *
 * @param voltage of the word line (V), not 0
 * @param time that a read takes (s), positive
 * @param noise of the conductances, drawn at each read; null for none
 * @param converter from currents to numbers; null for exact ones
 */
public record VerifyRead(
        double voltage,
        double time,
        @Nullable ReadNoise noise,
        @Nullable CurrentConverter converter) {
    public VerifyRead {
        if (!(Math.abs(voltage) > 0 && Math.abs(voltage) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("read voltage = " + voltage + " V must be finite and not 0");
        }
        if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("read time = " + time + " s must be positive and finite");
        }
    }

    /** Exact currents. */
    public static VerifyRead exact(double voltage, double time) {
        return new VerifyRead(voltage, time, null, null);
    }

    /** With this noise. */
    public VerifyRead withNoise(ReadNoise other) {
        return new VerifyRead(voltage, time, other, converter);
    }

    /** With this converter. */
    public VerifyRead withConverter(CurrentConverter other) {
        return new VerifyRead(voltage, time, noise, other);
    }

    /** Adds noise and conversion to conductances that lines have been through (S), changed in place. */
    void see(double[] seen, int row, long number, Devices devices, long seed) {
        if (noise != null) {
            noise.apply(seen, devices, seed, number);
        }
        if (converter != null) {
            for (int j = 0; j < seen.length; j++) {
                seen[j] *= voltage;
            }
            converter.convert(seen, row, number);
            for (int j = 0; j < seen.length; j++) {
                seen[j] /= voltage;
            }
        }
    }
}
