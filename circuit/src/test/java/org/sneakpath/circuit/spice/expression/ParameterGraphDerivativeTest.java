package org.sneakpath.circuit.spice.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** Gradients through parameters are those of differences between runs with overrides. */
class ParameterGraphDerivativeTest {
    private static final String LINES = """
            t
            .param a=2 b={a**3+sin(c)} c={0.3*a} unused=4
            .func par(x,y) {x*y/(x+y)}
            .subckt inner p k=1 j={k*b}
            R1 p 0 {par(j,exp(k/3))}
            R2 p 0 k
            .ends
            .subckt outer p g={a*b}
            X1 p inner k={g/5+c}
            X2 p inner
            .ends
            X1 n outer
            X2 n outer g={par(a,c)}
            R1 n 0 {b}
            """;

    /** L = Σ w_i ln R_i over all resistors, with weights 1, 2, 3 …; its partial derivatives in {@code direct}. */
    private static double objective(Expansion expansion, Map<ParameterNode, Double> direct) {
        double sum = 0;
        int weight = 0;
        for (Card card : expansion.cards()) {
            ParameterNode value = card.scope().value(card.tokens().get(3), "resistance");
            sum += ++weight * Math.log(value.value());
            direct.merge(value, weight / value.value(), Double::sum);
        }
        return sum;
    }

    private static double objective(String name, double value) {
        Expansion expansion = Deck.read(LINES, "t.cir", SpiceOptions.DEFAULT, new Diagnostics())
                .expand(Map.of(name, value), new Diagnostics());
        assertEquals(List.of(), expansion.parameters().unusedOverrides());
        return objective(expansion, new HashMap<>());
    }

    @Test
    void everyParametersTotalDerivativeIsThatOfDifferences() {
        Expansion expansion = Deck.read(LINES, "t.cir", SpiceOptions.DEFAULT, new Diagnostics())
                .expand(Map.of(), new Diagnostics());
        Map<ParameterNode, Double> direct = new HashMap<>();
        objective(expansion, direct);
        Map<String, Double> total = expansion.parameters().pullback(direct);
        assertEquals(expansion.parameters().parameters().size(), total.size(), "names are unique");
        for (ParameterNode node : expansion.parameters().parameters()) {
            double h = 1e-5 * Math.abs(node.value());
            double difference =
                    (objective(node.name(), node.value() + h) - objective(node.name(), node.value() - h)) / (2 * h);
            double gradient = total.getOrDefault(node.name(), Double.NaN);
            // truncation of second order, 1e-10 of the third derivative's scale, and rounding 1e-16/1e-5 of L
            assertEquals(difference, gradient, 1e-7 * Math.max(1, Math.abs(difference)), node.name());
        }
        assertEquals(0, total.getOrDefault("unused", Double.NaN), 0);
    }

    @Test
    void inputsComeBeforeResults() {
        ParameterGraph graph = Deck.read(LINES, "t.cir", SpiceOptions.DEFAULT, new Diagnostics())
                .expand(Map.of(), new Diagnostics())
                .parameters();
        int computed = 0;
        for (ParameterNode node : graph.nodes()) {
            for (ParameterNode input : node.inputs()) {
                assertEquals(true, input.index() < node.index());
                computed++;
            }
        }
        assertEquals(true, computed > 10);
        assertThrows(IllegalArgumentException.class, () -> graph.pullback(new double[1]));
    }
}
