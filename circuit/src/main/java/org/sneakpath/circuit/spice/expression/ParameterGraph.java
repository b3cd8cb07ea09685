package org.sneakpath.circuit.spice.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * All numbers of an elaborated netlist and how they follow from each other: p_i = f_i(p_j, …), inputs before results.
 *
 * <p>The gradient of an objective L is pulled back by one sweep against that order,
 * <pre>
 *   bar_j += bar_i · ∂f_i/∂p_j
 * </pre>
 * with symbolic derivatives, one for each distinct law and input. It grows while elements are bound to it; not thread-safe
 * until then.
 */
public final class ParameterGraph {
    private final List<ParameterNode> nodes = new ArrayList<>();
    private final Map<String, Double> overrides;
    private final Map<String, ParameterNode> overridden = new HashMap<>();

    /** @param overrides values by parameter name, lower case, that replace those of the netlist */
    public ParameterGraph(Map<String, Double> overrides) {
        this.overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    /** A number without a name. */
    public ParameterNode literal(double value) {
        return add("", "", null, List.of(), value);
    }

    /** A parameter at the top of the netlist that is a number, unless overridden. */
    public ParameterNode named(String name, double value) {
        return parameter("", name, value);
    }

    /** A parameter that is a number, unless overridden. */
    ParameterNode parameter(String path, String name, double value) {
        return parameter(path, name, null, List.of(), value);
    }

    /** A parameter computed from others, unless overridden. */
    ParameterNode parameter(
            String path, String name, @Nullable Expression law, List<ParameterNode> inputs, double value) {
        Double override = overrides.isEmpty() ? null : overrides.get(path + name);
        if (override == null) {
            return add(path, name, law, inputs, value);
        }
        ParameterNode node = add(path, name, null, List.of(), override);
        overridden.put(node.name(), node);
        return node;
    }

    /** A number without a name that is computed from others. */
    public ParameterNode computed(Expression law, List<ParameterNode> inputs, double value) {
        return add("", "", law, inputs, value);
    }

    private ParameterNode add(
            String path, String name, @Nullable Expression law, List<ParameterNode> inputs, double value) {
        ParameterNode node = new ParameterNode(nodes.size(), path, name, law, inputs, value);
        nodes.add(node);
        return node;
    }

    /** All nodes, inputs before what is computed from them. */
    public List<ParameterNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Nodes with a name, in the same order. */
    public List<ParameterNode> parameters() {
        return nodes.stream().filter(ParameterNode::named).toList();
    }

    /** The parameter of that name, {@code r} or {@code x1.ron}. */
    public Optional<ParameterNode> find(String name) {
        return nodes.stream()
                .filter(node -> node.named() && node.name().equals(name))
                .findFirst();
    }

    /** Overrides that no parameter of the netlist answered to. */
    public List<String> unusedOverrides() {
        return overrides.keySet().stream()
                .filter(name -> !overridden.containsKey(name))
                .sorted()
                .toList();
    }

    /**
     * Adds to {@code bars} what the inputs owe to the results.
     *
     * @param bars ∂L/∂p_i where p_i is used directly, by {@link ParameterNode#index()}, one for each node; overwritten with
     *     the total derivatives, the rest of the netlist following each parameter
     */
    public void pullback(double[] bars) {
        if (bars.length != nodes.size()) {
            throw new IllegalArgumentException("bars has " + bars.length + " entries; there are " + nodes.size()
                    + " nodes in the parameter graph");
        }
        Map<Expression, Expression[]> partials = new HashMap<>();
        double[] none = new double[0];
        for (int i = nodes.size() - 1; i >= 0; i--) {
            ParameterNode node = nodes.get(i);
            Expression law = node.law();
            if (law == null || bars[i] == 0) {
                continue;
            }
            List<ParameterNode> inputs = node.inputs();
            Expression[] slopes = partials.computeIfAbsent(law, f -> slopes(f, inputs.size()));
            double[] p = values(inputs);
            for (int j = 0; j < inputs.size(); j++) {
                bars[inputs.get(j).index()] += bars[i] * slopes[j].value(none, p, 0);
            }
        }
    }

    /** Total derivatives by parameter name, from direct ones by node; see {@link #pullback(double[])}. */
    public Map<String, Double> pullback(Map<ParameterNode, Double> direct) {
        double[] bars = new double[nodes.size()];
        direct.forEach((node, bar) -> bars[node.index()] += bar);
        pullback(bars);
        Map<String, Double> total = new LinkedHashMap<>();
        for (ParameterNode node : nodes) {
            if (node.named()) {
                total.put(node.name(), bars[node.index()]);
            }
        }
        return total;
    }

    private static Expression[] slopes(Expression law, int inputs) {
        Expression[] slopes = new Expression[inputs];
        for (int j = 0; j < inputs; j++) {
            slopes[j] = law.derivative(new ParameterValue(j));
        }
        return slopes;
    }

    /** The inputs' values in order. */
    static double[] values(List<ParameterNode> inputs) {
        double[] values = new double[inputs.size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = inputs.get(j).value();
        }
        return values;
    }
}
