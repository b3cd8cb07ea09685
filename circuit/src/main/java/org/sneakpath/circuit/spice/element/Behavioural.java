package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;

/**
 * B lines: {@code B1 a b V=expression} or {@code I=expression}, quoted, braced or bare. {@code tc1=}, {@code tc2=} multiply by
 * 1 + tc1 (T − 27 °C) + tc2 (T − 27 °C)², {@code m=} a current by m.
 */
final class Behavioural {
    private static final Set<String> STOPS =
            Set.of("tc1", "tc2", "temp", "dtemp", "m", "reciproctc", "reciprocm", "v", "i");

    private Behavioural() {}

    static void draw(Drawing drawing, Card card) {
        Words words = Lines.afterName(card);
        String plus = card.scope().node(words.next("the source's first node"));
        String minus = card.scope().node(words.next("the source's second node"));
        Optional<Token> value = Optional.empty();
        Quantity quantity = Quantity.CURRENT;
        if (words.nextIsKey(Set.of("i", "v"))) {
            quantity = words.key().equals("v") ? Quantity.VOLTAGE : Quantity.CURRENT;
            Token rest = words.rest("an expression", STOPS);
            value = Optional.of(rest.to(rest));
        }
        Token expression = value.orElseThrow(
                () -> words.error("element '" + card.name() + "': V=expression or I=expression is expected"));
        double factor = factor(drawing, card, words, quantity);
        if (quantity == Quantity.CURRENT && !drawing.spans(card, plus, minus)) {
            return;
        }
        BoundExpression bound = card.scope().bind(expression, card.name());
        if (factor != 1) {
            Expression law = drawing.shared(
                    bound.law(), "times " + factor, Expression.product(new Constant(factor), bound.law()));
            bound = new BoundExpression(
                    law, bound.controls(), bound.parameters(), bound.memories(), bound.explicitInTime());
        }
        drawing.behavioural(card, Lines.name(card), quantity, plus, minus, bound);
    }

    private static double factor(Drawing drawing, Card card, Words words, Quantity quantity) {
        Options keys = Options.read(words, STOPS, Set.of());
        double celsius =
                keys.number(drawing, card, "temp").orElse(drawing.conditions().celsius())
                        + keys.number(drawing, card, "dtemp").orElse(0.0);
        double dt = celsius - drawing.conditions().nominalCelsius();
        double tc1 = keys.number(drawing, card, "tc1").orElse(0.0);
        double tc2 = keys.number(drawing, card, "tc2").orElse(0.0);
        double m = keys.number(drawing, card, "m").orElse(1.0);
        keys.finish(card, "behavioural source");
        return (1 + tc1 * dt + tc2 * dt * dt) * (quantity == Quantity.CURRENT ? m : 1);
    }
}
