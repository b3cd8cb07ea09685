package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.analysis.OutputVariable;

/**
 * Which columns a result has: those that the netlist saves, or else every node voltage, every current that is an unknown, and
 * every device state. What the reader has added to the circuit carries a {@code #} in its name and is left out.
 */
final class OutputColumns {
    private final Elaboration circuit;
    private final List<OutputVariable> saves;
    private final Consumer<String> warnings;

    /**
     * @param saves what the netlist saves; empty for everything
     * @param warnings hears of results that do not exist
     */
    OutputColumns(Elaboration circuit, List<OutputVariable> saves, Consumer<String> warnings) {
        this.circuit = circuit;
        this.saves = saves.isEmpty() ? List.of(OutputVariable.all()) : saves;
        this.warnings = warnings;
    }

    /** The columns, given the names of the unknowns. */
    List<Probe> probes(List<String> unknowns) {
        Map<String, Integer> index = new HashMap<>();
        for (int k = 0; k < unknowns.size(); k++) {
            index.put(unknowns.get(k), k);
        }
        Map<String, Probe> probes = new LinkedHashMap<>();
        for (OutputVariable save : saves) {
            if (save.quantity() == OutputVariable.Quantity.ALL) {
                everything(unknowns, probes);
            } else {
                add(save, index, probes);
            }
        }
        return new ArrayList<>(probes.values());
    }

    private static void everything(List<String> unknowns, Map<String, Probe> probes) {
        for (int k = 0; k < unknowns.size(); k++) {
            String name = unknowns.get(k);
            if (name.indexOf('#') < 0) {
                probes.putIfAbsent(name, new Probe(Column.named(name), k, Probe.GROUND));
            }
        }
    }

    private void add(OutputVariable save, Map<String, Integer> index, Map<String, Probe> probes) {
        OutputVariable whole =
                new OutputVariable(save.quantity(), OutputVariable.Part.WHOLE, save.first(), save.second());
        String name = whole.name();
        Integer plus = index.get(unknown(whole));
        Integer minus = whole.second().equals(Netlist.GROUND)
                ? Integer.valueOf(Probe.GROUND)
                : index.get(Waveforms.voltageName(whole.second()));
        if (whole.quantity() == OutputVariable.Quantity.VOLTAGE && whole.first().equals(Netlist.GROUND)) {
            plus = Probe.GROUND;
        }
        if (plus == null || minus == null) {
            warnings.accept(name + " is to be saved, but the circuit has no such "
                    + (whole.quantity() == OutputVariable.Quantity.VOLTAGE ? "node" : "result") + "; it is left out");
            return;
        }
        probes.putIfAbsent(name, new Probe(Column.named(name), plus, minus));
    }

    private String unknown(OutputVariable save) {
        return switch (save.quantity()) {
            case CURRENT -> Waveforms.currentName(circuit.currentOf(save.first()));
            case VOLTAGE, STATE, ALL -> save.name();
        };
    }
}
