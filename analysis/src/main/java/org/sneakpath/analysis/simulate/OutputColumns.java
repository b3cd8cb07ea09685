package org.sneakpath.analysis.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
     * @param circuit says what is saved; nothing said is everything
     * @param warnings hears of results that do not exist
     */
    OutputColumns(Elaboration circuit, Consumer<String> warnings) {
        this.circuit = circuit;
        List<OutputVariable> said = circuit.control().outputs();
        this.saves = said.isEmpty() ? List.of(OutputVariable.all()) : said;
        this.warnings = warnings;
    }

    /** Whether an unknown comes from the netlist, not from the reader. */
    static boolean isTheUsers(String unknown) {
        return unknown.indexOf('#') < 0;
    }

    /** The columns, given the names of the unknowns. */
    List<Probe> probes(List<String> names) {
        Unknowns unknowns = new Unknowns(circuit, names);
        Map<String, Probe> probes = new LinkedHashMap<>();
        for (OutputVariable save : saves) {
            if (save.quantity() == OutputVariable.Quantity.ALL) {
                names.stream()
                        .filter(OutputColumns::isTheUsers)
                        .forEach(name -> probes.putIfAbsent(name, unknowns.wanted(name)));
            } else {
                add(save, unknowns, probes);
            }
        }
        return new ArrayList<>(probes.values());
    }

    private void add(OutputVariable save, Unknowns unknowns, Map<String, Probe> probes) {
        String name =
                new OutputVariable(save.quantity(), OutputVariable.Part.WHOLE, save.first(), save.second()).name();
        Optional<Probe> probe = unknowns.probe(name);
        if (probe.isPresent()) {
            probes.putIfAbsent(name, probe.get());
        } else {
            warnings.accept(name + " is to be saved, but the circuit has no such "
                    + (save.quantity() == OutputVariable.Quantity.VOLTAGE ? "node" : "result") + "; it is left out");
        }
    }
}
