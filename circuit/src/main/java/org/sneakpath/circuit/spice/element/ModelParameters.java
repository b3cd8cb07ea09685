package org.sneakpath.circuit.spice.element;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.ModelCard;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/** The parameters of a {@code .model} line. Whoever reads it takes what it knows and says what becomes of the rest. */
final class ModelParameters {
    private final Drawing drawing;
    private final ModelCard card;
    private final Map<String, Token> values = new LinkedHashMap<>();

    private ModelParameters(Drawing drawing, ModelCard card) {
        this.drawing = drawing;
        this.card = card;
    }

    static ModelParameters of(Drawing drawing, ModelCard card) {
        ModelParameters model = new ModelParameters(drawing, card);
        Words words = new Words(card.tokens(), card.where());
        while (words.more()) {
            if (words.accept('(') || words.accept(')') || words.accept(',')) {
                continue;
            }
            if (words.nextIsKey()) {
                String key = words.key();
                model.values.put(key, words.value("the value of " + key));
            } else {
                Token flag = words.next("a model parameter");
                model.values.put(flag.word(), flag);
            }
        }
        return model;
    }

    ModelCard card() {
        return card;
    }

    /** Type of the model, lower case: {@code d}, {@code nmos}. */
    String type() {
        return card.type();
    }

    /** The first of these parameters that is there, used up. */
    Optional<ParameterNode> value(String... names) {
        Optional<ParameterNode> found = Optional.empty();
        for (String name : names) {
            Token token = values.remove(name);
            if (token != null && found.isEmpty()) {
                found = Optional.of(drawing.value(card.scope(), token, "model parameter " + name));
            }
        }
        return found;
    }

    /** As {@link #value}, a plain number. */
    Optional<Double> number(String... names) {
        return value(names).map(ParameterNode::value);
    }

    /** The number if it is there. */
    OptionalDouble level() {
        Optional<Double> level = number("level");
        return level.isPresent() ? OptionalDouble.of(level.get()) : OptionalDouble.empty();
    }

    /** Whether a parameter or flag of that name is there; it is used up. */
    boolean flag(String name) {
        return values.remove(name) != null;
    }

    /** Uses parameters up that change nothing here. */
    void ignore(String... names) {
        for (String name : names) {
            values.remove(name);
        }
    }

    /** Refuses parameters that would change results, unless they are zero or what is written is where they do nothing. */
    void refuse(Set<String> names, String why) {
        for (String name : names) {
            Token token = values.remove(name);
            if (token != null && (token.kind() != TokenKind.WORD || drawing.number(card.scope(), token, name) != 0)) {
                throw new SpiceException(
                        token.location(),
                        "model '" + card.name() + "': parameter " + name + "=" + token.text() + " " + why);
            }
        }
    }

    /** Refuses what nobody took, with the likely name of what there is. */
    void refuseOthers(String kind, Collection<String> known) {
        values.forEach((name, token) -> {
            throw token.error("model '" + card.name() + "': " + kind + " has no parameter '" + name + "'"
                    + NearestName.hint(name, known, "its parameters"));
        });
    }

    /** Warns of what nobody took. */
    void finish(Drawing onto) {
        values.forEach((name, token) -> onto.warn(
                "model parameter " + card.name() + " " + name,
                token.location(),
                "model '" + card.name() + "' (" + card.type() + "): parameter '" + name
                        + "' is not known and is ignored"));
        values.clear();
    }
}
