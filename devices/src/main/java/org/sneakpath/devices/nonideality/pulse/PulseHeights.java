package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;

/**
 * How many identical pulses one of another height and width is worth.
 * <pre>
 *   n(v) = ± (t/t_ref) sinh(|v|/v0)/sinh(|v_ref|/v0)        0 for |v| ≤ v_t
 * </pre>
 * with v_ref and v0 of the direction in which v moves the device, and its sign there. Ions hop over barriers that the field tilts,
 * so that the speed of a change grows as a hyperbolic sine of the voltage, a decade every 2.3·v0; what a device needs is the reference
 * voltage at which its law of identical pulses was measured. From device to device v_ref differs by a factor 1 + σ z.
 *
 * <p>Source: D. B. Strukov, R. S. Williams, "Exponential ionic drift: fast switching and low volatility of thin-film memristors",
 * Appl. Phys. A 94, 515, 2009; R. Waser et al., "Redox-based resistive switching memories", Adv. Mater. 21, 2632, 2009 (the
 * voltage–time dilemma).
 *
 * @param up v_ref of pulses that raise the state (V), not 0; its sign says which polarity does
 * @param down v_ref of pulses that lower it (V), of the other sign
 * @param upScale v0 of pulses that raise it (V), positive
 * @param downScale v0 of the others (V), positive
 * @param threshold v_t (V); nothing moves at or below it
 * @param width t_ref (s), positive
 * @param sigma σ, relative width of v_ref from device to device, below 0.115
 */
public record PulseHeights(
        double up, double down, double upScale, double downScale, double threshold, double width, double sigma) {
    /** Standard normal numbers of the generator stay below 8.6, so that no v_ref turns its sign. */
    private static final double LARGEST_SIGMA = 0.115;

    public PulseHeights {
        Level.requireFinite("reference height of pulses up", up, "V");
        Level.requireFinite("reference height of pulses down", down, "V");
        if (!(up * down < 0)) {
            throw new IllegalArgumentException(
                    "reference heights of pulses up, " + up + " V, and down, " + down + " V, must have opposite signs");
        }
        Level.requirePositive("voltage scale of pulses up", upScale, "V");
        Level.requirePositive("voltage scale of pulses down", downScale, "V");
        Level.requireNonNegative("threshold of pulses", threshold, "V");
        if (threshold >= Math.min(Math.abs(up), Math.abs(down))) {
            throw new IllegalArgumentException("threshold of pulses = " + threshold
                    + " V must lie below both reference heights, " + up + " V and " + down + " V");
        }
        Level.requirePositive("reference width of pulses", width, "s");
        if (!(sigma >= 0 && sigma < LARGEST_SIGMA)) {
            throw new IllegalArgumentException("relative width of reference heights = " + sigma + " is outside [0, "
                    + LARGEST_SIGMA + "); 0.05 is 5 %");
        }
    }

    /** The same for all devices, with one scale and no threshold. */
    public static PulseHeights of(double up, double down, double scale, double width) {
        return new PulseHeights(up, down, scale, scale, 0, width, 0);
    }

    /** With this threshold (V). */
    public PulseHeights withThreshold(double volt) {
        return new PulseHeights(up, down, upScale, downScale, volt, width, sigma);
    }

    /** With this relative width of the reference heights from device to device. */
    public PulseHeights withSigma(double relative) {
        return new PulseHeights(up, down, upScale, downScale, threshold, width, relative);
    }

    /**
     * Draws devices.
     *
     * @param count how many
     * @param devices which ones
     * @param seed of the study
     */
    public PulseWorth fabricate(int count, Devices devices, long seed) {
        return new PulseWorth(this, count, devices, seed);
    }
}
