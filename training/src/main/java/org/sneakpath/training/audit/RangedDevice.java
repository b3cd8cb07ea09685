package org.sneakpath.training.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.Preset;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.devices.compiled.ModelEquations;
import org.sneakpath.devices.library.DeviceLibrary;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.DeviceEquations;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;

/**
 * A device of a layer's neurons that has a range, and how its voltage and its current follow from what a pass knows.
 * <pre>
 *   v = v(first terminal) − v(second terminal)        i = Σ i_b(v, x) of the branches at the first terminal
 * </pre>
 * Currents are those that devices conduct; what charges them is not counted. Not for several threads at once, but for what it returns.
 */
final class RangedDevice {
    /** How nearly numbers of a netlist are those of a preset: what writing them in another unit may do. */
    private static final double SAME = 1e-12;

    /** Potentials of the nodes that supplies hold, and of ground (V). */
    private final Map<String, Double> held = new HashMap<>();

    private final int layer;
    private final Device device;
    private final Preset preset;
    private final ModelEquations equations;
    private final double[] parameters;
    private final double temperature;
    /** Nodes of terminals and branches, then states: numbers of unknowns, or −1 of what is held. */
    private final List<String> names = new ArrayList<>();

    private final int[] unknowns;

    RangedDevice(int layer, Device device, Preset preset, Netlist netlist, CompiledNeuron neuron) {
        this.layer = layer;
        this.device = device;
        this.preset = preset;
        equations = DeviceEquations.of(device);
        parameters =
                device.parameters().stream().mapToDouble(Double::doubleValue).toArray();
        temperature = device.temperatureIn(netlist.temperature());
        held.put(Netlist.GROUND, 0.0);
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source && source.waveform() instanceof Dc value) {
                if (source.minus().equals(Netlist.GROUND)) {
                    held.put(source.plus(), value.value());
                } else if (source.plus().equals(Netlist.GROUND)) {
                    held.put(source.minus(), -value.value());
                }
            }
        }
        names.addAll(device.nodes().subList(0, 2));
        for (Branch branch : equations.branches()) {
            names.add(device.node(branch.from()));
            names.add(device.node(branch.to()));
        }
        for (StateVariable state : equations.states()) {
            names.add(device.name() + "." + state.name());
        }
        List<String> known = neuron.unknowns().stream().map(u -> u.name()).toList();
        unknowns = names.stream().mapToInt(known::indexOf).toArray();
    }

    /** Those of a network whose numbers are a preset of the library that has a range. */
    static List<RangedDevice> of(NetworkSpec spec, NetworkPass pass) {
        List<Preset> ranged = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            for (Element element : spec.layers().get(k).neuron().netlist().elements()) {
                if (element instanceof Device device
                        && ranged.stream().noneMatch(p -> isOf(device, p.model().name()))
                        && DeviceLibrary.names().contains(device.model().name())) {
                    DeviceLibrary.presetsOf(device.model().name()).stream()
                            .filter(preset -> preset.validity().isStated())
                            .forEach(ranged::add);
                }
            }
        }
        return of(spec, pass, ranged);
    }

    /** Those of a network whose numbers are one of some presets. */
    static List<RangedDevice> of(NetworkSpec spec, NetworkPass pass, List<Preset> presets) {
        List<RangedDevice> all = new ArrayList<>();
        for (int k = 0; k < spec.layers().size(); k++) {
            Netlist netlist = spec.layers().get(k).neuron().netlist();
            for (Element element : netlist.elements()) {
                if (element instanceof Device device) {
                    int layer = k;
                    Optional<Preset> own = presets.stream()
                            .filter(preset -> isOf(device, preset))
                            .findFirst();
                    own.ifPresent(
                            preset -> all.add(new RangedDevice(layer, device, preset, netlist, pass.neuron(layer))));
                }
            }
        }
        return all;
    }

    private static boolean isOf(Device device, String model) {
        return device.model().name().equals(model) && device.nodes().size() >= 2;
    }

    private static boolean isOf(Device device, Preset preset) {
        double[] numbers = preset.parameters();
        boolean same = isOf(device, preset.model().name())
                && numbers.length == device.parameters().size();
        for (int j = 0; same && j < numbers.length; j++) {
            double own = device.parameters().get(j);
            same = own == numbers[j] || Math.abs(own - numbers[j]) <= SAME * Math.abs(numbers[j]);
        }
        return same;
    }

    int layer() {
        return layer;
    }

    String name() {
        return device.name();
    }

    Preset preset() {
        return preset;
    }

    /** What its nodes and states did in a presentation; empty for what is held. */
    double[][] series(NetworkPass pass, int neuron, int sample) {
        int wanted = preset.validity().limitsCurrent() ? unknowns.length : 2;
        double[][] series = new double[unknowns.length][0];
        for (int k = 0; k < wanted; k++) {
            if (unknowns[k] >= 0) {
                series[k] = pass.series(layer, unknowns[k], neuron, sample);
            }
        }
        return series;
    }

    private double at(double[][] series, int k, int t) {
        return unknowns[k] >= 0 ? series[k][t] : held.getOrDefault(names.get(k), 0.0);
    }

    /** v at time t (V). */
    double voltage(double[][] series, int t) {
        return at(series, 0, t) - at(series, 1, t);
    }

    /** Whether v and i are in the range at time t. */
    boolean isInside(double[][] series, int t, double v) {
        return preset.validity().voltage().contains(v)
                && (!preset.validity().limitsCurrent()
                        || preset.validity().current().contains(current(series, t)));
    }

    private double current(double[][] series, int t) {
        int branches = equations.branches().size();
        int states = equations.states().size();
        double[] controls = new double[branches + states + 2];
        for (int b = 0; b < branches; b++) {
            controls[b] = at(series, 2 + 2 * b, t) - at(series, 3 + 2 * b, t);
        }
        for (int s = 0; s < states; s++) {
            controls[branches + s] = at(series, 2 + 2 * branches + s, t);
        }
        controls[branches + states] = temperature;
        double current = 0;
        for (int b = 0; b < branches; b++) {
            Branch branch = equations.branches().get(b);
            int sign = (branch.from() == 0 ? 1 : 0) - (branch.to() == 0 ? 1 : 0);
            if (sign != 0) {
                current += sign * equations.currents().get(b).value(controls, parameters, 0);
            }
        }
        return current;
    }
}
