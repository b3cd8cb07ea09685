package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.devices.equation.Expression;
import org.sneakpath.devices.equation.Lookup;
import org.sneakpath.devices.equation.Table;

/** {@code TABLE {expression} = (x,y) (x,y) …}: straight lines between the points, constant beyond. */
final class Tables {
    private Tables() {}

    static BoundExpression read(Drawing drawing, Card card, Words words, Token expression) {
        words.accept('=');
        List<Double> numbers = new ArrayList<>();
        while (words.more()) {
            if (!words.accept('(') && !words.accept(')') && !words.accept(',')) {
                numbers.add(drawing.number(card.scope(), words.value("a point of the table"), "a point of the table"));
            }
        }
        if (numbers.isEmpty() || numbers.size() % 2 != 0) {
            throw card.error("a table takes pairs (x,y); there are " + numbers.size() + " numbers");
        }
        double[] x = new double[numbers.size() / 2];
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = numbers.get(2 * k);
            y[k] = numbers.get(2 * k + 1);
        }
        BoundExpression bound = card.scope().bind(expression.to(expression), card.name());
        try {
            Table table = new Table(x, y, Table.Shape.CLAMPED);
            Expression law = drawing.shared(bound.law(), "table " + numbers, Lookup.of(table, bound.law()));
            return new BoundExpression(
                    law, bound.controls(), bound.parameters(), bound.memories(), bound.explicitInTime());
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(card.where(), "element '" + card.name() + "': ", refused);
        }
    }
}
