package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * A memristor of the output neurons by itself, under a sine about as large and as slow as what it meets in the network.
 *
 * @param device its name in the neuron
 * @param model name of its model
 * @param amplitude of the sine (V)
 * @param period of the sine (s), of which there are two
 * @param volts across the device (V)
 * @param amperes through it (A), one for each voltage
 */
public record DeviceLoop(
        String device, String model, double amplitude, double period, List<Double> volts, List<Double> amperes) {
    public DeviceLoop {
        volts = List.copyOf(volts);
        amperes = List.copyOf(amperes);
    }
}
