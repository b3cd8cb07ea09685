package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;
import org.sneakpath.neurons.event.EventLaw;
import org.sneakpath.neurons.event.NeuronEvent;

/**
 * All events of a neuron, one after the other, as expressions of what was before any of them. With Z⁰ = z′ and event e = 1 …
 * <pre>
 *   Zᵉ = Zᵉ⁻¹ + s_e (a_e(Zᵉ⁻¹) − Zᵉ⁻¹)        σ = Σ_e spike_e s_e        s_e = [g_e(Zᵉ⁻¹) > 0] and, if rising, [g_e(z) ≤ 0]
 * </pre>
 * Control c is quantity c of {@link #reads}; after them come [g(z) ≤ 0] of each rising event, as it was when the step began.
 */
final class EventLaws {
    private final List<NeuronEvent> events;
    private final List<String> reads = new ArrayList<>();
    private final Map<String, Expression> set = new LinkedHashMap<>();
    private final List<Expression> unmet = new ArrayList<>();
    private Expression spikes = Constant.ZERO;

    EventLaws(List<NeuronEvent> events) {
        this.events = events;
        for (NeuronEvent event : events) {
            event.law().reads().forEach(this::note);
            event.law().assigned().forEach(this::note);
        }
        Map<String, Expression> z = new HashMap<>();
        reads.forEach(name -> z.put(name, now(name)));
        events.forEach(event -> add(event, z));
        events.forEach(event -> event.law().assigned().forEach(name -> set.put(name, image(z, name))));
    }

    private void note(String name) {
        if (!reads.contains(name)) {
            reads.add(name);
        }
    }

    private Expression now(String name) {
        return new Control(reads.indexOf(name));
    }

    private static Expression image(Map<String, Expression> z, String name) {
        return z.getOrDefault(name, Constant.ZERO);
    }

    private void add(NeuronEvent event, Map<String, Expression> z) {
        EventLaw law = event.law();
        Map<Expression, Expression> images = new HashMap<>();
        Map<Expression, Expression> start = new HashMap<>();
        for (int j = 0; j < law.numbers().size(); j++) {
            images.put(new ParameterValue(j), new Constant(law.numbers().get(j)));
            start.put(new ParameterValue(j), new Constant(law.numbers().get(j)));
        }
        for (int c = 0; c < law.reads().size(); c++) {
            images.put(new Control(c), image(z, law.reads().get(c)));
            start.put(new Control(c), now(law.reads().get(c)));
        }
        Expression g = law.equations().outputs().get(0);
        Expression s = Comparison.of(Relation.GREATER, g.replace(images), Constant.ZERO);
        if (event.rising()) {
            Expression memory = new Control(reads.size() + unmet.size());
            s = Binary.of(BinaryFunction.AND, s, Comparison.of(Relation.GREATER, memory, new Constant(0.5)));
            unmet.add(Comparison.of(Relation.LESS_OR_EQUAL, g.replace(start), Constant.ZERO));
        }
        spikes = Expression.sum(spikes, Expression.product(new Constant(event.spike()), s));
        Map<String, Expression> after = new HashMap<>();
        for (int a = 0; a < law.assigned().size(); a++) {
            String name = law.assigned().get(a);
            Expression value = law.equations().outputs().get(1 + a).replace(images);
            after.put(name, Select.of(s, value, image(z, name)));
        }
        z.putAll(after);
    }

    /** What is read, by its name in the neuron. */
    List<String> reads() {
        return List.copyOf(reads);
    }

    /** z″ of each quantity that any event sets. */
    Map<String, Expression> set() {
        return set;
    }

    /** σ. */
    Expression spikes() {
        return spikes;
    }

    /** [g ≤ 0] of each rising event, to be remembered. */
    List<Expression> unmet() {
        return List.copyOf(unmet);
    }

    /** Names of the rising events. */
    List<String> rising() {
        return events.stream()
                .filter(NeuronEvent::rising)
                .map(NeuronEvent::name)
                .toList();
    }
}
