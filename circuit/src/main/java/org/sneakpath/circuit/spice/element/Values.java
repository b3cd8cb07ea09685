package org.sneakpath.circuit.spice.element;

import java.util.List;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/** Arithmetic on numbers of the parameter graph, which remembers it for gradients. */
final class Values {
    private static final ParameterValue A = new ParameterValue(0);
    private static final ParameterValue B = new ParameterValue(1);

    private Values() {}

    static ParameterNode scaled(ParameterGraph graph, ParameterNode a, double factor) {
        return factor == 1 ? a : of(graph, Expression.product(new Constant(factor), A), a);
    }

    static ParameterNode product(ParameterGraph graph, ParameterNode a, ParameterNode b) {
        return of(graph, Expression.product(A, B), a, b);
    }

    static ParameterNode quotient(ParameterGraph graph, ParameterNode a, ParameterNode b) {
        return of(graph, Expression.quotient(A, B), a, b);
    }

    static ParameterNode sum(ParameterGraph graph, ParameterNode a, ParameterNode b) {
        return of(graph, Expression.sum(A, B), a, b);
    }

    /** A law over its inputs p_0, p_1, …; carried out at once. */
    static ParameterNode of(ParameterGraph graph, Expression law, ParameterNode... inputs) {
        double[] values = new double[inputs.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = inputs[j].value();
        }
        return graph.computed(law, List.of(inputs), law.value(new double[0], values, 0));
    }
}
