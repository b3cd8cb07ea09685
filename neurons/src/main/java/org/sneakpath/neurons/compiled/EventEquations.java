package org.sneakpath.neurons.compiled;

import java.util.List;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.neurons.event.NeuronEvent;

/**
 * An event over the unknowns and parameters of a neuron, as in {@link NeuronEquations}.
 *
 * @param event what was declared
 * @param condition g
 * @param assigned numbers of the unknowns that are set
 * @param values a, in the same order, within the bounds of what is set
 */
record EventEquations(NeuronEvent event, Expression condition, List<Integer> assigned, List<Expression> values) {
    EventEquations {
        assigned = List.copyOf(assigned);
        values = List.copyOf(values);
    }
}
