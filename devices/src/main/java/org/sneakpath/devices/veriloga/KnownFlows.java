package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;

/**
 * Flows that need not be unknowns although somebody listens to them: those that are given by what is contributed, without a
 * time derivative and without listening to themselves, be it by way of others. A resistor that heats by V·I is the usual case.
 */
final class KnownFlows {
    /** By the node that would have stood for the flow. */
    private final Map<Integer, Expression> known = new HashMap<>();

    KnownFlows(Contributions contributions, Unknowns unknowns, Store store, SourcePlace place) {
        Map<Integer, Expression> open = new HashMap<>();
        for (Contributions.Entry entry : contributions.entries()) {
            Value flow = store.get(entry.flow, place);
            boolean isFlow = Value.isZero(store.get(entry.prescribed, place).now());
            if (entry.flowNode().isPresent() && isFlow && !flow.hasCharge() && !flow.equals(Value.ZERO)) {
                open.put(entry.flowNode().get(), flow.now());
            }
        }
        List<Quantity> quantities = unknowns.quantities();
        while (!open.isEmpty()) {
            Dependence onOpen = new Dependence(leaf -> leaf instanceof Control c
                    && quantities.get(c.index()) instanceof Quantity.Potential p
                    && open.containsKey(p.from()));
            List<Integer> free = new ArrayList<>();
            open.forEach((node, flow) -> {
                if (!onOpen.of(flow)) {
                    free.add(node);
                }
            });
            for (int node : free) {
                known.put(node, open.getOrDefault(node, Value.ZERO.now()));
                open.remove(node);
            }
            if (free.isEmpty()) {
                // a circle of flows: one of them becomes an unknown
                open.keySet().stream().sorted().findFirst().ifPresent(open::remove);
            }
        }
    }

    boolean contains(int node) {
        return known.containsKey(node);
    }

    /** The flow behind a quantity, if it is the potential of a node that stands for a known flow. */
    Optional<Expression> flow(Quantity quantity) {
        return quantity instanceof Quantity.Potential p ? Optional.ofNullable(known.get(p.from())) : Optional.empty();
    }
}
