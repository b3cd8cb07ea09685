package org.sneakpath.circuit.run;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.VoltageSource;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.Stages;

/** What a transient is given to start from, and which of it is binding. */
final class Start {
    private final CompiledCircuit circuit;
    private final Netlist netlist;
    private final Layout layout;

    Start(CompiledCircuit circuit) {
        this.circuit = circuit;
        this.netlist = circuit.netlist();
        this.layout = circuit.layout();
    }

    /** Initial voltages and states as given, zero elsewhere. */
    double[] given() {
        double[] y = circuit.newVector();
        netlist.initialVoltages().forEach((node, volt) -> {
            if (!node.equals(Netlist.GROUND)) {
                y[layout.unknown(Waveforms.voltageName(node))] = volt;
            }
        });
        for (int r = layout.firstState(); r < layout.size(); r++) {
            y[r] = circuit.initialState(r);
        }
        return y;
    }

    /**
     * Where a solve from charges sets out: initial voltages, and nodes that voltage sources tie to these or to ground where
     * they are going to be, since a junction between a charged node and a supply still at 0 V conducts beyond all numbers.
     */
    double[] setOut(double[] given) {
        double[] y = given.clone();
        Set<Integer> known = explicit();
        known.add(layout.size());
        boolean more = true;
        while (more) {
            more = false;
            for (Element element : netlist.elements()) {
                if (element instanceof VoltageSource source) {
                    int plus = index(source.plus());
                    int minus = index(source.minus());
                    double volt = source.waveform().at(0);
                    if (known.contains(minus) && known.add(plus)) {
                        y[plus] = y[minus] + volt;
                        more = true;
                    } else if (known.contains(plus) && known.add(minus)) {
                        y[minus] = y[plus] - volt;
                        more = true;
                    }
                }
            }
        }
        return y;
    }

    Stage stage(TransientStart start) {
        Stages stages = new Stages(circuit);
        return switch (start) {
            case OPERATING_POINT -> stages.operatingPoint(released(explicit()), false);
            case CHARGES -> stages.everything();
            case INITIAL_CONDITIONS -> {
                Set<Integer> charged = explicit();
                charged.removeIf(node -> !circuit.differential(node));
                for (int node = 0; node < layout.nodes(); node++) {
                    if (circuit.differential(node)) {
                        charged.add(node);
                    }
                }
                yield stages.initialConditions(released(charged));
            }
        };
    }

    /** Nodes with an initial voltage of their own. */
    Set<Integer> explicit() {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (int node = 0; node < layout.nodes(); node++) {
            String name = netlist.nodes().get(node);
            if (netlist.initialVoltages().containsKey(name)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** Those of the nodes that are still free when voltage sources tie nodes together: one of each such set, not ground's. */
    Set<Integer> released(Set<Integer> nodes) {
        int[] tied = new int[layout.size() + 1];
        for (int k = 0; k < tied.length; k++) {
            tied[k] = k;
        }
        for (Element element : netlist.elements()) {
            if (element instanceof VoltageSource source) {
                int plus = tied[index(source.plus())];
                int minus = tied[index(source.minus())];
                for (int k = 0; k < tied.length; k++) {
                    tied[k] = tied[k] == plus ? minus : tied[k];
                }
            }
        }
        Set<Integer> taken = new HashSet<>();
        taken.add(tied[layout.size()]);
        Set<Integer> free = new LinkedHashSet<>();
        for (int node : nodes) {
            if (taken.add(tied[node])) {
                free.add(node);
            }
        }
        return free;
    }

    private int index(String node) {
        return node.equals(Netlist.GROUND) ? layout.size() : layout.unknown(Waveforms.voltageName(node));
    }
}
