package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.Capacitor;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * C lines: {@code C1 a b 1n [IC=0]}, {@code C1 a b model L= W=}, {@code C1 a b Q='f(v(a,b))'}, {@code C1 a b C='f(time)'}.
 *
 * <p>A charge that depends on the circuit is a charge source; a capacitance that does is one with q = C(…) v, which is what
 * ngspice takes it for. A capacitance of zero leaves the element out.
 */
final class Capacitors {
    private static final Set<String> MODELS = Set.of("c", "cap");
    private static final Set<String> OPEN = Set.of("c", "q");
    private static final Set<String> KEYS =
            Set.of("c", "q", "ic", "m", "tc", "tc1", "tc2", "l", "w", "temp", "dtemp", "scale");

    private final Drawing drawing;
    private final Card card;

    private Capacitors(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
    }

    static void draw(Drawing drawing, Card card) {
        new Capacitors(drawing, card).draw();
    }

    private void draw() {
        Words words = Lines.afterName(card);
        String a = card.scope().node(words.next("the capacitor's first node"));
        String b = card.scope().node(words.next("the capacitor's second node"));
        Optional<Token> value = Optional.empty();
        Optional<ModelParameters> model = Optional.empty();
        while (words.more() && !words.nextIsKey(KEYS)) {
            Token token = words.value("a capacitance");
            Optional<ModelParameters> named = Lines.model(drawing, card, token, MODELS);
            if (named.isPresent()) {
                model = named;
            } else if (value.isEmpty()) {
                value = Optional.of(token);
            } else {
                throw token.error("'" + token.text() + "' is one value too many for a capacitor");
            }
        }
        Options keys = Options.read(words, KEYS, OPEN);
        Optional<Token> charge = keys.take("q");
        Optional<Token> spelled = keys.take("c");
        value = spelled.isPresent() ? spelled : value;
        if (drawing.spans(card, a, b)) {
            if (charge.isPresent()) {
                drawing.behavioural(card, Lines.name(card), Quantity.CHARGE, a, b, bound(charge.get()));
                keys.ignore("m", "tc", "tc1", "tc2", "temp", "dtemp", "ic");
            } else {
                valued(a, b, value, keys, model);
            }
            keys.finish(card, "capacitor");
        }
        model.ifPresent(m -> m.finish(drawing));
    }

    private BoundExpression bound(Token token) {
        return card.scope().bind(token.to(token), card.name());
    }

    private void valued(String a, String b, Optional<Token> value, Options keys, Optional<ModelParameters> model) {
        Optional<ParameterNode> initial = keys.value(drawing, card, "ic");
        ParameterNode factor = Temperature.factor(drawing, card, keys, model);
        if (value.isPresent() && !drawing.plain(value.get())) {
            BoundExpression bound = bound(value.get());
            if (!bound.constant() || !bound.memories().isEmpty()) {
                law(a, b, bound, factor);
                return;
            }
        }
        ParameterNode farad = value.map(token -> drawing.value(card.scope(), token, "a capacitance (F)"))
                .orElseGet(() -> geometry(keys, model));
        keys.ignore("l", "w", "scale");
        capacitor(a, b, Temperature.times(drawing, farad, factor), initial);
    }

    /** q = C(…) v(a,b)·factor. */
    private void law(String a, String b, BoundExpression c, ParameterNode factor) {
        Expression v = new Control(c.controls().size());
        Expression q = Expression.product(
                Expression.product(c.law(), new ParameterValue(c.parameters().size())), v);
        drawing.behavioural(
                card,
                Lines.name(card),
                Quantity.CHARGE,
                a,
                b,
                Lines.extended(c, drawing.shared(c.law(), "charge", q), new NodeVoltage(a, b), factor));
    }

    /** C = CJ L W + 2 CJSW (L + W) of a model, or its C. */
    private ParameterNode geometry(Options keys, Optional<ModelParameters> found) {
        ModelParameters model =
                found.orElseThrow(() -> card.error("no capacitance is given; write one after the nodes"));
        Optional<ParameterNode> fixed = model.value("c", "cap");
        if (fixed.isPresent()) {
            return fixed.get();
        }
        ParameterGraph graph = drawing.graph();
        ParameterNode length = keys.value(drawing, card, "l")
                .or(() -> model.value("l"))
                .orElseThrow(() -> card.error("neither a capacitance nor L= is given"));
        ParameterNode width = keys.value(drawing, card, "w")
                .or(() -> model.value("w", "defw"))
                .orElseThrow(() -> card.error("neither a capacitance nor W= is given"));
        ParameterNode cj = model.value("cj", "cox").orElseGet(() -> graph.literal(0));
        ParameterNode cjsw = model.value("cjsw", "capsw").orElseGet(() -> graph.literal(0));
        model.ignore("narrow", "short", "defl");
        ParameterValue l = new ParameterValue(0);
        ParameterValue w = new ParameterValue(1);
        Expression law = Expression.sum(
                Expression.product(new ParameterValue(2), Expression.product(l, w)),
                Expression.product(new ParameterValue(3), Expression.product(new Constant(2), Expression.sum(l, w))));
        return Values.of(graph, law, length, width, cj, cjsw);
    }

    private void capacitor(String a, String b, ParameterNode farad, Optional<ParameterNode> initial) {
        String name = Lines.name(card);
        if (farad.value() == 0) {
            drawing.warn("zero capacitance", card.where(), "element '" + name + "' has no capacitance and is left out");
            return;
        }
        OptionalDouble volt =
                initial.isPresent() ? OptionalDouble.of(initial.get().value()) : OptionalDouble.empty();
        drawing.add(card, () -> new Capacitor(name, a, b, farad.value(), volt));
        drawing.bind(name, Place.CAPACITANCE, 0, farad);
        initial.ifPresent(node -> drawing.bind(name, Place.INITIAL, 0, node));
    }
}
