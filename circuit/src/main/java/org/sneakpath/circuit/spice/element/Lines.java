package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.BranchCurrent;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.ModelCard;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.equation.Expression;

/** What element lines of all kinds have in common. */
final class Lines {
    private Lines() {}

    /** The words after the element's name. */
    static Words afterName(Card card) {
        return Words.afterFirst(card.tokens(), card.where());
    }

    /**
     * The element's name in the netlist. A line of a flattened netlist whose name is a path, {@code b.x1.bm}, begins with the
     * letter of its kind for SPICE's sake alone; the element is called {@code x1.bm}, as it was before it was flattened.
     */
    static String name(Card card) {
        String name = card.name();
        return name.length() > 2 && name.charAt(0) == card.kind() && name.charAt(1) == '.' ? name.substring(2) : name;
    }

    /** The model that a word names, if there is one of these types. */
    static Optional<ModelParameters> model(Drawing drawing, Card card, Token token, Set<String> types) {
        if (token.kind() != TokenKind.WORD || !Character.isLetter(token.word().charAt(0))) {
            return Optional.empty();
        }
        Optional<ModelCard> found = card.scope().model(token.word());
        return found.filter(model -> types.contains(model.type())).map(model -> ModelParameters.of(drawing, model));
    }

    /** The model that a word names, which must be there and of one of these types. */
    static ModelParameters requireModel(Drawing drawing, Card card, Token token, Set<String> types) {
        ModelCard found = card.scope()
                .model(token.word())
                .orElseThrow(() -> token.error(
                        "element '" + card.name() + "': " + card.scope().missingModel(token.word())));
        if (!types.contains(found.type())) {
            throw token.error("element '" + card.name() + "': model '" + found.name() + "' is of type " + found.type()
                    + ", not one of " + types.stream().sorted().toList());
        }
        return ModelParameters.of(drawing, found);
    }

    /** What controls an E, G or S line, {@code c d} or {@code (c,d)}, or an F, H or W line: the name of a voltage source. */
    static Control control(Drawing drawing, Card card, Words words) {
        if ("fhw".indexOf(card.kind()) >= 0) {
            Token token = words.next("the name of a voltage source");
            String element = card.scope().element(token.word(), token);
            drawing.sense(element);
            return new BranchCurrent(element);
        }
        boolean bracket = words.accept('(');
        String first = card.scope().node(words.next("a controlling node"));
        words.accept(',');
        String second = card.scope().node(words.next("a controlling node"));
        if (bracket) {
            words.expect(')', "after the controlling nodes");
        }
        return new NodeVoltage(first, second);
    }

    /** An expression with one more control and one more parameter, both at the end. */
    static BoundExpression extended(BoundExpression e, Expression law, Control control, ParameterNode parameter) {
        List<Control> controls = new ArrayList<>(e.controls());
        controls.add(control);
        List<ParameterNode> parameters = new ArrayList<>(e.parameters());
        parameters.add(parameter);
        return new BoundExpression(law, controls, parameters, e.memories(), e.explicitInTime());
    }
}
