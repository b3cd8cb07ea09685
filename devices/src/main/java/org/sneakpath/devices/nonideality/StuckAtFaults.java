package org.sneakpath.devices.nonideality;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Cells stuck at the on or at the off conductance, each with its own probability, independently of each other.
 *
 * <p>With one uniform number u per cell, the cell is stuck on where u &lt; {@code onFraction} and stuck off where
 * u ≥ 1 − {@code offFraction}: at a higher fraction the faults of a lower one are still there.
 *
 * @param onFraction probability that a cell is stuck at {@code on}
 * @param offFraction probability that a cell is stuck at {@code off}; both together at most 1
 * @param on conductance of a cell stuck on (S)
 * @param off conductance of a cell stuck off (S); 0 for an open cell
 */
public record StuckAtFaults(double onFraction, double offFraction, double on, double off) implements PermanentFault {
    public StuckAtFaults {
        if (!(onFraction >= 0 && offFraction >= 0 && onFraction + offFraction <= 1)) {
            throw new IllegalArgumentException("stuck-at faults: fractions on " + onFraction + " and off " + offFraction
                    + " must not be negative and add up to at most 1");
        }
        if (!(on >= 0 && off >= 0 && Double.isFinite(on) && Double.isFinite(off))) {
            throw new IllegalArgumentException("stuck-at faults: conductances on " + on + " S and off " + off
                    + " S must be finite and not negative");
        }
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed) {
        if (onFraction + offFraction == 0) {
            return 0;
        }
        CounterRandom random = new CounterRandom(seed, Purpose.STUCK_AT_FAULT);
        int faulty = 0;
        for (int k = 0; k < conductances.length; k++) {
            double u = random.uniform(devices.id(k), 0);
            if (u < onFraction) {
                conductances[k] = on;
                faulty++;
            } else if (u >= 1 - offFraction) {
                conductances[k] = off;
                faulty++;
            }
        }
        return faulty;
    }
}
