package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Control;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.equation.Expression;

/**
 * E, F, G and H lines: {@code G1 a b c d gain}, {@code G1 a b (c,d) gain}, {@code G1 a b POLY(2) c1 d1 c2 d2 p0 p1 …},
 * {@code G1 a b VALUE={expr}} (also {@code cur=}, {@code vol=}), {@code G1 a b TABLE {expr}=(x,y) …}, {@code F1 a b Vs gain}.
 */
final class Controlled {
    private static final Set<String> VALUE = Set.of("value", "cur", "vol", "i", "v");
    private static final Set<String> REFUSED =
            Set.of("laplace", "freq", "chebyshev", "foster", "delay", "vcr", "vccap", "npwl", "ppwl", "and", "or");

    private final Drawing drawing;
    private final Card card;
    private final Words words;
    private final Quantity quantity;
    private final String plus;
    private final String minus;

    private Controlled(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
        this.words = Lines.afterName(card);
        this.quantity = card.kind() == 'e' || card.kind() == 'h' ? Quantity.VOLTAGE : Quantity.CURRENT;
        this.plus = card.scope().node(words.next("the source's first node"));
        this.minus = card.scope().node(words.next("the source's second node"));
    }

    static void draw(Drawing drawing, Card card) {
        new Controlled(drawing, card).draw();
    }

    private void draw() {
        if (quantity == Quantity.CURRENT && !drawing.spans(card, plus, minus)) {
            return;
        }
        Token next = words.peek("a control");
        if (REFUSED.contains(next.word())) {
            throw next.error("element '" + card.name() + "': " + next.text()
                    + " sources are not supported; write the source as an expression (VALUE={…}, TABLE, POLY)");
        }
        if (words.accept("poly")) {
            polynomial();
        } else if (words.accept("table")) {
            words.accept('=');
            table();
        } else if (words.nextIsKey(VALUE)) {
            words.key();
            law();
        } else if (words.accept("value") || next.kind() == TokenKind.EXPRESSION) {
            // an expression in brackets stands for VALUE={expression}
            law();
        } else {
            linear();
        }
    }

    private void law() {
        Token rest = words.rest("an expression", Set.of("tc1", "tc2", "m"));
        BoundExpression bound = card.scope().bind(rest.to(rest), card.name());
        if (words.more()) {
            throw words.error("element '" + card.name()
                    + "': tc1=, tc2= and m= of a controlled source are not supported; multiply the expression");
        }
        drawing.behavioural(card, Lines.name(card), quantity, plus, minus, bound);
    }

    private void table() {
        Token expression = words.next("the table's expression");
        drawing.behavioural(
                card, Lines.name(card), quantity, plus, minus, Tables.read(drawing, card, words, expression));
    }

    private void polynomial() {
        Token in = words.next("the number of controls in brackets");
        int n;
        if (in.is('(')) {
            n = (int) drawing.number(card.scope(), words.value("the number of controls"), "the number of controls");
            words.expect(')', "after the number of controls");
        } else {
            n = (int) drawing.number(card.scope(), in, "the number of controls");
        }
        if (n < 1 || n > 100) {
            throw in.error("a polynomial of " + n + " controls; there are 1 to 100");
        }
        List<Control> controls = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            controls.add(Lines.control(drawing, card, words));
        }
        List<ParameterNode> coefficients = words.values("a coefficient").stream()
                .map(token -> drawing.value(card.scope(), token, "a coefficient"))
                .toList();
        if (coefficients.isEmpty()) {
            throw card.error("the polynomial has no coefficients");
        }
        if (n == 1 && coefficients.size() == 1) {
            // SPICE's exception: a single coefficient of a single control is the linear one.
            gain(controls.get(0), coefficients.get(0));
            return;
        }
        Expression law = Polynomials.law(n, coefficients.size());
        drawing.behavioural(
                card,
                Lines.name(card),
                quantity,
                plus,
                minus,
                new BoundExpression(law, controls, coefficients, List.of(), false));
    }

    private void linear() {
        Control control = Lines.control(drawing, card, words);
        if (words.nextIsKey(Set.of("gain"))) {
            words.key();
        }
        gain(control, drawing.value(card.scope(), words.value("a gain"), "a gain"));
        if (words.nextIsKey(Set.of("m"))) {
            words.key();
            Token m = words.value("m");
            if (drawing.number(card.scope(), m, "m") != 1) {
                throw m.error("element '" + card.name() + "': m= is not supported; multiply the gain");
            }
        }
        if (words.more()) {
            throw words.error(
                    "'" + words.next("").text() + "' is not understood after the gain of '" + card.name() + "'");
        }
    }

    private void gain(Control control, ParameterNode gain) {
        String name = Lines.name(card);
        drawing.add(card, () -> new ControlledSource(name, quantity, plus, minus, control, gain.value()));
        drawing.bind(name, Place.GAIN, 0, gain);
    }
}
