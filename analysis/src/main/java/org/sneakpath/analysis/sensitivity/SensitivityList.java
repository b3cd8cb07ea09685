package org.sneakpath.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.spice.Elaboration;
import org.sneakpath.circuit.spice.element.Binding;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/** All sensitivities of one objective. */
final class SensitivityList {
    /** What devices make of it is not differentiated, and what expressions make of it would be but a part. */
    private static final String TEMPERATURE = "temper";

    private SensitivityList() {}

    /**
     * Parameters of the netlist and its subcircuits, then the numbers of its elements, those that matter most first.
     *
     * @param objective value of L
     */
    static List<Sensitivity> of(Elaboration circuit, CircuitGradient gradient, double objective) {
        List<Sensitivity> all = new ArrayList<>();
        Map<String, Double> values = new HashMap<>();
        circuit.parameters().parameters().forEach(node -> values.put(node.name(), node.value()));
        circuit.pullback(gradient).forEach((name, bar) -> {
            if (!name.equals(TEMPERATURE)) {
                all.add(Sensitivity.of(name, "", values.getOrDefault(name, Double.NaN), bar, objective, false));
            }
        });
        elements(circuit, gradient, objective, all);
        all.sort(Comparator.comparingDouble(Sensitivity::weight)
                .thenComparingDouble(one -> Math.abs(one.gradient()))
                .reversed());
        return all;
    }

    /** A number that went to several places of an element, such as a direct value that is its waveform too, is one. */
    private static void elements(
            Elaboration circuit, CircuitGradient gradient, double objective, List<Sensitivity> all) {
        double[] bars = circuit.numbers(gradient);
        Map<String, Double> total = new LinkedHashMap<>();
        Map<String, Binding> first = new HashMap<>();
        Map<ParameterNode, String> source = new HashMap<>();
        for (int k = 0; k < bars.length; k++) {
            Binding binding = circuit.bindings().get(k);
            String known = source.get(binding.node());
            String name = ElementNumber.of(circuit.netlist(), binding).name();
            if (known != null
                    && known.startsWith(binding.element() + ".")
                    && name.startsWith(binding.element() + ".")) {
                name = known;
            }
            source.put(binding.node(), name);
            total.merge(name, bars[k], Double::sum);
            first.putIfAbsent(name, binding);
        }
        total.forEach((name, bar) -> {
            Binding binding = first.get(name);
            if (binding != null) {
                ParameterNode node = binding.node();
                String unit = ElementNumber.of(circuit.netlist(), binding).unit();
                all.add(Sensitivity.of(name, unit, node.value(), bar, objective, node.named()));
            }
        });
    }
}
