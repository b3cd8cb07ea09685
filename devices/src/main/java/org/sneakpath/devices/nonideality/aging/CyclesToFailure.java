package org.sneakpath.devices.nonideality.aging;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.nonideality.Wear;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Endurance as a number of cycles after which a device is stuck, by a Weibull distribution:
 *
 * <pre>
 *   P(N ≤ n) = 1 − exp( −(n/η)^k ),   N = η (−ln u)^(1/k)
 * </pre>
 * with one u per device: more cycles add failures to those of fewer.
 *
 * @param scale η (cycles), by which 63.2 % have failed
 * @param shape k; below 1 early failures, above 1 wear-out
 * @param stuck conductance of a failed cell (S)
 */
public record CyclesToFailure(double scale, double shape, double stuck) implements Wear {
    public CyclesToFailure {
        Level.requirePositive("cycles to failure: scale", scale, "");
        Level.requirePositive("cycles to failure: shape", shape, "");
        Level.requireNonNegative("cycles to failure: conductance of a failed cell", stuck, "S");
    }

    /** N of a device. */
    public double lifetime(long device, long seed) {
        double u = new CounterRandom(seed, Purpose.ENDURANCE).openUniform(device, 0);
        return scale * StrictMath.pow(-StrictMath.log(u), 1 / shape);
    }

    @Override
    public int apply(double[] conductances, Devices devices, long seed, double cycles) {
        Level.requireNonNegative("cycles to failure: cycles", cycles, "");
        int failed = 0;
        for (int k = 0; k < conductances.length; k++) {
            if (lifetime(devices.id(k), seed) <= cycles) {
                conductances[k] = stuck;
                failed++;
            }
        }
        return failed;
    }
}
