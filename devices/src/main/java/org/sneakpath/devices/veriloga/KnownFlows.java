package org.sneakpath.devices.veriloga;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Dependence;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Substitution;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;

/**
 * Flows that need not be unknowns although somebody listens to them: those that are given by what is contributed, without a
 * time derivative and without listening to themselves, be it by way of others. A resistor that heats by V·I is the usual case.
 */
final class KnownFlows {
    /** By the node that would have stood for the flow. */
    private final Map<Integer, Expression> known = new HashMap<>();

    private final List<Quantity> quantities;
    private final Substitution shown;

    KnownFlows(Contributions contributions, Unknowns unknowns, Store store, SourcePlace place) {
        Map<Integer, Expression> open = new HashMap<>();
        for (Contributions.Entry entry : contributions.entries()) {
            Value flow = store.get(entry.flow, place);
            boolean isFlow = Value.isZero(store.get(entry.prescribed, place).now());
            if (entry.flowNode().isPresent() && isFlow && !flow.hasCharge() && !flow.equals(Value.ZERO)) {
                open.put(entry.flowNode().get(), flow.now());
            }
        }
        quantities = unknowns.quantities();
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
            Substitution earlier = new Substitution(this::shown);
            Map<Integer, Expression> found = new HashMap<>();
            free.forEach(node -> found.put(node, earlier.of(open.getOrDefault(node, Value.ZERO.now()))));
            known.putAll(found);
            free.forEach(open::remove);
            if (free.isEmpty()) {
                // a circle of flows: one of them becomes an unknown
                open.keySet().stream().sorted().findFirst().ifPresent(open::remove);
            }
        }
        shown = new Substitution(this::shown);
    }

    private Expression shown(Expression leaf) {
        return leaf instanceof Control c ? flow(quantities.get(c.index())).orElse(leaf) : leaf;
    }

    /** An expression with known flows in the place of the controls that stood for them. */
    Expression of(Expression e) {
        return shown.of(e);
    }

    boolean contains(int node) {
        return known.containsKey(node);
    }

    /** The flow behind a quantity, if it is the potential of a node that stands for a known flow. */
    Optional<Expression> flow(Quantity quantity) {
        return quantity instanceof Quantity.Potential p ? Optional.ofNullable(known.get(p.from())) : Optional.empty();
    }
}
