package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.StateVariable;

/**
 * Where each unknown stands: node voltages and what else internal nodes of devices are, then currents of those elements whose
 * current is an unknown, then device states. Row r holds the equation that goes with unknown r. Ground has the index {@link #size()}: vectors of unknowns are one longer
 * than the system, so that what is stamped to ground lands in an entry that nobody reads.
 */
public final class Layout {
    private final Map<String, Integer> nodeIndex = new HashMap<>();
    private final Map<String, Integer> branchIndex = new HashMap<>();
    private final Map<String, Integer> stateIndex = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> indexByName = new HashMap<>();
    private final List<StateVariable> states = new ArrayList<>();
    private final int nodes;
    private final int branches;
    private final Nature[] natures;
    /** What internal nodes of devices are, by unknown; nothing where there are none. */
    private final Map<Integer, InternalNode> internal = new HashMap<>();

    private final double temperature;

    Layout(Netlist netlist) {
        temperature = netlist.temperature();
        for (String node : netlist.nodes()) {
            nodeIndex.put(node, names.size());
            names.add(Waveforms.voltageName(node));
        }
        nodes = names.size();
        for (Element element : netlist.elements()) {
            if (element.currentUnknown()) {
                branchIndex.put(element.name(), names.size());
                names.add(Waveforms.currentName(element.name()));
            }
        }
        branches = names.size() - nodes;
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                stateIndex.put(device.name(), names.size());
                for (StateVariable state : device.model().states()) {
                    names.add(Waveforms.stateName(device.name(), state.name()));
                    states.add(state);
                }
            }
        }
        nodeIndex.put(Netlist.GROUND, names.size());
        natures = new Nature[names.size()];
        Arrays.fill(natures, 0, nodes, Nature.VOLTAGE);
        Arrays.fill(natures, nodes, nodes + branches, Nature.CURRENT);
        Arrays.fill(natures, nodes + branches, names.size(), Nature.STATE);
        for (Element element : netlist.elements()) {
            if (element instanceof Device device) {
                addInternal(device);
            }
        }
        for (int k = 0; k < names.size(); k++) {
            indexByName.put(names.get(k), k);
        }
    }

    private void addInternal(Device device) {
        List<String> own = device.internalNodes();
        for (int k = 0; k < own.size(); k++) {
            InternalNode node = device.model().internalNodes().get(k);
            int unknown = node(own.get(k));
            internal.put(unknown, node);
            natures[unknown] = switch (node.unit()) {
                case "V" -> Nature.VOLTAGE;
                case "A" -> Nature.CURRENT;
                default -> Nature.INTERNAL;
            };
        }
    }

    /** Number of unknowns; also the index of ground. */
    public int size() {
        return names.size();
    }

    /** Temperature of the circuit (K). */
    double temperature() {
        return temperature;
    }

    /** Number of nodes; what stands for the node is its voltage, but for some internal nodes of devices. */
    public int nodes() {
        return nodes;
    }

    /** Index of the first device state. */
    public int firstState() {
        return nodes + branches;
    }

    /** Index of a node that exists; ground included. */
    int node(String node) {
        return lookUp(nodeIndex, node, "node");
    }

    /** Index of the current of an element whose current is an unknown. */
    int branch(String element) {
        return lookUp(branchIndex, element, "element with a current unknown");
    }

    /** Index of the unknown that is counted positive in a controlling quantity. */
    int plus(Control control) {
        return control instanceof BranchCurrent current
                ? branch(current.element())
                : node(((NodeVoltage) control).plus());
    }

    /** Index of the unknown that is counted negative; ground for a current. */
    int minus(Control control) {
        return control instanceof NodeVoltage voltage ? node(voltage.minus()) : size();
    }

    /** Index of the first state of a device; the others follow. */
    int state(String device) {
        return lookUp(stateIndex, device, "device");
    }

    /** Index of the unknown with that waveform name, such as {@code "v(out)"}. */
    public int unknown(String name) {
        Integer index = indexByName.get(name);
        if (index == null) {
            throw new IllegalArgumentException(
                    "there is no unknown '" + name + "'; there are " + names.subList(0, Math.min(40, names.size())));
        }
        return index;
    }

    /** Waveform name of an unknown; empty for an index outside. */
    public String name(int unknown) {
        return unknown >= 0 && unknown < names.size() ? names.get(unknown) : "";
    }

    public Nature nature(int unknown) {
        return natures[unknown];
    }

    /**
     * Absolute tolerance of an unknown that brings its own, a state or an internal node of a device; infinite for any other.
     */
    public double ownTolerance(int unknown) {
        if (unknown >= firstState()) {
            return stateVariable(unknown).tolerance();
        }
        InternalNode node = internal.get(unknown);
        return node == null ? Double.POSITIVE_INFINITY : node.tolerance();
    }

    /** The state variable behind an unknown of nature STATE. */
    public StateVariable stateVariable(int unknown) {
        return states.get(unknown - firstState());
    }

    /** Whether a state of value x with j = −rate stands at a bound and is pushed outwards. */
    public boolean rests(int unknown, double x, double j) {
        StateVariable state = stateVariable(unknown);
        return (x <= state.lower() && j > 0) || (x >= state.upper() && j < 0);
    }

    private static int lookUp(Map<String, Integer> index, String name, String what) {
        Integer found = index.get(name);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + what + " '" + name + "'");
        }
        return found;
    }
}
