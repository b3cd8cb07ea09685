package org.sneakpath.circuit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what elements refer to by name exists: controlling nodes, controlling currents, coupled inductors. */
final class References {
    /** Beyond so many coupled inductors, whether their matrix is positive is not checked. */
    private static final int MOST_COUPLED = 500;

    private static final double ROUNDING = 1e-7;

    private References() {}

    static void check(Netlist netlist) {
        Set<String> nodes = netlist.elements().stream()
                        .allMatch(element -> element.controls().isEmpty())
                ? Set.of()
                : new HashSet<>(netlist.nodes());
        Set<Set<String>> coupled = new HashSet<>();
        for (Element element : netlist.elements()) {
            for (Control control : element.controls()) {
                if (control instanceof NodeVoltage voltage) {
                    requireNode(element, voltage.plus(), nodes);
                    requireNode(element, voltage.minus(), nodes);
                } else if (control instanceof BranchCurrent current) {
                    requireCurrent(netlist, element, current.element());
                }
            }
            if (element instanceof MutualInductance mutual) {
                requireInductor(netlist, mutual, mutual.first());
                requireInductor(netlist, mutual, mutual.second());
                if (!coupled.add(Set.of(mutual.first(), mutual.second()))) {
                    throw new IllegalArgumentException("mutual inductance '" + mutual.name() + "' couples '"
                            + mutual.first() + "' and '" + mutual.second()
                            + "', which another one couples already; keep one");
                }
            }
        }
        requirePassive(netlist);
    }

    /**
     * A set of couplings that no windings have would create energy: k must be positive semidefinite over all inductors.
     * Tried by Cholesky's factorisation, row by row, so that the coupling at which it fails can be told.
     */
    private static void requirePassive(Netlist netlist) {
        List<MutualInductance> couplings = netlist.elements().stream()
                .filter(MutualInductance.class::isInstance)
                .map(MutualInductance.class::cast)
                .toList();
        Map<String, Integer> index = new LinkedHashMap<>();
        for (MutualInductance coupling : couplings) {
            index.putIfAbsent(coupling.first(), index.size());
            index.putIfAbsent(coupling.second(), index.size());
        }
        int n = index.size();
        if (n > MOST_COUPLED) {
            return;
        }
        double[][] k = new double[n][n];
        for (MutualInductance coupling : couplings) {
            int one = index.getOrDefault(coupling.first(), 0);
            int other = index.getOrDefault(coupling.second(), 0);
            k[Math.max(one, other)][Math.min(one, other)] = coupling.coupling();
        }
        List<String> names = List.copyOf(index.keySet());
        for (int r = 0; r < n; r++) {
            double left = 1;
            for (int c = 0; c < r; c++) {
                for (int e = 0; e < c; e++) {
                    k[r][c] -= k[r][e] * k[c][e];
                }
                boolean spent = k[c][c] < ROUNDING;
                if (spent && Math.abs(k[r][c]) > ROUNDING) {
                    throw impossible(names.get(r), couplings);
                }
                k[r][c] = spent ? 0 : k[r][c] / k[c][c];
                left -= k[r][c] * k[r][c];
            }
            if (left < -ROUNDING) {
                throw impossible(names.get(r), couplings);
            }
            k[r][r] = Math.sqrt(Math.max(0, left));
        }
    }

    private static IllegalArgumentException impossible(String inductor, List<MutualInductance> couplings) {
        return new IllegalArgumentException("inductor '" + inductor + "' cannot be coupled so to the others: with "
                + couplings.stream().map(MutualInductance::name).limit(20).toList()
                + " the inductance matrix is not positive, and the windings would create energy; lower a coupling, or"
                + " give the missing ones between strongly coupled windings");
    }

    private static void requireNode(Element element, String node, Set<String> nodes) {
        if (!nodes.contains(node) && !node.equals(Netlist.GROUND)) {
            throw new IllegalArgumentException("element '" + element.name() + "' listens to node '" + node
                    + "', which is no element's terminal; check the spelling, or join something to the node");
        }
    }

    private static void requireCurrent(Netlist netlist, Element element, String sensed) {
        if (!netlist.contains(sensed) || !netlist.element(sensed).currentUnknown()) {
            List<String> available = netlist.elements().stream()
                    .filter(Element::currentUnknown)
                    .map(Element::name)
                    .limit(20)
                    .toList();
            throw new IllegalArgumentException("element '" + element.name() + "' listens to the current of '" + sensed
                    + "', " + (netlist.contains(sensed) ? "whose current is no unknown" : "which does not exist")
                    + "; put a voltage source of 0 V in series and listen to that; currents are known of " + available);
        }
    }

    private static void requireInductor(Netlist netlist, MutualInductance mutual, String name) {
        if (!netlist.contains(name) || !(netlist.element(name) instanceof Inductor)) {
            throw new IllegalArgumentException(
                    "mutual inductance '" + mutual.name() + "' couples '" + name + "', which is "
                            + (netlist.contains(name) ? "no inductor" : "not in the netlist") + "; name two inductors");
        }
    }
}
