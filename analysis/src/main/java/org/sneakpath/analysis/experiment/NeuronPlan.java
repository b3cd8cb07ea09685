package org.sneakpath.analysis.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NeuronConfig;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.library.NeuronLibrary;

/** The neuron section of a configuration as a circuit. */
final class NeuronPlan {
    private NeuronPlan() {}

    static NeuronModel of(NeuronConfig config) {
        if (config instanceof NeuronConfig.Netlist drawn) {
            try {
                return NeuronModel.parse(text(drawn.file()), drawn.input(), drawn.output());
            } catch (SpiceException e) {
                throw new InputException("network.neuron.file: " + drawn.file() + ": " + e.getMessage(), e);
            }
        }
        if (config instanceof NeuronConfig.Library published) {
            return NeuronLibrary.get(published.name());
        }
        if (config instanceof NeuronConfig.MemristiveIntegrateAndFire mif) {
            return NeuronModel.of(circuit(mif));
        }
        throw new IllegalStateException("no neuron for " + config);
    }

    /** What a netlist file holds. */
    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new InputException(
                    "network.neuron.file: cannot read '" + file + "'; it is looked for from the working directory", e);
        }
    }

    private static NeuronCircuit circuit(NeuronConfig.MemristiveIntegrateAndFire mif) {
        if (mif.memristor() instanceof NamedDevice device) {
            return MifNeuron.circuit(
                    "mif with " + device.named().identity(),
                    mif.capacitance(),
                    mif.initialVoltage(),
                    mif.lowerBattery(),
                    mif.upperBattery(),
                    device.named().model(),
                    device.parameters(),
                    device.states());
        }
        NeuronConfig.VolatileMemristor m = (NeuronConfig.VolatileMemristor) mif.memristor();
        return MifNeuron.circuit(
                mif.capacitance(),
                mif.initialVoltage(),
                mif.lowerBattery(),
                mif.upperBattery(),
                List.of(m.rOn(), m.rOff(), m.vOn(), m.vOff(), m.kTh(), m.tau()),
                m.x0());
    }
}
