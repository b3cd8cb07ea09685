package org.sneakpath.circuit.spice.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/** Integrals and derivatives become nodes; random numbers depend on place and seed only. */
class MemoryAndRandomTest {
    private static Expansion expand(String lines, long seed) {
        return Deck.read("t\n" + lines, "t.cir", SpiceOptions.DEFAULT.withSeed(seed), new Diagnostics())
                .expand(Map.of(), new Diagnostics());
    }

    private static BoundExpression law(Card card) {
        List<Token> tokens = card.tokens();
        return card.scope().bind(tokens.get(5).to(tokens.get(tokens.size() - 1)), card.name());
    }

    @Test
    void integralsAndDerivativesAreNodesInTheirOrderOfUse() {
        Expansion expansion =
                expand(".subckt s p k=2\nB1 p 0 I=k*sdt(ddt(V(p)*k)+1,{k/4})+idt(V(p))\n.ends\nX1 a s\n", 1);
        BoundExpression bound = law(expansion.cards().get(0));
        List<Memory> memories = bound.memories();
        assertEquals(
                List.of("x1.b1#ddt1", "x1.b1#idt2", "x1.b1#idt3"),
                memories.stream().map(Memory::node).toList());
        assertEquals(
                "[NodeVoltage[plus=x1.b1#ddt1, minus=0]]",
                memories.get(1).input().controls().toString());
        assertEquals(0.5, memories.get(1).initial().value(), 0);
        assertEquals(0, memories.get(2).initial().value(), 0);
        assertEquals(
                "[NodeVoltage[plus=x1.b1#idt2, minus=0], NodeVoltage[plus=x1.b1#idt3, minus=0]]",
                bound.controls().toString());
        // k·s1 + s2
        assertEquals(2 * 5 + 7, bound.law().value(new double[] {5, 7}, new double[] {2}, 0), 0);
        assertEquals(6, memories.get(0).input().law().value(new double[] {3}, new double[] {2}, 0), 0);
    }

    @Test
    void argumentsOfFunctionsReachIntoIntegrals() {
        Expansion expansion = expand(".func q(x,c) {idt(x*c,c)+x}\nB1 p 0 I=q(V(p,n),3)\n", 1);
        BoundExpression bound = law(expansion.cards().get(0));
        Memory memory = bound.memories().get(0);
        assertEquals(3, memory.initial().value(), 0);
        assertEquals("[NodeVoltage[plus=p, minus=n]]", memory.input().controls().toString());
        assertEquals(6, memory.input().law().value(new double[] {2}, new double[0], 0), 0);
    }

    private static double[] draws(String expression, long seed) {
        StringBuilder lines = new StringBuilder(".subckt s p k={" + expression + "}\nR1 p 0 {k}\n.ends\n");
        for (int k = 0; k < 4000; k++) {
            lines.append("X").append(k).append(" a s\n");
        }
        return expand(lines.toString(), seed).cards().stream()
                .mapToDouble(card -> card.scope().number(card.tokens().get(3), "r"))
                .toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    @Test
    void distributionsHaveTheirMoments() {
        // 4,000 draws: a mean is within 5 standard errors (0.08 σ), a deviation within 5/√8000 (6 %)
        double[] gauss = draws("gauss(10,0.3,3)", 1);
        assertEquals(10, mean(gauss), 0.08);
        assertEquals(1, deviation(gauss), 0.06);
        assertEquals(0.5, deviation(draws("agauss(10,1,2)", 2)), 0.03);
        double[] unif = draws("unif(10,0.1)", 3);
        assertEquals(10, mean(unif), 0.05);
        assertEquals(1 / Math.sqrt(3), deviation(unif), 0.04);
        assertTrue(Arrays.stream(unif).allMatch(v -> v >= 9 && v < 11));
        assertEquals(0.5, mean(draws("1m+rand()", 4)) - 1e-3, 0.03);
        assertTrue(Arrays.stream(draws("limit(5,1)", 5)).allMatch(v -> v == 4 || v == 6));
        assertEquals(5, mean(draws("limit(5,1)", 5)), 0.08);
    }

    @Test
    void drawsDependOnPlaceAndSeedOnly() {
        String lines =
                ".param k={gauss(1,0.1,1)}\n.subckt s p j={rand()+k}\nR1 p 0 {j}\nR2 p 0 {rand()+j}\n.ends\nX1 a s\nX2 a s\n";
        double[] once = values(expand(lines, 1));
        assertEquals(Arrays.toString(once), Arrays.toString(values(expand(lines, 1))));
        assertNotEquals(once[0], once[2], "instances draw their own");
        assertNotEquals(once[0], values(expand(lines, 2))[0], "seeds differ");
        assertEquals(once[2], values(expand(lines + "X3 a s\n", 1))[2], 0, "one more instance changes no other");
    }

    private static double[] values(Expansion expansion) {
        return expansion.cards().stream()
                .mapToDouble(card -> card.scope().number(card.tokens().get(3), "r"))
                .toArray();
    }
}
