package org.sneakpath.circuit.multirate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.BehaviouralSource;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.CurrentSource;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Kernel;

/** The parts of a netlist with their equations, and where each unknown of the circuit is found. */
final class PartedCircuit {
    final Part[] parts;
    /** Part of each unknown of the circuit, {@link Partition#NONE} of those that are none's. */
    final int[] part;
    /** Its place there. */
    final int[] local;
    /** Voltage of unknowns that a source holds (V). */
    final double[] held;
    /** Currents of sources, by unknown; null of other unknowns. */
    final @Nullable HeldCurrent[] currents;

    private PartedCircuit(Part[] parts, int[] part, int[] local, double[] held, @Nullable HeldCurrent[] currents) {
        this.parts = parts;
        this.part = part;
        this.local = local;
        this.held = held;
        this.currents = currents;
    }

    /** The parts that hear of each part, ascending. */
    int[][] listeners() {
        List<Set<Integer>> found = new ArrayList<>();
        for (int p = 0; p < parts.length; p++) {
            found.add(new LinkedHashSet<>());
        }
        for (int p = 0; p < parts.length; p++) {
            for (Input input : parts[p].inputs) {
                found.get(input.part).add(p);
            }
        }
        return found.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    static PartedCircuit of(Netlist netlist, Layout layout, Partition partition) {
        return new Assembly(netlist, layout, partition).build();
    }

    /** What a part is made of while elements are gone through. */
    private static final class Draft {
        private final List<Integer> unknowns = new ArrayList<>();
        private final List<Law> laws = new ArrayList<>();
        private final Map<Long, Input> inputs = new HashMap<>();
        private final List<Input> inOrder = new ArrayList<>();
        private final List<Double> constants = new ArrayList<>(List.of(0.0));
        private final Map<Integer, Integer> heldPlaces = new HashMap<>();
        private double[] capacitance = {};
        private double[] conductance = {};
        private double[] current = {};
        private boolean[] differential = {};

        private void allocate() {
            int n = unknowns.size();
            capacitance = new double[n * n];
            conductance = new double[n * n];
            current = new double[n];
            differential = new boolean[n];
        }

        private Input input(int row, int part, int unknown) {
            long key = ((long) row << 48) ^ ((long) part << 24) ^ unknown;
            return inputs.computeIfAbsent(key, any -> {
                Input made = new Input(row, part, unknown);
                inOrder.add(made);
                return made;
            });
        }

        private Part build() {
            return new Part(
                    unknowns.stream().mapToInt(Integer::intValue).toArray(),
                    capacitance,
                    conductance,
                    current,
                    differential,
                    laws,
                    inOrder,
                    constants.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** One pass over the elements. */
    private static final class Assembly {
        private final Netlist netlist;
        private final Layout layout;
        private final Partition partition;
        private final Draft[] drafts;
        private final int[] local;
        private final Map<Equations, SharedLaw> laws = new HashMap<>();

        Assembly(Netlist netlist, Layout layout, Partition partition) {
            this.netlist = netlist;
            this.layout = layout;
            this.partition = partition;
            drafts = new Draft[partition.parts()];
            for (int k = 0; k < drafts.length; k++) {
                drafts[k] = new Draft();
            }
            local = new int[partition.nodes()];
        }

        PartedCircuit build() {
            int[] part = new int[layout.size()];
            int[] place = new int[layout.size()];
            double[] held = new double[layout.size()];
            Arrays.fill(part, Partition.NONE);
            for (String name : netlist.nodes()) {
                int node = partition.node(name);
                int unknown = layout.unknown(Waveforms.voltageName(name));
                if (partition.isHeld(node)) {
                    held[unknown] = partition.voltage(node);
                    continue;
                }
                Draft draft = drafts[partition.part(node)];
                local[node] = draft.unknowns.size();
                draft.unknowns.add(unknown);
                part[unknown] = partition.part(node);
                place[unknown] = local[node];
            }
            @Nullable HeldCurrent[] currents = new HeldCurrent[layout.size()];
            for (Draft draft : drafts) {
                draft.allocate();
            }
            share();
            for (Element element : netlist.elements()) {
                if (element instanceof Resistor resistor) {
                    resistor(resistor);
                } else if (element instanceof Capacitor capacitor) {
                    capacitor(capacitor);
                } else if (element instanceof CurrentSource source) {
                    source(source);
                } else if (element instanceof BehaviouralSource source) {
                    law(source);
                } else if (element instanceof VoltageSource source) {
                    currents[layout.unknown(Waveforms.currentName(source.name()))] =
                            HeldCurrent.of(source, netlist, layout, partition);
                }
            }
            Part[] parts = new Part[drafts.length];
            for (int k = 0; k < parts.length; k++) {
                parts[k] = drafts[k].build();
            }
            return new PartedCircuit(parts, part, place, held, currents);
        }

        private void share() {
            Map<Equations, List<BehaviouralSource>> byLaw = new HashMap<>();
            for (Element element : netlist.elements()) {
                if (element instanceof BehaviouralSource source) {
                    byLaw.computeIfAbsent(source.law(), any -> new ArrayList<>())
                            .add(source);
                }
            }
            byLaw.forEach((law, sources) -> laws.put(law, SharedLaw.of(law, sources)));
        }

        private void resistor(Resistor resistor) {
            int a = partition.node(resistor.a());
            int b = partition.node(resistor.b());
            double g = 1 / resistor.ohm();
            conduct(a, b, g);
            conduct(b, a, g);
        }

        private void conduct(int node, int other, double g) {
            if (partition.isHeld(node)) {
                return;
            }
            Draft draft = drafts[partition.part(node)];
            int n = draft.current.length;
            int r = local[node];
            draft.conductance[r * n + r] += g;
            if (partition.isHeld(other)) {
                draft.current[r] -= g * partition.voltage(other);
            } else if (partition.part(other) == partition.part(node)) {
                draft.conductance[r * n + local[other]] -= g;
            } else {
                draft.input(r, partition.part(other), local[other]).siemens += g;
            }
        }

        private void capacitor(Capacitor capacitor) {
            int a = partition.node(capacitor.a());
            int b = partition.node(capacitor.b());
            store(a, b, capacitor.farad());
            store(b, a, capacitor.farad());
        }

        private void store(int node, int other, double farad) {
            if (partition.isHeld(node)) {
                return;
            }
            Draft draft = drafts[partition.part(node)];
            int n = draft.current.length;
            int r = local[node];
            draft.differential[r] = true;
            draft.capacitance[r * n + r] += farad;
            if (partition.isHeld(other)) {
                return;
            }
            if (partition.part(other) == partition.part(node)) {
                draft.capacitance[r * n + local[other]] -= farad;
            } else {
                draft.input(r, partition.part(other), local[other]).farad += farad;
            }
        }

        private void source(CurrentSource source) {
            double ampere = source.waveform().at(0);
            inject(partition.node(source.from()), ampere);
            inject(partition.node(source.to()), -ampere);
        }

        private void inject(int node, double leaving) {
            if (!partition.isHeld(node)) {
                drafts[partition.part(node)].current[local[node]] += leaving;
            }
        }

        private void law(BehaviouralSource source) {
            int plus = partition.node(source.plus());
            int minus = partition.node(source.minus());
            int home = plus == Partition.NONE ? minus : plus;
            if (home == Partition.NONE) {
                return;
            }
            Draft draft = drafts[partition.part(home)];
            int count = source.controls().size();
            int[] up = new int[count];
            int[] down = new int[count];
            for (int c = 0; c < count; c++) {
                NodeVoltage control = (NodeVoltage) source.controls().get(c);
                up[c] = place(draft, control.plus());
                down[c] = place(draft, control.minus());
            }
            SharedLaw shared = Objects.requireNonNull(laws.get(source.law()));
            draft.laws.add(
                    new Law(shared.law(), shared.kernel(), up, down, row(plus), row(minus), source.parameters()));
        }

        private int row(int node) {
            return node == Partition.NONE ? Law.NONE : local[node];
        }

        /** Where a part's vector holds a node's voltage. */
        private int place(Draft draft, String name) {
            int node = partition.node(name);
            int n = draft.current.length;
            if (!partition.isHeld(node)) {
                return local[node];
            }
            return n
                    + draft.heldPlaces.computeIfAbsent(node, any -> {
                        if (node == Partition.NONE) {
                            return 0;
                        }
                        draft.constants.add(partition.voltage(node));
                        return draft.constants.size() - 1;
                    });
        }
    }

    /** A law with the parameters that are the same everywhere put in as numbers, compiled. */
    private record SharedLaw(Equations law, Kernel kernel) {
        static SharedLaw of(Equations law, List<BehaviouralSource> sources) {
            Map<Integer, Double> same = new HashMap<>();
            for (int j = 0; j < law.parameters(); j++) {
                int parameter = j;
                double first = sources.get(0).parameters().get(j);
                if (sources.stream().allMatch(source -> source.parameters().get(parameter) == first)) {
                    same.put(j, first);
                }
            }
            Equations bound = law.bind(same);
            return new SharedLaw(bound, bound.compile());
        }
    }
}
