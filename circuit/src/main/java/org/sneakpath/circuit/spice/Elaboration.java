package org.sneakpath.circuit.spice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.spice.control.ControlLines;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/**
 * A netlist for one set of parameter values.
 *
 * @param netlist the circuit, flat
 * @param parameters how all numbers follow from the parameters
 * @param bindings which of these numbers went where in the circuit
 * @param control analyses, measures, steps, outputs and options with these parameter values
 * @param nodesets guesses of node voltages for the operating point (V)
 * @param probes the voltage source that carries the current of an element which has no unknown of its own, by element: the
 *     current {@code i(r1)} is {@code i(r1#i)} in the circuit
 */
public record Elaboration(
        Netlist netlist,
        ParameterGraph parameters,
        List<Binding> bindings,
        ControlLines control,
        Map<String, Double> nodesets,
        Map<String, String> probes) {
    public Elaboration {
        bindings = List.copyOf(bindings);
        nodesets = Collections.unmodifiableMap(new LinkedHashMap<>(nodesets));
        probes = Collections.unmodifiableMap(new LinkedHashMap<>(probes));
    }

    /** The name in the circuit of an element's current: its own, or that of its probe. */
    public String currentOf(String element) {
        return probes.getOrDefault(element, element);
    }

    /**
     * The derivative of a solve's scalar L by every parameter of the netlist and of its subcircuit instances.
     *
     * @param gradient of that solve, of this circuit
     * @return dL/d(parameter) by name, {@code r}, {@code x1.ron}, in the order of the graph
     */
    public Map<String, Double> pullback(CircuitGradient gradient) {
        Map<ParameterNode, Double> direct = new LinkedHashMap<>();
        double[] bars = numbers(gradient);
        for (int k = 0; k < bars.length; k++) {
            direct.merge(bindings.get(k).node(), bars[k], Double::sum);
        }
        return parameters.pullback(direct);
    }

    /**
     * The derivative of a solve's scalar L by each number of each element alone, whatever it was computed from.
     *
     * @param gradient of that solve, of this circuit
     * @return one for each of {@link #bindings}, in their order
     */
    public double[] numbers(CircuitGradient gradient) {
        GradientReader reader = new GradientReader(netlist, gradient, bindings);
        return bindings.stream().mapToDouble(reader::bar).toArray();
    }
}
