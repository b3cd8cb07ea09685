package org.sneakpath.crossbar.write.program;

import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.PulseHeights;

/**
 * Cells that answer to pulses by a law instead of by equations: how identical pulses move them, what pulses of other heights and
 * widths are worth, and which conductance a state is, G = offset + slope·state.
 *
 * @param response how they answer to identical pulses
 * @param heights what other pulses are worth
 * @param lower nominal state at the least conductance
 * @param upper nominal state at the greatest conductance
 * @param offset (S)
 * @param slope (S per unit of the state), positive
 */
public record PulsedDevices(
        PulseResponse response, PulseHeights heights, double lower, double upper, double offset, double slope) {
    public PulsedDevices {
        if (!(slope > 0 && slope < Double.POSITIVE_INFINITY && Math.abs(offset) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("conductances " + offset + " S + " + slope
                    + " S·state: both must be finite, and the slope positive");
        }
        if (!(lower < upper && offset + slope * lower >= 0)) {
            throw new IllegalArgumentException("nominal states from " + lower + " to " + upper + " mean "
                    + (offset + slope * lower) + " S to " + (offset + slope * upper)
                    + " S; the least must not be negative, nor above the greatest");
        }
    }

    /** NeuroSim's devices, whose states are conductances. */
    public static PulsedDevices of(PotentiationDepression law, PulseHeights heights) {
        return new PulsedDevices(law, heights, law.minimum(), law.maximum(), 0, 1);
    }

    /**
     * Normalised devices, with conductances at their mean bounds.
     *
     * @param minimum at the lower one (S), not negative; devices whose own bound lies lower conduct less
     * @param maximum at the upper one (S)
     */
    public static PulsedDevices of(IncrementalDevice law, PulseHeights heights, double minimum, double maximum) {
        double lower = law.bounds().lower();
        double upper = law.bounds().upper();
        if (!(minimum >= 0 && minimum < maximum && maximum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("conductances from " + minimum + " S to " + maximum
                    + " S: both must be finite, not negative, and in order");
        }
        double slope = (maximum - minimum) / (upper - lower);
        return new PulsedDevices(law, heights, lower, upper, minimum - slope * lower, slope);
    }

    /** Nominal least conductance (S). */
    public double minimum() {
        return offset + slope * lower;
    }

    /** Nominal greatest conductance (S). */
    public double maximum() {
        return offset + slope * upper;
    }
}
