package org.sneakpath.analysis.observation;

import java.util.List;

/**
 * The output neuron of a sample's class while the network is shown that sample.
 *
 * @param sample its number in the test set, from 0
 * @param truth its class
 * @param voltage of the neuron's output at all times of the grid (V)
 * @param states of its devices; none for neurons without any
 */
public record NeuronTraces(int sample, int truth, List<Double> voltage, List<StateTrace> states) {
    public NeuronTraces {
        voltage = List.copyOf(voltage);
        states = List.copyOf(states);
    }

    /**
     * The state of a device.
     *
     * @param name of the device, and of the state where it has several
     * @param values at all times of the grid
     */
    public record StateTrace(String name, List<Double> values) {
        public StateTrace {
            values = List.copyOf(values);
        }
    }
}
