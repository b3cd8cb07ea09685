package org.sneakpath.circuit.spice.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.Control;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/**
 * An expression of one element: its law, and what the law's quantities are for this element.
 *
 * <p>Elements that come from the same line of a subcircuit share the {@code law} object.
 *
 * @param law y as a function of the controls u_k, the parameters p_j and time
 * @param controls what u_k is
 * @param parameters what p_j is
 * @param memories integrals and derivatives in it, in the order in which they depend on each other; each adds a node
 * @param explicitInTime whether time itself stands in the law
 */
public record BoundExpression(
        Expression law,
        List<Control> controls,
        List<ParameterNode> parameters,
        List<Memory> memories,
        boolean explicitInTime) {
    public BoundExpression {
        controls = List.copyOf(controls);
        parameters = List.copyOf(parameters);
        memories = List.copyOf(memories);
    }

    /** The same, time being looked for in the law. */
    public BoundExpression(
            Expression law, List<Control> controls, List<ParameterNode> parameters, List<Memory> memories) {
        this(law, controls, parameters, memories, Invariance.explicitInTime(law));
    }

    /** The law of the controls alone, with the parameters' values in it. */
    public Equations frozen() {
        Map<Integer, Double> values = new HashMap<>();
        for (int j = 0; j < parameters.size(); j++) {
            values.put(j, parameters.get(j).value());
        }
        Equations bound = new Equations(List.of(law), controls.size(), parameters.size()).bind(values);
        return new Equations(bound.outputs(), controls.size(), 0);
    }

    /** Whether it is the same at all times and operating points. */
    public boolean constant() {
        return controls.isEmpty() && !explicitInTime;
    }

    /** Its value where it is constant (any value of controls otherwise counts as 0 V, 0 A at time 0). */
    public double value() {
        return law.value(new double[controls.size()], ParameterGraph.values(parameters), 0);
    }
}
