package org.sneakpath.training.update;

import org.sneakpath.devices.nonideality.PulseResponse;
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;

/**
 * A weight in terms of the state of its device, and the step that its driver reckons with.
 * <pre>
 *   w = (s − centre)/half
 * </pre>
 *
 * @param centre state of a weight of 0
 * @param half state above it of a weight of 1
 * @param up step of w that one pulse upwards is taken for, &gt; 0
 * @param down likewise downwards, &gt; 0
 */
record PulsedWeight(double centre, double half, double up, double down) {

    /**
     * Of a device whose states are normalised weights, these, unless they are all of one sign; else the middle of the range is 0. Steps
     * are the nominal ones at the middle: the driver knows neither the device's own nor where it stands.
     */
    static PulsedWeight of(PulseResponse response) {
        if (response instanceof IncrementalDevice device) {
            double step = device.size().mean();
            double lower = device.bounds().lower();
            double upper = device.bounds().upper();
            if (lower < 0 && upper > 0) {
                return new PulsedWeight(0, 1, step, step);
            }
            double half = 0.5 * (upper - lower);
            return new PulsedWeight(lower + half, half, step / half, step / half);
        }
        if (response instanceof PotentiationDepression device) {
            double half = 0.5 * (device.maximum() - device.minimum());
            return new PulsedWeight(device.minimum() + half, half, 2 / device.pulsesUp(), 2 / device.pulsesDown());
        }
        throw new IllegalArgumentException("no weight is defined for pulses of " + response
                + "; there are IncrementalDevice and PotentiationDepression");
    }

    double state(double w) {
        return centre + half * w;
    }

    double weight(double state) {
        return (state - centre) / half;
    }

    /** How many pulses a change is worth, positive upwards. */
    double pulses(double change) {
        return change > 0 ? change / up : change / down;
    }

    /** The change that pulses are taken for. */
    double change(int pulses) {
        return pulses > 0 ? pulses * up : pulses * down;
    }
}
