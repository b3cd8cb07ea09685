package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Devices;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Fabricated devices of {@link PulseHeights}. Immutable. */
public final class PulseWorth {
    // events of Purpose.PULSED_DEVICE
    private static final long HEIGHT_UP = 32;
    private static final long HEIGHT_DOWN = 33;

    private final PulseHeights heights;
    private final double[] up;
    private final double[] down;

    PulseWorth(PulseHeights heights, int count, Devices devices, long seed) {
        this.heights = heights;
        CounterRandom random = new CounterRandom(seed, Purpose.PULSED_DEVICE);
        up = new double[count];
        down = new double[count];
        for (int k = 0; k < count; k++) {
            long id = devices.id(k);
            up[k] = heights.up() * factor(heights.sigma(), random, id, HEIGHT_UP);
            down[k] = heights.down() * factor(heights.sigma(), random, id, HEIGHT_DOWN);
        }
    }

    private static double factor(double sigma, CounterRandom random, long id, long event) {
        return sigma == 0 ? 1 : 1 + sigma * random.gaussian(id, event);
    }

    /** Number of devices. */
    public int count() {
        return up.length;
    }

    /**
     * How many identical pulses a pulse is worth: positive upwards, negative downwards. Infinite where the height is far beyond
     * the reference; who applies pulses refuses that.
     *
     * @param device k
     * @param voltage height across the device (V)
     * @param seconds width (s)
     */
    public double of(int device, double voltage, double seconds) {
        if (Math.abs(voltage) <= heights.threshold()) {
            return 0;
        }
        boolean upwards = voltage * heights.up() > 0;
        double scale = upwards ? heights.upScale() : heights.downScale();
        double reference = Math.abs(upwards ? up[device] : down[device]);
        double v = Math.abs(voltage);
        // sinh(a)/sinh(b) = e^(a − b) (1 − e^(−2a))/(1 − e^(−2b))
        double ratio = StrictMath.exp((v - reference) / scale)
                * StrictMath.expm1(-2 * v / scale)
                / StrictMath.expm1(-2 * reference / scale);
        double n = seconds / heights.width() * ratio;
        return upwards ? n : -n;
    }
}
