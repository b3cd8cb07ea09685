package org.sneakpath.circuit.spice.deck;

import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.spice.expression.ParameterGraph;

/**
 * A netlist with its subcircuits expanded, for one set of parameter values.
 *
 * @param title the netlist's first line
 * @param cards all elements but subcircuit instances, in order
 * @param directives all lines with a point that are not {@code .param}, {@code .func}, {@code .model}, {@code .subckt},
 *     {@code .global} or an include
 * @param parameters the parameter graph, to which values and expressions are added as they are bound
 * @param sensed flattened names of elements whose current an expression asked for so far, a live view
 * @param top names at the top of the netlist
 */
public record Expansion(
        String title,
        List<Card> cards,
        List<Directive> directives,
        ParameterGraph parameters,
        Set<String> sensed,
        Scope top) {}
