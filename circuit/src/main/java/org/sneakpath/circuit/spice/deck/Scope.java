package org.sneakpath.circuit.spice.deck;

import java.util.Optional;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/**
 * What the names in a line mean: at the top of a netlist, or within one instance of a subcircuit.
 *
 * <p>Nodes: ports are what the instance is joined to; {@code 0}, {@code gnd} and {@code .global} nodes are themselves; others
 * get the path before their name. {@code x1.n} is node n of instance x1 below, also where n is a port.
 * Parameters: those of the instance, then those of the instances around it, then those of the netlist.
 */
public interface Scope {
    /** Path of the instance with a point at its end, {@code x1.x2.}; empty at the top. */
    String path();

    /** The flattened name of a node as seen from here; ground is {@code 0}. */
    String node(String local);

    /** The same for a token, which must be a word. */
    default String node(Token token) {
        return node(token.word());
    }

    /**
     * The flattened name of an element as seen from here, {@code x1.r1}.
     *
     * @throws org.sneakpath.circuit.spice.text.SpiceException at {@code where} if there is none
     */
    String element(String local, Token where);

    /**
     * The value of a token: a number, a parameter's name, {@code {expression}} or {@code 'expression'}.
     *
     * @param what is named in the message if it is none of these
     * @throws org.sneakpath.circuit.spice.text.SpiceException if it is no number, not finite, or depends on a voltage,
     *     a current or time
     */
    double number(Token token, String what);

    /** As {@link #number}, but keeps how the value depends on parameters. */
    ParameterNode value(Token token, String what);

    /**
     * An expression that may depend on voltages, currents and time. Write {@code first.to(last)} for one that spans several
     * tokens. Elements whose current it senses are listed by {@link Expansion#sensed()} afterwards.
     *
     * @param owner flattened name of the element, from which nodes of integrals and derivatives take their names
     */
    BoundExpression bind(Token expression, String owner);

    /** The model of that name that is nearest: of this instance's definition, of one around it, of the netlist. */
    Optional<ModelCard> model(String name);

    /** A sentence about a model that is not there: the nearest name and what there is. */
    String missingModel(String name);

    /** Whether that name is a parameter here. */
    boolean hasParameter(String name);
}
