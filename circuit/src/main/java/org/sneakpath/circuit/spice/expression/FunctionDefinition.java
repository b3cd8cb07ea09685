package org.sneakpath.circuit.spice.expression;

import java.util.List;
import org.sneakpath.circuit.spice.text.Token;

/**
 * A {@code .func}: its body is inserted where it is called, its formal names standing for the arguments; all other names
 * mean what they mean at the call, as in ngspice.
 *
 * @param name lower case
 * @param formals lower case
 * @param body the expression
 */
public record FunctionDefinition(String name, List<String> formals, Token body) {
    public FunctionDefinition {
        formals = List.copyOf(formals);
    }
}
