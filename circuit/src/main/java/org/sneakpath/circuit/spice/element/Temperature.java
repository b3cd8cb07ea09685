package org.sneakpath.circuit.spice.element;

import java.util.List;
import java.util.Optional;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterGraph;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.devices.equation.Constant;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.ParameterValue;

/**
 * What temperature and number make of the value of R, C and L:
 * <pre>
 *   factor = m (1 + tc1 (T − tnom) + tc2 (T − tnom)²)
 * </pre>
 */
final class Temperature {
    private Temperature() {}

    /** The factor, from {@code tc1, tc2, tc, temp, dtemp, m} of the line and {@code tc1, tc2, tnom} of the model. */
    static ParameterNode factor(Drawing drawing, Card card, Options keys, Optional<ModelParameters> model) {
        if (keys.none() && model.isEmpty()) {
            return drawing.one();
        }
        ParameterGraph graph = drawing.graph();
        double nominal = model.flatMap(m -> m.number("tnom", "tref"))
                .orElse(drawing.conditions().nominalCelsius());
        double dtemp = keys.number(drawing, card, "dtemp").orElse(0.0);
        double celsius =
                keys.number(drawing, card, "temp").orElse(drawing.conditions().celsius() + dtemp);
        double dt = celsius - nominal;
        List<ParameterNode> both = keys.list(drawing, card, "tc");
        Optional<ParameterNode> first = coefficient(drawing, card, keys, model, both, 0);
        Optional<ParameterNode> second = coefficient(drawing, card, keys, model, both, 1);
        Optional<ParameterNode> m = keys.value(drawing, card, "m");
        boolean plain = dt == 0 || (first.isEmpty() && second.isEmpty());
        if (plain) {
            return m.orElseGet(drawing::one);
        }
        Expression polynomial = Expression.sum(
                Constant.ONE,
                Expression.sum(
                        Expression.product(new ParameterValue(0), new Constant(dt)),
                        Expression.product(new ParameterValue(1), new Constant(dt * dt))));
        return Values.of(
                graph,
                Expression.product(new ParameterValue(2), polynomial),
                first.orElseGet(() -> graph.literal(0)),
                second.orElseGet(() -> graph.literal(0)),
                m.orElseGet(drawing::one));
    }

    private static Optional<ParameterNode> coefficient(
            Drawing drawing,
            Card card,
            Options keys,
            Optional<ModelParameters> model,
            List<ParameterNode> both,
            int index) {
        String name = index == 0 ? "tc1" : "tc2";
        Optional<ParameterNode> ofModel = model.flatMap(m -> m.value(name));
        Optional<ParameterNode> own = keys.value(drawing, card, name);
        return own.isPresent() ? own : both.size() > index ? Optional.of(both.get(index)) : ofModel;
    }

    /** The value times the factor; the value itself where the factor is a plain 1. */
    static ParameterNode times(Drawing drawing, ParameterNode value, ParameterNode factor) {
        return unity(factor) ? value : Values.product(drawing.graph(), value, factor);
    }

    /** Whether the factor is a plain 1, on which nothing depends. */
    static boolean unity(ParameterNode factor) {
        return factor.value() == 1 && factor.inputs().isEmpty() && !factor.named();
    }
}
