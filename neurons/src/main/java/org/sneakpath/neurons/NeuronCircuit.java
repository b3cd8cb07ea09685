package org.sneakpath.neurons;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.SourceWaveform;

/**
 * A neuron as a circuit: one membrane node {@code m}, its capacitance to ground, and branches in parallel with it.
 *
 * <pre>
 *            m
 *    ┌───────┼────────┬────────┐            C dv/dt = I − Σ_k i_k(v − E_k, x_k)
 *   (↑) I   ═╪═ C    [1]      [2]           dx_k/dt = f_k(v − E_k, x_k)
 *    │       │        │ E1     │ E2
 *    └───────┴────────┴────────┘
 *            0
 * </pre>
 *
 * <p>Immutable, equal by value. Populations of it are stepped from its netlist, {@link NeuronModel#of}.
 *
 * @param name title of the netlist
 * @param capacitance C (F), positive
 * @param initialVoltage v at time zero (V)
 * @param branches at least one; their names are unique
 */
public record NeuronCircuit(String name, double capacitance, double initialVoltage, List<MembraneBranch> branches) {
    /** Name of the membrane node in netlists. */
    public static final String MEMBRANE = "m";

    /** Name of the ground node in netlists. */
    private static final String GROUND = "0";

    public NeuronCircuit {
        branches = List.copyOf(branches);
        if (!(capacitance > 0 && Double.isFinite(capacitance))) {
            throw new IllegalArgumentException(
                    "membrane capacitance of '" + name + "' = " + capacitance + " F must be positive and finite");
        }
        if (!Double.isFinite(initialVoltage)) {
            throw new IllegalArgumentException(
                    "initial membrane voltage of '" + name + "' = " + initialVoltage + " V must be finite");
        }
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("neuron '" + name + "' needs at least one membrane branch");
        }
        Set<String> names = new HashSet<>();
        for (MembraneBranch branch : branches) {
            if (!names.add(branch.name())) {
                throw new IllegalArgumentException(
                        "neuron '" + name + "' has two membrane branches named '" + branch.name() + "'");
            }
        }
    }

    /** The same circuit starting from another membrane voltage (V). */
    public NeuronCircuit withInitialVoltage(double voltage) {
        return new NeuronCircuit(name, capacitance, voltage, branches);
    }

    /**
     * The netlist of one neuron, for the reference engine or any circuit simulator.
     *
     * <p>Elements: current source {@code input} from ground into node {@code m}, capacitor {@code membrane}, and for
     * each branch its device, under the branch's name, from {@code m} to node {@code b1}, {@code b2} … with the
     * battery {@code battery1}, {@code battery2} … from there to ground.
     *
     * @param inputCurrent I(t) (A), positive into the membrane
     */
    public Netlist toNetlist(SourceWaveform inputCurrent) {
        NetlistBuilder netlist = Netlist.builder(name);
        netlist.currentSource("input", GROUND, MEMBRANE, inputCurrent);
        netlist.capacitor("membrane", MEMBRANE, GROUND, capacitance);
        netlist.initialVoltage(MEMBRANE, initialVoltage);
        for (int k = 0; k < branches.size(); k++) {
            MembraneBranch branch = branches.get(k);
            String node = "b" + (k + 1);
            netlist.device(
                    branch.name(),
                    branch.model(),
                    toArray(branch.parameters()),
                    toArray(branch.initialStates()),
                    MEMBRANE,
                    node);
            netlist.voltageSource("battery" + (k + 1), node, GROUND, new Dc(branch.battery()));
            netlist.initialVoltage(node, branch.battery());
        }
        return netlist.build();
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
