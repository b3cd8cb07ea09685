package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.InternalNode;
import org.sneakpath.devices.veriloga.Disciplines.Physics;
import org.sneakpath.devices.veriloga.Disciplines.Side;
import org.sneakpath.devices.veriloga.syntax.Declaration;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;
import org.sneakpath.devices.veriloga.syntax.VerilogModule;

/** The nodes of a module: its ports, those declared in it, and those that its equations need beside. */
final class Nodes {
    private static final String GROUND = "ground";

    private final List<String> ports;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Physics> physics = new HashMap<>();
    private final List<InternalNode> internal = new ArrayList<>();

    Nodes(VerilogModule module, Disciplines disciplines) {
        ports = module.ports();
        for (String port : ports) {
            if (index.put(port, names.size()) != null) {
                throw new VerilogException(module.place(), "port '" + port + "' stands twice in the header");
            }
            names.add(port);
        }
        Set<String> grounds = grounds(module);
        for (Declaration d : module.declarations()) {
            if (d instanceof Declaration.Net net && !grounds.contains(net.name())) {
                declare(net, disciplines);
            } else if (d instanceof Declaration.Port port && !ports.contains(port.name())) {
                throw new VerilogException(
                        port.place(), "'" + port.name() + "' is no port of the module; its header has " + ports);
            }
        }
        for (int k = 0; k < ports.size(); k++) {
            if (!physics.containsKey(k)) {
                throw new VerilogException(
                        module.place(),
                        "port '" + ports.get(k) + "' has no discipline; write for instance electrical " + ports.get(k)
                                + ";");
            }
        }
    }

    /** Names for ground; of whatever discipline they are, ground goes with any. */
    private Set<String> grounds(VerilogModule module) {
        Set<String> grounds = new HashSet<>();
        for (Declaration d : module.declarations()) {
            if (d instanceof Declaration.Net net && net.discipline().equals(GROUND)) {
                if (ports.contains(net.name())) {
                    throw new VerilogException(net.place(), "port '" + net.name() + "' cannot be ground as well");
                }
                grounds.add(net.name());
                index.put(net.name(), Branch.GROUND);
            }
        }
        return grounds;
    }

    private void declare(Declaration.Net net, Disciplines disciplines) {
        Physics discipline = disciplines.discipline(net.place(), net.discipline());
        Integer known = index.get(net.name());
        if (known == null) {
            if (discipline.potential().isEmpty()) {
                throw new VerilogException(
                        net.place(),
                        "node '" + net.name() + "' of discipline '" + net.discipline()
                                + "' has no potential to solve for");
            }
            Side potential = discipline.potential().get();
            known = add(new InternalNode(net.name(), potential.unit(), potential.tolerance(), "node " + net.name()));
            index.put(net.name(), known);
        } else if (physics.containsKey(known)) {
            throw new VerilogException(net.place(), "node '" + net.name() + "' has a discipline already");
        }
        physics.put(known, discipline);
    }

    /** A node that the equations need; returns its index. */
    int add(InternalNode node) {
        internal.add(node);
        names.add(node.name());
        return names.size() - 1;
    }

    OptionalInt find(String name) {
        Integer found = index.get(name);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    String name(int node) {
        return node == Branch.GROUND ? GROUND : names.get(node);
    }

    /** The discipline that two nodes share; ground goes with any. */
    Physics discipline(SourcePlace place, int from, int to) {
        Optional<Physics> first = Optional.ofNullable(physics.get(from));
        Optional<Physics> second = Optional.ofNullable(physics.get(to));
        if (first.isPresent() && second.isPresent() && !first.get().equals(second.get())) {
            throw new VerilogException(
                    place,
                    "'" + name(from) + "' is " + first.get().name() + " and '" + name(to) + "' is "
                            + second.get().name() + "; a branch joins nodes of one discipline");
        }
        return first.or(() -> second)
                .orElseThrow(() -> new VerilogException(place, "a branch from ground to ground carries nothing"));
    }

    List<String> ports() {
        return ports;
    }

    List<InternalNode> internal() {
        return internal;
    }
}
