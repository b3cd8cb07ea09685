package org.sneakpath.analysis.config;

import java.util.Map;

/** A neuron circuit with its parameters. */
public sealed interface NeuronConfig {
    /** Texts that it was read from beside the configuration, by the paths at which a run keeps them. */
    default Map<String, String> files() {
        if (this instanceof Netlist drawn) {
            return Map.of(drawn.file().name(), drawn.file().text());
        }
        return this instanceof MemristiveIntegrateAndFire mif && mif.memristor() instanceof NamedDevice device
                ? device.named().files()
                : Map.of();
    }

    /**
     * Memristive integrate-and-fire: a capacitor and two memristors with a battery each.
     *
     * @param capacitance of the membrane (F)
     * @param initialVoltage of the membrane (V)
     * @param lowerBattery reversal voltage of the first memristor's branch (V)
     * @param upperBattery reversal voltage of the second memristor's branch (V)
     * @param memristor both memristors
     */
    @Kind("mif")
    record MemristiveIntegrateAndFire(
            @Unit("F") double capacitance,
            @Unit("V") double initialVoltage,
            @Unit("V") double lowerBattery,
            @Unit("V") double upperBattery,
            Memristor memristor)
            implements NeuronConfig {
        public MemristiveIntegrateAndFire {
            Check.positive("capacitance", capacitance, "F");
        }
    }

    /**
     * Any circuit.
     *
     * @param file a SPICE netlist without the input's source, relative to the configuration; its analyses are not looked at
     * @param input node that the input current is pushed into
     * @param output node whose voltage is heard
     */
    @Kind("netlist")
    record Netlist(NamedNetlist file, String input, String output) implements NeuronConfig {}

    /**
     * A neuron of the library.
     *
     * @param name as in the library, such as {@code lif} or {@code nbo2-neuristor}
     */
    @Kind("library")
    record Library(String name) implements NeuronConfig {}

    /** Of a layer: the neuron of the network. */
    @Kind("as-network")
    record AsNetwork() implements NeuronConfig {}

    /** The device of both branches: one that names its model by the key {@code model}, else the volatile memristor. */
    sealed interface Memristor permits VolatileMemristor, NamedDevice {}

    /**
     * Parameters of the model {@code volatile-memristor}.
     *
     * @param rOn resistance with all switches on (ohm)
     * @param rOff resistance with all switches off (ohm)
     * @param vOn threshold voltage (V)
     * @param vOff hold voltage (V)
     * @param kTh width of both thresholds (V)
     * @param tau time constant (s)
     * @param x0 fraction of switches that are on when a sample begins
     */
    record VolatileMemristor(
            @Unit("ohm") double rOn,
            @Unit("ohm") double rOff,
            @Unit("V") double vOn,
            @Unit("V") double vOff,
            @Unit("V") double kTh,
            @Unit("s") double tau,
            double x0)
            implements Memristor {
        public VolatileMemristor {
            Check.positive("rOn", rOn, "ohm");
            Check.positive("rOff", rOff, "ohm");
            Check.positive("kTh", kTh, "V");
            Check.positive("tau", tau, "s");
            Check.that(x0 >= 0 && x0 <= 1, "x0", x0, "from 0 to 1");
        }
    }
}
