package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.ControlledSource;
import org.sneakpath.circuit.NodeVoltage;
import org.sneakpath.circuit.Quantity;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Control;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * R lines: {@code R1 a b 1k}, {@code R1 a b {expr} tc1=…}, {@code R1 a b model L=… W=…}, {@code R1 a b R='f(v(x))'}.
 *
 * <p>A value that depends on the circuit makes a current source i = v/R(…). At temperature T (°C),
 * R = R₀ (1 + tc1 (T − tnom) + tc2 (T − tnom)²) m⁻¹. A resistance of zero is 1 mΩ, as in ngspice.
 */
final class Resistors {
    private static final Set<String> MODELS = Set.of("r", "res");
    private static final Set<String> OPEN = Set.of("r");
    private static final Set<String> KEYS =
            Set.of("r", "tc", "tc1", "tc2", "m", "ac", "l", "w", "temp", "dtemp", "scale", "noisy", "noise", "bv_max");
    /** What ngspice takes for a resistance of zero (ohm). */
    private static final double SHORT = 1e-3;

    private final Drawing drawing;
    private final Card card;

    private Resistors(Drawing drawing, Card card) {
        this.drawing = drawing;
        this.card = card;
    }

    static void draw(Drawing drawing, Card card) {
        new Resistors(drawing, card).draw();
    }

    private void draw() {
        Words words = Lines.afterName(card);
        String a = card.scope().node(words.next("the resistor's first node"));
        String b = card.scope().node(words.next("the resistor's second node"));
        Optional<Token> value = Optional.empty();
        Optional<ModelParameters> model = Optional.empty();
        while (words.more() && !words.nextIsKey(KEYS)) {
            Token token = words.value("a resistance");
            Optional<ModelParameters> named = Lines.model(drawing, card, token, MODELS);
            if (named.isPresent()) {
                model = named;
            } else if (value.isEmpty()) {
                value = Optional.of(token);
            } else {
                throw token.error("'" + token.text() + "' is one value too many for a resistor");
            }
        }
        Options keys = Options.read(words, KEYS, OPEN);
        Optional<Token> spelled = keys.take("r");
        if (spelled.isPresent()) {
            value = spelled;
        }
        keys.take("ac")
                .ifPresent(any -> drawing.warn(
                        "ac resistance", card.where(), "ac= of a resistor is ignored: its resistance is that of .op"));
        keys.ignore("noisy", "noise", "bv_max", "scale");
        if (!drawing.spans(card, a, b)) {
            return;
        }
        ParameterNode factor = factor(keys, model);
        if (value.isEmpty()) {
            ParameterNode sheet = geometry(keys, model);
            resistor(a, b, Temperature.times(drawing, sheet, factor));
        } else if (drawing.plain(value.get())) {
            keys.ignore("l", "w");
            ParameterNode plain = drawing.value(card.scope(), value.get(), "a resistance (ohm)");
            resistor(a, b, Temperature.times(drawing, plain, factor));
        } else {
            BoundExpression bound = card.scope().bind(value.get().to(value.get()), card.name());
            if (bound.constant() && bound.memories().isEmpty()) {
                keys.ignore("l", "w");
                ParameterNode r0 = drawing.value(card.scope(), value.get(), "a resistance (ohm)");
                resistor(a, b, Temperature.times(drawing, r0, factor));
            } else {
                ohmicLaw(a, b, bound, factor);
            }
        }
        keys.finish(card, "resistor");
        model.ifPresent(m -> m.finish(drawing));
    }

    /** Parallel resistors divide: (1 + tc1 ΔT + tc2 ΔT²)/m. */
    private ParameterNode factor(Options keys, Optional<ModelParameters> model) {
        Optional<ParameterNode> m = keys.value(drawing, card, "m");
        ParameterNode temperature = Temperature.factor(drawing, card, keys, model);
        return m.isEmpty() ? temperature : Values.quotient(drawing.graph(), temperature, m.get());
    }

    /** R = RSH L/W of a model, or its R. */
    private ParameterNode geometry(Options keys, Optional<ModelParameters> found) {
        ModelParameters model =
                found.orElseThrow(() -> card.error("no resistance is given; write one after the nodes"));
        Optional<ParameterNode> fixed = model.value("r");
        if (fixed.isPresent()) {
            keys.ignore("l", "w");
            model.ignore("rsh", "w", "l", "defw", "narrow", "short");
            return fixed.get();
        }
        ParameterNode rsh = model.value("rsh")
                .orElseThrow(() -> card.error("its model gives neither R nor RSH; give a resistance"));
        model.ignore("narrow", "short");
        ParameterNode length = keys.value(drawing, card, "l")
                .or(() -> model.value("l"))
                .orElseThrow(() -> card.error("L= is needed with a sheet resistance"));
        ParameterNode width = keys.value(drawing, card, "w")
                .or(() -> model.value("w", "defw"))
                .orElseThrow(() -> card.error("W= is needed with a sheet resistance"));
        ParameterGraph graph = drawing.graph();
        return Values.quotient(graph, Values.product(graph, rsh, length), width);
    }

    private void resistor(String a, String b, ParameterNode ohm) {
        String name = Lines.name(card);
        double value = ohm.value();
        if (value == 0) {
            drawing.warn(
                    "zero resistance",
                    card.where(),
                    "element '" + name + "' has no resistance; " + SHORT + " ohm is taken, as in ngspice");
            drawing.add(card, () -> new Resistor(name, a, b, SHORT));
        } else if (value < 0) {
            ParameterNode conductance =
                    Values.quotient(drawing.graph(), drawing.graph().literal(1), ohm);
            drawing.add(
                    card,
                    () -> new ControlledSource(
                            name, Quantity.CURRENT, a, b, new NodeVoltage(a, b), conductance.value()));
            drawing.bind(name, Place.GAIN, 0, conductance);
        } else {
            drawing.add(card, () -> new Resistor(name, a, b, value));
            drawing.bind(name, Place.RESISTANCE, 0, ohm);
        }
    }

    /** i = v(a,b)/(R(…)·factor): the voltage and the factor are one more control and one more parameter of the law. */
    private void ohmicLaw(String a, String b, BoundExpression r, ParameterNode factor) {
        Expression v = new Control(r.controls().size());
        Expression law = Expression.quotient(
                v, Expression.product(r.law(), new ParameterValue(r.parameters().size())));
        drawing.behavioural(
                card,
                Lines.name(card),
                Quantity.CURRENT,
                a,
                b,
                Lines.extended(r, drawing.shared(r.law(), "ohmic", law), new NodeVoltage(a, b), factor));
    }
}
