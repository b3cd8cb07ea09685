package org.sneakpath.circuit.spice.deck;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.spice.text.Limits;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;

/** What is wrong with a deck is named with its line; what would never end ends. */
class DeckRefusalTest extends DeckText {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "X1 a 0 nosuch | t.cir:2: there is no subcircuit 'nosuch'; there are no subcircuits",
                ".subckt sub a~.ends~X1 a suub | t.cir:4: there is no subcircuit 'suub'; did you mean 'sub'?",
                ".subckt s a b~.ends~X1 a s | has 1 nodes; subcircuit 's' (t.cir:2) has 2 ports [a, b]",
                ".subckt s a~X1 a s~.ends~X1 a s | subcircuit 's' contains itself: instance x1.X1",
                ".subckt s a~X1 a t~.ends~.subckt t a~X1 a s~.ends~X1 a s | contains itself",
                ".param a={b} b={a} | depends on itself",
                ".param a={b+1}~.param c=2 | t.cir:2: 'b' is no parameter here",
                ".param aa=1~R1 a 0 {ab} | t.cir:3: 'ab' is no parameter here; did you mean 'aa'?",
                ".subckt s a~R1 a 0 {zz}~.ends~X1 b s | t.cir:3: 'zz' is no parameter here (instance x1.)",
                "R1 a 0 1~r1 b 0 2 | t.cir:3: there are two elements named 'r1'; the other is at t.cir:2. Rename one",
                ".subckt s a~.ends~.subckt s b~.ends | defined twice; the other is at t.cir:2",
                ".model m d~.model m d | model 'm' is defined twice; the other is at t.cir:2",
                ".subckt s a~R1 a 0 1 | t.cir:2: .subckt s is never ended",
                ".ends | t.cir:2: .ends ends no subcircuit",
                ".if (1==1)~R1 a 0 1 | t.cir:2: .if is never ended",
                ".subckt s a~.if (1)~.ends | t.cir:3: .if is never ended",
                ".elseif (1) | t.cir:2: .elseif stands outside a block",
                ".endif | t.cir:2: .endif stands outside a block",
                ".if (1)~.else~.else~.endif | t.cir:4: .else comes after .else",
                ".if | t.cir:2: .if needs a condition on parameters",
                ".if (v(a)>1)~R1 a 0 1~.endif | t.cir:2: V(a) cannot be used here",
                ".if (1)~.param a=1~.endif | t.cir:3: .param within .if is not supported",
                ".if (1)~.subckt s a~.ends~.endif | t.cir:3: .subckt within .if is not supported",
                "?1 a b 2 | '?1' begins this line",
                ".param 5 | '5' is found where name=value is expected",
                ".param a= | 'a=' has no value",
                ".func f {1} | .func is written .func f(x,y) {expression}",
                ".subckt s a a~.ends | has two ports named 'a'",
                ".subckt s a optional: b~.ends | 'optional:' (optional ports, texts) is not supported",
                ".subckt s a~.ends~X1 a s m=1.5 | m = 1.5 instances in parallel; it must be an integer",
                "X1 | names no subcircuit",
                ".param b=0 a={1/b} | t.cir:2: parameter 'a' = NaN from '1/b' must be a finite number",
                ".param a={sqrt(-1)} | t.cir:2: parameter 'a' = NaN from 'sqrt(-1)' must be a finite number",
                "R1 a 0 1k5 | a digit cannot follow a letter in a number",
                "R1 a 0 {1+(2} | ')' of the bracket"
            })
    void mistakesAreNamedWithTheirLine(String lines, String message) {
        String actual = refusal(lines.replace('~', '\n') + "\n");
        assertTrue(actual.contains(message), actual);
        assertTrue(actual.startsWith("t.cir:"), actual);
    }

    @Test
    void bombsOfInstancesEndAtTheLimits() {
        StringBuilder lines = new StringBuilder(".subckt s0 a\nR1 a 0 1\n.ends\n");
        for (int k = 1; k <= 30; k++) {
            lines.append(".subckt s").append(k).append(" a\n");
            for (int i = 0; i < 10; i++) {
                lines.append('X').append(i).append(" a s").append(k - 1).append('\n');
            }
            lines.append(".ends\n");
        }
        Limits few = new Limits(10_000, 1 << 20, 5, 1000, 5000, 40, 1000, 50);
        SpiceException e = assertThrows(
                SpiceException.class,
                () -> Deck.read(
                                "t\n" + lines + "X1 n s30\n",
                                "t.cir",
                                SpiceOptions.DEFAULT.withLimits(few),
                                diagnostics)
                        .expand(Map.of(), diagnostics));
        assertTrue(e.getMessage().contains("more than 5000 elements"), e.getMessage());
        StringBuilder chain = new StringBuilder(".param p0=1\n");
        for (int k = 20_000; k > 0; k--) {
            chain.append(".param p").append(k).append("={p").append(k - 1).append("}\n");
        }
        assertTrue(refusal(chain.toString()).contains("parameters in a chain are used before they are set"));
    }
}
