package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.Inductor;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;

/** L lines: {@code L1 a b 1m [IC=0]}, {@code L1 a b model}. */
final class Inductors {
    private static final Set<String> MODELS = Set.of("l", "ind");
    private static final Set<String> OPEN = Set.of("l");
    private static final Set<String> KEYS = Set.of("l", "ic", "m", "tc", "tc1", "tc2", "temp", "dtemp", "scale", "nt");

    private Inductors() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        String a = card.scope().node(words.next("the inductor's first node"));
        String b = card.scope().node(words.next("the inductor's second node"));
        Optional<Token> value = Optional.empty();
        Optional<ModelParameters> model = Optional.empty();
        while (words.more() && !words.nextIsKey(KEYS)) {
            Token token = words.value("an inductance");
            Optional<ModelParameters> named = Lines.model(drawing, card, token, MODELS);
            if (named.isPresent()) {
                model = named;
            } else if (value.isEmpty()) {
                value = Optional.of(token);
            } else {
                throw token.error("'" + token.text() + "' is one value too many for an inductor");
            }
        }
        Options keys = Options.read(words, KEYS, OPEN);
        Optional<Token> spelled = keys.take("l");
        Optional<Token> given = spelled.isPresent() ? spelled : value;
        Optional<ParameterNode> m = keys.value(drawing, card, "m");
        ParameterNode temperature = Temperature.factor(drawing, card, keys, model);
        ParameterNode factor = m.isEmpty() ? temperature : Values.quotient(drawing.graph(), temperature, m.get());
        Optional<ModelParameters> named = model;
        ParameterNode plain = given.map(token -> drawing.value(card.scope(), token, "an inductance (H)"))
                .or(() -> named.flatMap(found -> found.value("ind", "l")))
                .orElseThrow(() -> card.error("no inductance is given; write one after the nodes"));
        ParameterNode henry = Temperature.times(drawing, plain, factor);
        Optional<ParameterNode> initial = keys.value(drawing, card, "ic");
        keys.finish(card, "inductor");
        model.ifPresent(found -> found.finish(drawing));
        OptionalDouble ampere =
                initial.isPresent() ? OptionalDouble.of(initial.get().value()) : OptionalDouble.empty();
        String name = Lines.name(card);
        drawing.add(card, () -> new Inductor(name, a, b, henry.value(), ampere));
        drawing.bind(name, Place.INDUCTANCE, 0, henry);
        initial.ifPresent(node -> drawing.bind(name, Place.INITIAL, 0, node));
    }
}
