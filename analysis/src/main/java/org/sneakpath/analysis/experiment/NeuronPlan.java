package org.sneakpath.analysis.experiment;

import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.NeuronConfig;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronCircuit;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.library.NeuronLibrary;
import org.sneakpath.training.NetworkSpec;

/** The neuron section of a configuration as a circuit. */
final class NeuronPlan {
    private NeuronPlan() {}

    /**
     * The circuit.
     *
     * @param key where the section stands, for messages
     * @throws InputException if there is no such neuron
     */
    static NeuronModel of(NeuronConfig config, String key) {
        try {
            return model(config);
        } catch (SpiceException e) {
            String file = config instanceof NeuronConfig.Netlist drawn ? ".file: " + drawn.file() : "";
            throw new InputException(key + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new InputException(key + ": " + e.getMessage(), e);
        }
    }

    private static NeuronModel model(NeuronConfig config) {
        if (config instanceof NeuronConfig.Netlist drawn) {
            return NeuronModel.parse(drawn.file().text(), drawn.input(), drawn.output());
        }
        if (config instanceof NeuronConfig.Library published) {
            return NeuronLibrary.get(published.name());
        }
        if (config instanceof NeuronConfig.MemristiveIntegrateAndFire mif) {
            return NeuronModel.of(circuit(mif));
        }
        throw new IllegalStateException("no neuron for " + config);
    }

    /** Names of the neurons of a network, such as {@code 'lif' and 'leaky integrator'}, each once. */
    static String names(NetworkSpec network) {
        List<String> names = network.layers().stream()
                .map(layer -> "'" + layer.neuron().name() + "'")
                .distinct()
                .toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
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
