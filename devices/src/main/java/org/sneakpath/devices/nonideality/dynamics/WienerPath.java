package org.sneakpath.devices.nonideality.dynamics;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A Wiener process W whose value at any time is a function of seed, device, channel and time alone, so that solvers with other
 * steps follow the same path.
 *
 * <p>At 1, 2, 4, … cells of the grid the process grows by independent increments; between two known times it is halved by Brownian
 * bridges,
 * <pre>
 *   W(2t) = W(t) + sqrt(t) z,   W((a + b)/2) = (W(a) + W(b))/2 + sqrt((b − a)/4) z
 * </pre>
 * down to the grid; every point has its own z. Within a cell the path is straight. On the grid W is exactly a Wiener process; the
 * noise averaged over a step, (W(t + h) − W(t))/h, has variance 1/h for steps between grid points. Cost: at most
 * 2 log₂(t/Δ) gaussians a grid point.
 *
 * <p>Source: P. Lévy's construction; for a keyed tree, J. G. Gaines, T. J. Lyons, "Variable step size control in the numerical
 * solution of stochastic differential equations", SIAM J. Appl. Math. 57(5), 1997.
 *
 * @param step Δ, the grid (s)
 */
public record WienerPath(double step) {
    public WienerPath {
        Level.requirePositive("Wiener path: step", step, "s");
    }

    /**
     * W(t) (s^½); W(0) = 0.
     *
     * @param seed of the study
     * @param channel which noise of that device, from 0 to 32,767
     * @param time t (s), not negative, up to 2^46 cells
     */
    public double value(long seed, long device, int channel, double time) {
        double cells = time / step;
        if (channel < 0 || channel > 0x7FFF || !(cells >= 0 && cells < 0x1p46)) {
            throw new IllegalArgumentException("Wiener path: channel " + channel + " must lie in 0 to 32767 and time "
                    + time + " s in 0 to 2^46 cells of " + step + " s");
        }
        CounterRandom random = new CounterRandom(seed, Purpose.STATE_NOISE);
        long stream = (long) channel << 48;
        long cell = (long) cells;
        double left = grid(random, device, stream, cell);
        double within = cells - (double) cell;
        double w = within == 0 ? left : left + within * (grid(random, device, stream, cell + 1) - left);
        return w * Math.sqrt(step);
    }

    /** The noise averaged from {@code from} to {@code to} (s), (W(to) − W(from))/(to − from) (s^−½). */
    public double averageNoise(long seed, long device, int channel, double from, double to) {
        return (value(seed, device, channel, to) - value(seed, device, channel, from)) / (to - from);
    }

    /** W at point n of a grid of step 1. Every grid point n > 0 has the number z keyed by n. */
    private static double grid(CounterRandom random, long device, long stream, long n) {
        if (n == 0) {
            return 0;
        }
        // W(1), W(2), W(4) … up to the power of two at or below n
        double w = random.gaussian(device, stream | 1);
        long low = 1;
        while (2 * low <= n) {
            w += Math.sqrt((double) low) * random.gaussian(device, stream | 2 * low);
            low *= 2;
        }
        if (low == n) {
            return w;
        }
        long high = 2 * low;
        double atLow = w;
        double atHigh = w + Math.sqrt((double) low) * random.gaussian(device, stream | high);
        while (true) {
            long middle = low + (high - low) / 2;
            double atMiddle =
                    (atLow + atHigh) / 2 + Math.sqrt((high - low) / 4.0) * random.gaussian(device, stream | middle);
            if (middle == n) {
                return atMiddle;
            }
            if (n < middle) {
                high = middle;
                atHigh = atMiddle;
            } else {
                low = middle;
                atLow = atMiddle;
            }
        }
    }
}
