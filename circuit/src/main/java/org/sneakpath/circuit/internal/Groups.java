package org.sneakpath.circuit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.MutualInductance;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.Switch;
import org.sneakpath.circuit.TransientNoise;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.equation.Equations;

/**
 * The elements of a netlist sorted into groups: one per kind, one per law of behavioural sources, one per compact model; and
 * where each element's values are within its group.
 */
final class Groups {
    private final Netlist netlist;
    private final Layout layout;
    private final List<ElementGroup> groups = new ArrayList<>();
    private final List<DeviceGroup> devices = new ArrayList<>();
    private final Map<String, ValueLocation> locations = new HashMap<>();
    private final Map<String, SourceSlot> sources = new HashMap<>();
    private final @Nullable NoiseCells cells;

    /**
     * An independent source within its group.
     *
     * @param values of the group
     * @param index number of the source
     */
    record SourceSlot(SourceValues values, int index) {}

    /** @param noise noise in the states of devices; null for none */
    Groups(Netlist netlist, Layout layout, @Nullable TransientNoise noise) {
        this.netlist = netlist;
        this.layout = layout;
        List<Resistor> resistors = all(Resistor.class);
        add(new Resistors(resistors, layout), resistors, 1);
        List<Capacitor> capacitors = all(Capacitor.class);
        add(new Capacitors(capacitors, layout), capacitors, 2);
        addInductors();
        List<ControlledSource> controlled = all(ControlledSource.class);
        add(new ControlledSources(controlled, layout), controlled, 1);
        addSources();
        List<Switch> switches = all(Switch.class);
        if (!switches.isEmpty()) {
            add(new Switches(switches, layout), switches, 4);
        }
        addBehavioural();
        List<ElementGroup> sourcesOfTime = List.copyOf(groups);
        NoiseCells drawn = noise == null ? null : new NoiseCells(noise, time -> nextBreakpoint(sourcesOfTime, time));
        addDevices(drawn);
        cells = devices.stream().anyMatch(DeviceGroup::noisy) ? drawn : null;
        if (noise != null && cells == null) {
            throw new IllegalArgumentException(
                    "noise of seed " + noise.seed() + " was asked for, but no device of netlist '" + netlist.title()
                            + "' has noise in its states; leave it out");
        }
    }

    private static double nextBreakpoint(List<ElementGroup> groups, double time) {
        double next = Double.POSITIVE_INFINITY;
        for (ElementGroup group : groups) {
            next = Math.min(next, group.nextBreakpoint(time));
        }
        return next;
    }

    /** The first time after t (s) where a source jumps or bends, or the noise of states jumps; infinite if there is none. */
    double nextBreakpoint(double t) {
        double next = nextBreakpoint(groups, t);
        return cells == null ? next : Math.min(next, cells.next(t));
    }

    /** Whether a source or the noise of states jumps at exactly t (s); see {@link ElementGroup#jumpsAt}. */
    boolean jumpsAt(double t, double since) {
        return (cells != null && cells.isEdge(t)) || groups.stream().anyMatch(group -> group.jumpsAt(t, since));
    }

    private <E extends Element> List<E> all(Class<E> kind) {
        return netlist.elements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Adds a group whose value v of element k stands at [v · elements + k]. */
    private void add(ElementGroup group, List<? extends Element> elements, int values) {
        for (int k = 0; k < elements.size(); k++) {
            locations.put(elements.get(k).name(), new ValueLocation(groups.size(), k, elements.size(), values, -1));
        }
        groups.add(group);
    }

    private void addInductors() {
        List<Inductor> inductors = all(Inductor.class);
        List<MutualInductance> couplings = all(MutualInductance.class);
        for (int c = 0; c < couplings.size(); c++) {
            locations.put(
                    couplings.get(c).name(), new ValueLocation(groups.size(), 2 * inductors.size() + c, 1, 1, -1));
        }
        add(new Inductors(inductors, couplings, layout), inductors, 2);
    }

    private void addSources() {
        List<VoltageSource> voltages = all(VoltageSource.class);
        VoltageSources voltageGroup = new VoltageSources(voltages, layout);
        locate(voltages, voltageGroup.sourceValues());
        groups.add(voltageGroup);
        List<CurrentSource> currents = all(CurrentSource.class);
        CurrentSources currentGroup = new CurrentSources(currents, layout);
        locate(currents, currentGroup.sourceValues());
        groups.add(currentGroup);
    }

    private void locate(List<? extends Element> elements, SourceValues values) {
        for (int k = 0; k < elements.size(); k++) {
            String name = elements.get(k).name();
            locations.put(
                    name,
                    new ValueLocation(groups.size(), values.start(k), 1, values.start(k + 1) - values.start(k), k));
            sources.put(name, new SourceSlot(values, k));
        }
    }

    /** What makes two behavioural sources members of one group. */
    private record Law(Equations equations, Quantity quantity) {
        // Written out: a record's own are linked anew in every process, some milliseconds of a short run.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Law that && that.equations.equals(equations) && that.quantity == quantity;
        }

        @Override
        public int hashCode() {
            return 31 * equations.hashCode() + quantity.hashCode();
        }
    }

    private void addBehavioural() {
        // Equal laws are usually one object, and comparing structures costs more than comparing references.
        Map<Equations, Equations> known = new HashMap<>();
        IdentityHashMap<Equations, Equations> representative = new IdentityHashMap<>();
        Map<Law, List<BehaviouralSource>> byLaw = new LinkedHashMap<>();
        for (BehaviouralSource source : all(BehaviouralSource.class)) {
            Equations law = representative.computeIfAbsent(
                    source.law(), given -> known.computeIfAbsent(given, itself -> itself));
            byLaw.computeIfAbsent(new Law(law, source.quantity()), any -> new ArrayList<>())
                    .add(source);
        }
        byLaw.forEach((law, sources) -> add(
                new BehaviouralGroup(law.equations(), law.quantity(), sources, layout),
                sources,
                law.equations().parameters()));
    }

    private void addDevices(@Nullable NoiseCells drawn) {
        Map<CompactModel, List<Device>> byModel = new LinkedHashMap<>();
        for (Device device : all(Device.class)) {
            byModel.computeIfAbsent(device.model(), any -> new ArrayList<>()).add(device);
        }
        byModel.forEach((model, instances) -> {
            DeviceGroup group = new DeviceGroup(model, instances, layout, drawn);
            devices.add(group);
            add(group, instances, model.parameters().size() + model.terminals().size());
        });
    }

    /** All groups, in the order in which they are evaluated. */
    List<ElementGroup> all() {
        return groups;
    }

    /** Those of compact models. */
    List<DeviceGroup> devices() {
        return devices;
    }

    /** Where the gradients of an element's values are kept. */
    ValueLocation location(String element) {
        ValueLocation location = locations.get(element);
        if (location == null) {
            throw new IllegalArgumentException(
                    "there is no element '" + element + "' in netlist '" + netlist.title() + "'");
        }
        return location;
    }

    /** An independent source. */
    SourceSlot source(String element) {
        SourceSlot source = sources.get(element);
        if (source == null) {
            throw new IllegalArgumentException(
                    "netlist '" + netlist.title() + "' has no independent source '" + element + "'; it has "
                            + sources.keySet().stream().sorted().limit(20).toList());
        }
        return source;
    }
}
