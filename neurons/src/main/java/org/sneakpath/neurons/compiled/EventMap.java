package org.sneakpath.neurons.compiled;

import static org.sneakpath.devices.equation.Expression.difference;
import static org.sneakpath.devices.equation.Expression.product;
import static org.sneakpath.devices.equation.Expression.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sneakpath.devices.Interval;
import org.sneakpath.devices.equation.Binary;
import org.sneakpath.devices.equation.BinaryFunction;
import org.sneakpath.devices.equation.Comparison;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;
import org.sneakpath.devices.equation.Relation;
import org.sneakpath.devices.equation.Select;

/**
 * All events of a neuron, one after the other, as one map from z′ to z″ and the spikes σ, and its adjoint. With Z⁰ = z′ and event e = 1 …
 * <pre>
 *   Zᵉ = Zᵉ⁻¹ + s_e (a_e(Zᵉ⁻¹) − Zᵉ⁻¹)        σ = Σ_e spike_e s_e        s_e = [g_e(Zᵉ⁻¹) > 0]
 *
 *   s̄ = spike_e σ̄ + Z̄ᵉ·(a_e − Zᵉ⁻¹)        ḡ = s̄ ds/dg
 *   Z̄ᵉ⁻¹ = (1 − s_e) Z̄ᵉ + s_e (∂a_e/∂Z)ᵀ Z̄ᵉ + ḡ ∂g_e/∂Z
 * </pre>
 * where (1 − s_e) is for what is set alone, and p̄ goes as Z̄. Controls are those of a step, z′, I, z, z̄″, and σ̄ after them.
 */
final class EventMap {
    private final int count;
    private final int parameters;
    private final List<Interval> ranges;
    private final List<Interval> usual;
    private final List<EventEquations> events;
    private final List<Integer> assigned;
    /** Zᵉ⁻¹ of each event, then the last Z. */
    private final List<Expression[]> stages = new ArrayList<>();

    private final List<Expression> conditions = new ArrayList<>();
    private final List<Expression> happens = new ArrayList<>();
    private Expression spikes = Constant.ZERO;

    EventMap(NeuronEquations neuron, List<EventEquations> events) {
        count = neuron.count();
        parameters = neuron.parameters().size();
        usual = Unknown.ranges(neuron.unknowns());
        ranges = neuron.parameters().stream().map(NeuronParameter::range).toList();
        this.events = List.copyOf(events);
        TreeSet<Integer> set = new TreeSet<>();
        events.forEach(event -> set.addAll(event.assigned()));
        assigned = List.copyOf(set);
        Expression[] z = new Expression[count];
        Arrays.setAll(z, Control::new);
        stages.add(z);
        for (EventEquations event : events) {
            z = after(event, z);
            stages.add(z);
        }
    }

    /** Which unknowns any event sets, ascending. */
    List<Integer> assigned() {
        return assigned;
    }

    private Expression[] after(EventEquations event, Expression[] z) {
        Map<Expression, Expression> images = images(z);
        Expression g = event.condition().replace(images);
        Expression s = Comparison.of(Relation.GREATER, g, Constant.ZERO);
        if (event.event().rising()) {
            s = Binary.of(BinaryFunction.AND, s, unmetBefore(event));
        }
        conditions.add(g);
        happens.add(s);
        spikes = sum(spikes, product(new Constant(event.event().spike()), s));
        Expression[] next = z.clone();
        for (int a = 0; a < event.values().size(); a++) {
            int k = event.assigned().get(a);
            next[k] = Select.of(s, event.values().get(a).replace(images), z[k]);
        }
        return next;
    }

    /** [g(z) ≤ 0]. */
    private Expression unmetBefore(EventEquations event) {
        Expression[] start = new Expression[count];
        Arrays.setAll(start, k -> new Control(count + 1 + k));
        return Comparison.of(Relation.LESS_OR_EQUAL, event.condition().replace(images(start)), Constant.ZERO);
    }

    private static Map<Expression, Expression> images(Expression[] z) {
        Map<Expression, Expression> images = new HashMap<>();
        for (int k = 0; k < z.length; k++) {
            images.put(new Control(k), z[k]);
        }
        return images;
    }

    /** z″ of the unknowns that are set, then σ. */
    List<Expression> forward() {
        Expression[] last = stages.get(events.size());
        List<Expression> outputs = new ArrayList<>();
        assigned.forEach(k -> outputs.add(last[k]));
        outputs.add(spikes);
        return outputs;
    }

    /** z̄′ of all unknowns, then p̄ of all parameters. */
    List<Expression> pullback() {
        Expression[] bars = new Expression[count];
        Arrays.setAll(bars, k -> new Control(2 * count + 1 + k));
        Expression[] parameterBars = new Expression[parameters];
        Arrays.fill(parameterBars, Constant.ZERO);
        for (int e = events.size() - 1; e >= 0; e--) {
            bars = before(e, bars, parameterBars);
        }
        List<Expression> outputs = new ArrayList<>(Arrays.asList(bars));
        Collections.addAll(outputs, parameterBars);
        return outputs;
    }

    private Expression[] before(int e, Expression[] bars, Expression[] parameterBars) {
        EventEquations event = events.get(e);
        Expression[] z = stages.get(e);
        Map<Expression, Expression> images = images(z);
        Expression s = happens.get(e);
        Expression spikeBar = product(new Constant(event.event().spike()), new Control(3 * count + 1));
        Expression[] result = bars.clone();
        for (int a = 0; a < event.values().size(); a++) {
            int k = event.assigned().get(a);
            Expression jump = difference(event.values().get(a).replace(images), z[k]);
            spikeBar = event.event().detached() ? spikeBar : sum(spikeBar, product(bars[k], jump));
            result[k] = Select.of(s, Constant.ZERO, bars[k]);
        }
        Expression bar = product(spikeBar, event.event().gradient().slope(conditions.get(e)));
        Expression open = event.event().rising() ? unmetBefore(event) : Constant.ONE;
        add(event.condition(), bar, open, images, result, parameterBars);
        for (int a = 0; a < event.values().size(); a++) {
            add(event.values().get(a), bars[event.assigned().get(a)], s, images, result, parameterBars);
        }
        return result;
    }

    /** Adds bar·∂y/∂z and bar·∂y/∂p where a condition holds; where it does not, slopes may be anything. */
    private void add(
            Expression y,
            Expression bar,
            Expression where,
            Map<Expression, Expression> images,
            Expression[] bars,
            Expression[] parameterBars) {
        for (int k = 0; k < count; k++) {
            Expression slope = y.derivative(new Control(k)).replace(images);
            bars[k] = sum(bars[k], Select.of(where, product(bar, slope), Constant.ZERO));
        }
        for (int j = 0; j < parameters; j++) {
            Expression slope = y.derivative(new ParameterValue(j)).replace(images);
            parameterBars[j] = sum(parameterBars[j], Select.of(where, product(bar, slope), Constant.ZERO));
        }
    }

    /** Equations over the controls of events. */
    SharedKernel over(List<Expression> outputs) {
        return new SharedKernel(new Equations(outputs, 3 * count + 2, parameters), ranges, usual);
    }
}
