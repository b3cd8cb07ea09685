package org.sneakpath.circuit.spice.control;

import java.util.Map;
import org.sneakpath.circuit.spice.deck.Directive;
import org.sneakpath.circuit.spice.element.Words;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/** {@code .ic} and {@code .nodeset} lines: {@code v(node)=value …}. */
final class VoltageLines {
    private VoltageLines() {}

    static void read(Directive line, Map<String, ParameterNode> voltages) {
        Words words = Words.afterFirst(line.tokens(), line.where());
        while (words.more()) {
            if (words.accept(',')) {
                continue;
            }
            Token quantity = words.next("v(node)=value");
            if (!quantity.is("v")) {
                throw quantity.error(line.keyword() + " sets voltages, v(node)=value; '" + quantity.text()
                        + "' is not one. Give initial currents as IC= of inductors");
            }
            words.expect('(', "after v");
            Token node = words.next("a node");
            words.expect(')', "after the node");
            words.expect('=', "before the voltage");
            String name = line.scope().node(node);
            voltages.put(name, line.scope().value(words.value("a voltage"), "a voltage (V)"));
        }
    }
}
