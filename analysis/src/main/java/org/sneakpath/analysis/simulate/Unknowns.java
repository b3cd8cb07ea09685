package org.sneakpath.analysis.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.expression.NearestName;

/** From names of results to the unknowns that they are made of. */
public final class Unknowns {
    private static final Pattern VOLTAGE = Pattern.compile("v\\(\\s*([^,()]+?)\\s*(?:,\\s*([^,()]+?)\\s*)?\\)");
    private static final Pattern CURRENT = Pattern.compile("i\\(([^,()]+)\\)");

    private final Elaboration circuit;
    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param circuit knows through which element a current is measured
     * @param names of the unknowns, in their order
     */
    public Unknowns(Elaboration circuit, List<String> names) {
        this.circuit = circuit;
        this.names = List.copyOf(names);
        for (int k = 0; k < names.size(); k++) {
            index.put(names.get(k).toLowerCase(Locale.ROOT), k);
        }
    }

    /** The result of that name, {@code v(a)}, {@code v(a,b)}, {@code i(vs)} or any unknown's; empty if there is none. */
    Optional<Probe> probe(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        Integer whole = index.get(name);
        Matcher voltage = VOLTAGE.matcher(name);
        boolean ofNodes = voltage.matches();
        Column column = ofNodes ? Column.ofNode(name, circuit.netlist().unit(voltage.group(1))) : Column.named(name);
        if (whole != null) {
            return Optional.of(new Probe(column, whole, Probe.GROUND));
        }
        if (ofNodes) {
            Optional<Integer> plus = node(voltage.group(1));
            Optional<Integer> minus = node(voltage.group(2) == null ? Netlist.GROUND : voltage.group(2));
            return plus.flatMap(p -> minus.map(m -> new Probe(column, p, m)));
        }
        Matcher current = CURRENT.matcher(name);
        if (current.matches()) {
            return Optional.ofNullable(index.get(Waveforms.currentName(circuit.currentOf(current.group(1)))))
                    .map(k -> new Probe(Column.named(name), k, Probe.GROUND));
        }
        return Optional.empty();
    }

    private Optional<Integer> node(String node) {
        return node.equals(Netlist.GROUND)
                ? Optional.of(Probe.GROUND)
                : Optional.ofNullable(index.get(Waveforms.voltageName(node)));
    }

    /**
     * As {@link #probe}.
     *
     * @throws IllegalArgumentException naming the nearest where there is none
     */
    public Probe wanted(String name) {
        return probe(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no result '" + name + "'"
                        + NearestName.hint(
                                name,
                                names.stream()
                                        .filter(known -> OutputColumns.isTheUsers(known) || name.indexOf('#') > 0)
                                        .toList(),
                                "results")));
    }
}
