package org.sneakpath.training.update;

import org.sneakpath.devices.nonideality.PulseResponse;

/**
 * Weights are moved by identical pulses, in place: each is the state of a device that answers with a step of its own.
 * <pre>
 *   n = round((target − w)/step)        w ← pulsed(w, n)        step: the nominal one
 *   up to {@code verify} times:  read w, and pulse again for half of what is missing
 * </pre>
 * A weight is the difference of its pair of conductances, as in the tool kits whose devices these are: a device and its reference.
 *
 * @param response of the devices
 * @param rounding of numbers of pulses
 * @param mostPulses that a device gets at a time, at least 1
 * @param verify how many times devices are read and corrected after the first pulses; 0 for blind updates
 */
public record Pulses(PulseResponse response, Rounding rounding, int mostPulses, int verify) implements WeightUpdate {
    public Pulses {
        if (mostPulses < 1) {
            throw new IllegalArgumentException(
                    "most pulses of an update = " + mostPulses + " must be at least 1; 100 is plenty");
        }
        if (verify < 0) {
            throw new IllegalArgumentException(
                    "reads after an update = " + verify + " must be at least 0, for none; 3 correct most of it");
        }
        PulsedWeight.of(response);
    }

    @Override
    public String description() {
        return "pulses of " + response + ", " + rounding + ", at most " + mostPulses + ", verified " + verify
                + " times";
    }

    @Override
    public Writer writer(int weights, long seed) {
        return new PulseWriter(this, weights, seed);
    }
}
