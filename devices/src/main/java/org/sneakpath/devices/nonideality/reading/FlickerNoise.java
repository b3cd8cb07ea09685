package org.sneakpath.devices.nonideality.reading;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.ReadNoise;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * 1/f noise integrated over the band of a read, drawn independently at each read:
 *
 * <pre>
 *   S_G(f)/G² = c/f,   (σ/G)² = c ln(f_high/f_low),   G' = max(0, G (1 + (σ/G) z))
 * </pre>
 * The low end of the band is about the reciprocal of the time between a read and the calibration that it is compared with. For
 * reads that see the same slow wandering use {@link FlickerFluctuation}.
 *
 * @param relativePower c
 * @param low f_low (Hz)
 * @param high f_high (Hz)
 */
public record FlickerNoise(double relativePower, double low, double high) implements ReadNoise {
    public FlickerNoise {
        Level.requireNonNegative("flicker noise: relative power", relativePower, "");
        Level.requirePositive("flicker noise: low end of the band", low, "Hz");
        Level.requirePositive("flicker noise: high end of the band", high, "Hz");
        Level.requireOrder("flicker noise: band", low, high, "Hz");
    }

    /** c by Hooge's law, S_I = α_H I²/(N f), for N carriers. */
    public static double hooge(double alpha, double carriers) {
        Level.requireNonNegative("Hooge's constant", alpha, "");
        Level.requirePositive("number of carriers", carriers, "");
        return alpha / carriers;
    }

    /** σ/G. */
    public double relativeSigma() {
        return Math.sqrt(relativePower * StrictMath.log(high / low));
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, long read) {
        double sigma = relativeSigma();
        return Deviation.apply(
                conductances, devices, new CounterRandom(seed, Purpose.FLICKER_NOISE), read, g -> g * sigma);
    }
}
