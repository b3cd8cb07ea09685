package org.sneakpath.devices.nonideality.dynamics;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * White noise for rates of states, on a grid in time that is the noise's own:
 *
 * <pre>
 *   ξ(t) = z_n / sqrt(Δ),   n = floor(t/Δ),   z_n standard normal
 * </pre>
 * so that ∫ξ dt over m cells has variance m Δ, whatever Δ: a rate's noise is scaled by 1/sqrt(Δ). The spectral density is 2
 * (1/Hz relative to ξ², one-sided) up to frequencies of about 1/(2 Δ). A solver sees the same noise whatever its own steps are;
 * its steps should not be longer than Δ, or they miss noise, and should end at the cells' ends, where ξ jumps.
 *
 * @param step Δ (s)
 */
public record WhiteNoiseGrid(double step) {
    public WhiteNoiseGrid {
        Level.requirePositive("white noise grid: step", step, "s");
    }

    /**
     * ξ(t) (s^−½).
     *
     * @param seed of the study
     * @param channel which noise of that device, from 0 to 32,767
     * @param time t (s), not negative; cells up to 2^47
     */
    public double value(long seed, long device, int channel, double time) {
        return inCell(seed, device, channel, cell(time));
    }

    /** ξ (s^−½) in a cell of the grid. */
    public double inCell(long seed, long device, int channel, double cell) {
        return new CounterRandom(seed, Purpose.STATE_NOISE).gaussian(device, event(channel, cell)) / Math.sqrt(step);
    }

    /** The cell n in which a time (s) lies: n Δ ≤ t &lt; (n + 1) Δ, with the products as they are rounded. */
    public double cell(double time) {
        double n = Math.floor(time / step);
        if (n * step > time) {
            return n - 1;
        }
        return (n + 1) * step <= time ? n + 1 : n;
    }

    /** Overwrites {@code values[k]} with ξ(t) of device {@code firstDevice} + k. */
    public void values(long seed, long firstDevice, int channel, double time, double[] values) {
        new CounterRandom(seed, Purpose.STATE_NOISE).gaussians(firstDevice, event(channel, cell(time)), values);
        double scale = 1 / Math.sqrt(step);
        for (int k = 0; k < values.length; k++) {
            values[k] *= scale;
        }
    }

    /** The time at which ξ jumps next (s), after {@code time}. */
    public double nextJump(double time) {
        return (cell(time) + 1) * step;
    }

    private static long event(int channel, double cell) {
        if (channel < 0 || channel > 0x7FFF || !(cell >= 0 && cell < 0x1p47)) {
            throw new IllegalArgumentException(
                    "white noise: channel " + channel + " must lie in 0 to 32767 and cell " + cell + " in 0 to 2^47");
        }
        return (long) channel << 48 | 1L << 47 | (long) cell;
    }
}
