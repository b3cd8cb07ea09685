package org.sneakpath.analysis.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.observation.DeviceLoop;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Sine;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientObserver;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientSummary;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.DenseStep;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.neurons.NeuronModel;

/** The current of a neuron's memristor over its voltage, by the circuit simulator. */
final class DevicePortrait {
    private static final String DRIVEN = "driven";
    private static final String SOURCE = "vdrive";
    private static final double RELATIVE_TOLERANCE = 1e-4;
    private static final int CYCLES = 2;
    private static final int STEPS_A_CYCLE = 100;
    private static final int MOST_STEPS = 5_000;

    private DevicePortrait() {}

    /**
     * Of the first device with two terminals and a state.
     *
     * @param amplitude of the voltage (V), positive
     * @param period (s)
     * @return nothing if the neuron has no such device, or the simulator does not come to an end with it
     */
    static Optional<DeviceLoop> of(NeuronModel neuron, double amplitude, double period) {
        return neuron.netlist().elements().stream()
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .filter(device -> device.model().terminals().size() == 2
                        && !device.model().states().isEmpty())
                .findFirst()
                .filter(device -> amplitude > 0)
                .flatMap(device -> driven(device, neuron.netlist().temperature(), amplitude, period));
    }

    private static Optional<DeviceLoop> driven(Device device, double temperature, double amplitude, double period) {
        double[] parameters =
                device.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        double[] states = device.model().initialStates(parameters, temperature);
        for (int s = 0; s < states.length; s++) {
            states[s] = device.initialStates().get(s).orElse(states[s]);
        }
        Netlist circuit = Netlist.builder(device.name())
                .temperature(temperature)
                .voltageSource(SOURCE, DRIVEN, "0", new Sine(0, amplitude, 1 / period))
                .device("device", device.model(), parameters, states, DRIVEN, "0")
                .build();
        ControlledStep steps =
                ControlledStep.of(RELATIVE_TOLERANCE, StiffScheme.ESDIRK4).withMaxStep(period / STEPS_A_CYCLE);
        Samples samples = new Samples();
        TransientSummary end = Transient.run(
                circuit, TransientOptions.controlled(CYCLES * period).withPolicy(steps), samples);
        return end.status().converged()
                ? Optional.of(new DeviceLoop(
                        device.name(), device.model().name(), amplitude, period, samples.volts, samples.amperes))
                : Optional.empty();
    }

    private static final class Samples implements TransientObserver {
        private final List<Double> volts = new ArrayList<>();
        private final List<Double> amperes = new ArrayList<>();
        private int voltage;
        private int current;

        @Override
        public void start(List<String> names, double time, double[] y) {
            voltage = names.indexOf(Waveforms.voltageName(DRIVEN));
            current = names.indexOf(Waveforms.currentName(SOURCE));
            record(y);
        }

        @Override
        public boolean step(DenseStep step) {
            record(step.right());
            return volts.size() < MOST_STEPS;
        }

        private void record(double[] y) {
            volts.add(y[voltage]);
            amperes.add(0 - y[current]); // the source's current runs through the source, back to the device's
        }
    }
}
