package org.sneakpath.circuit.spice.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;

/**
 * The names of a netlist as SPICE reads them, without regard to capitals, and free ones for what an element is written as beside
 * itself.
 */
final class TakenNames {
    private static final Set<String> GROUNDS = Set.of("gnd", "gnd!");

    private final Set<String> elements = new HashSet<>();
    private final Set<String> nodes = new HashSet<>();

    /** @throws IllegalArgumentException if two names are one to SPICE */
    TakenNames(Netlist netlist) {
        Map<String, String> spelled = new HashMap<>();
        for (Element element : netlist.elements()) {
            String before = spelled.put(lower(element.name()), element.name());
            if (before != null) {
                throw new IllegalArgumentException("elements '" + before + "' and '" + element.name()
                        + "' differ by capitals alone, and are one to SPICE; rename one");
            }
        }
        elements.addAll(spelled.keySet());
        spelled.clear();
        for (String node : netlist.nodes()) {
            String before = spelled.put(lower(node), node);
            if (before != null) {
                throw new IllegalArgumentException("nodes '" + before + "' and '" + node
                        + "' differ by capitals alone, and are one to SPICE; rename one");
            }
            if (GROUNDS.contains(lower(node))) {
                throw new IllegalArgumentException(
                        "node '" + node + "' is ground to SPICE, but not in this netlist; rename it, or call ground \""
                                + Netlist.GROUND + "\"");
            }
        }
        nodes.addAll(spelled.keySet());
    }

    /** That name for an element, longer by as many {@code #} as make it a new one; it is taken from then on. */
    String element(String wish) {
        return free(elements, lower(wish));
    }

    /** That name for a node, likewise. */
    String node(String wish) {
        return free(nodes, lower(wish));
    }

    private static String free(Set<String> taken, String wish) {
        String name = wish;
        while (!taken.add(name)) {
            name += "#";
        }
        return name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
