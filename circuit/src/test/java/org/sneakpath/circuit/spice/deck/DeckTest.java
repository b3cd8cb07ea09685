package org.sneakpath.circuit.spice.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.expression.BoundExpression;
import org.sneakpath.circuit.spice.text.Token;

/** Scopes, names and subcircuits. */
class DeckTest extends DeckText {
    /** The netlist of the reference case sub_nested_params; the values by hand. */
    @Test
    void nestedSubcircuitsSeeDefaultsOverridesAndGlobals() {
        Expansion expansion = expand("""
                .param rbase=1k scale={2*3}
                .func par(a,b) {a*b/(a+b)}
                .global vcc
                .subckt inner a b PARAMS: r=1k k=2
                R1 a m {r*k}
                R2 m b {par(r,{r*k})}
                R3 m vcc {scale*r}
                .ends inner
                .subckt outer a c r=3k
                .param half={r/2}
                X1 a b inner PARAMS: r={half}
                X2 b c inner r={r} k=3
                .ends outer
                X1 in out outer
                X2 out 0 outer r={rbase*4.7}
                Rl out 0 {par(10k,rbase)}
                """);
        assertEquals("""
                x1.x1.r1 in x1.x1.m 3000.0
                x1.x1.r2 x1.x1.m x1.b 1000.0
                x1.x1.r3 x1.x1.m vcc 9000.0
                x1.x2.r1 x1.b x1.x2.m 9000.0
                x1.x2.r2 x1.x2.m out 2250.0
                x1.x2.r3 x1.x2.m vcc 18000.0
                x2.x1.r1 out x2.x1.m 4700.0
                x2.x1.r2 x2.x1.m x2.b 1566.6666666666667
                x2.x1.r3 x2.x1.m vcc 14100.0
                x2.x2.r1 x2.b x2.x2.m 14100.0
                x2.x2.r2 x2.x2.m 0 3525.0
                x2.x2.r3 x2.x2.m vcc 28200.0
                rl out 0 909.0909090909091""", drawn(expansion));
        assertEquals(2350, value(expansion, "x2.half"), 0);
        assertEquals(List.of(), warnings());
    }

    @Test
    void theOrderOfLinesDoesNotMatter() {
        Expansion expansion = expand("""
                X1 a 0 sub r={b}
                .param b={a*2}
                .subckt sub p n r=1 s={r*t}
                R1 p n {s}
                .param t=3
                .ends
                .param a=5
                """);
        assertEquals("x1.r1 a 0 30.0", drawn(expansion));
    }

    @Test
    void parametersAreWrittenBareBracedQuotedAndSeveralToALine() {
        Expansion expansion = expand(".params a=1k b = {a*2} c='a+b' d = a + b * 2 e=-a, f=(a+b)/3\nR1 x 0 d\n");
        assertEquals("r1 x 0 5000.0", drawn(expansion));
        assertEquals(3000, value(expansion, "c"), 0);
        assertEquals(-1000, value(expansion, "e"), 0);
        assertEquals(1000, value(expansion, "f"), 0);
    }

    @Test
    void definitionsWithinDefinitionsStayThere() {
        String lines = """
                .subckt outer a
                .subckt inner b
                R1 b 0 {k*rx}
                .ends
                .param k=2
                .model m d(is=1)
                X1 a inner
                .ends outer
                .param rx=50 k=9
                X1 n outer
                """;
        assertEquals("x1.x1.r1 n 0 100.0", drawn(expand(lines)));
        assertTrue(refusal(lines + "X2 n inner\n").contains("there is no subcircuit 'inner'"));
    }

    @Test
    void modelsAreThoseAroundTheText() {
        Expansion expansion = expand("""
                .model m d(is=1)
                .subckt s p k=3
                .model m d(is={k})
                D1 p 0 m
                D2 p 0 g
                .ends
                .model g d is=2
                D3 q 0 m
                X1 q s
                X2 q s k=4
                """);
        Scope scope = card(expansion, "x2.d1").scope();
        ModelCard model = scope.model("m").orElseThrow();
        assertEquals("d", model.type());
        assertEquals(4, model.scope().number(model.tokens().get(3), "is"), 0);
        assertEquals("", scope.model("g").orElseThrow().scope().path());
        assertEquals(
                2,
                card(expansion, "d3").scope().model("m").orElseThrow().where().line());
        assertTrue(scope.model("mm").isEmpty());
        assertEquals("there is no .model 'mm'; did you mean 'm'?", scope.missingModel("mm"));
    }

    @Test
    void groundHasThreeNamesAndGlobalsHaveNoPath() {
        Expansion expansion = expand(".global vdd\n.subckt s p\nR1 p gnd 1\nR2 vdd GND! 1\nR3 n 0 1\n.ends\nX1 a s\n");
        assertEquals("x1.r1 a 0 1.0\nx1.r2 vdd 0 1.0\nx1.r3 x1.n 0 1.0", drawn(expansion));
    }

    @Test
    void nodesAndElementsBelowAreNamedWithPoints() {
        Expansion expansion = expand("""
                .subckt in p
                V1 p q 1
                R1 q 0 1
                .ends
                .subckt out p
                X1 p in
                .ends
                X1 a out
                B1 b 0 V=V(x1.x1.q)+V(x1.x1.p)+I(x1.x1.v1)+I(v.x1.x1.v1)+I(x1.x1.r1)
                """);
        Card b = card(expansion, "b1");
        BoundExpression bound =
                b.scope().bind(b.tokens().get(5).to(b.tokens().get(b.tokens().size() - 1)), b.name());
        assertEquals(
                "[NodeVoltage[plus=x1.x1.q, minus=0], NodeVoltage[plus=a, minus=0], BranchCurrent[element=x1.x1.v1], "
                        + "BranchCurrent[element=x1.x1.v1], BranchCurrent[element=x1.x1.r1]]",
                bound.controls().toString());
        assertEquals("[x1.x1.v1, x1.x1.r1]", expansion.sensed().toString());
    }

    @Test
    void instancesOfOneLineShareTheLaw() {
        Expansion expansion = expand(".subckt s p k=1\nB1 p 0 I=k*V(p)\n.ends\nX1 a s\nX2 b s k=2\n");
        BoundExpression first = law(card(expansion, "x1.b1"));
        BoundExpression second = law(card(expansion, "x2.b1"));
        assertTrue(first.law() == second.law(), "one object");
        assertEquals(2, second.parameters().get(0).value(), 0);
        assertEquals("x2.k", second.parameters().get(0).name());
        assertEquals("[NodeVoltage[plus=b, minus=0]]", second.controls().toString());
    }

    private static BoundExpression law(Card card) {
        List<Token> tokens = card.tokens();
        return card.scope().bind(tokens.get(5).to(tokens.get(tokens.size() - 1)), card.name());
    }

    @Test
    void overridesReplaceParametersOfTheNetlistAndOfInstances() {
        String lines = ".param r=1k q={r*2}\n.subckt s p k={q}\nR1 p 0 {k}\n.ends\nX1 a s\nX2 a s\n";
        assertEquals("x1.r1 a 0 10.0\nx2.r1 a 0 10.0", drawn(expand(lines, Map.of("r", 5.0))));
        assertEquals("x1.r1 a 0 7.0\nx2.r1 a 0 2000.0", drawn(expand(lines, Map.of("x1.k", 7.0))));
        assertEquals(
                List.of("nope"),
                expand(lines, Map.of("nope", 7.0, "r", 1.0)).parameters().unusedOverrides());
    }

    @Test
    void temperatureIsAParameter() {
        assertEquals("r1 a 0 54.0", drawn(expand("R1 a 0 {2*temper}\n")));
        assertEquals("r1 a 0 80.0", drawn(expand(".options reltol=1e-4 temp={t}\n.param t=40\nR1 a 0 {2*temper}\n")));
        assertEquals("r1 a 0 -20.0", drawn(expand(".temp -10\nR1 a 0 {2*temp}\n")));
        assertEquals("r1 a 0 2.0", drawn(expand("R1 a 0 {2*temper}\n", Map.of("temper", 1.0))));
    }

    @Test
    void parallelCopiesAreMadeUnlessTheSubcircuitTakesM() {
        assertEquals(
                "x1.r1 a 0 1.0\nx1#2.r1 a 0 1.0\nx1#3.r1 a 0 1.0",
                drawn(expand(".subckt s p\nR1 p 0 1\n.ends\nX1 a s m=3\n")));
        assertEquals("x1.r1 a 0 3.0", drawn(expand(".subckt s p m=1\nR1 p 0 {m}\n.ends\nX1 a s m=3\n")));
    }

    /** As ngspice 39 does it, run by hand. */
    @Test
    void whatAnInstancePassesWinsOverParamLinesAndTheseOverTheHeading() {
        String subcircuits =
                ".subckt s a r=1\n.param r=5\nR1 a 0 {r}\n.ends\n.subckt t a\n.param r=5\nR1 a 0 {r}\n.ends\n";
        assertEquals(
                "x1.r1 a 0 5.0\nx2.r1 a 0 2.0\nx3.r1 a 0 5.0\nx4.r1 a 0 3.0",
                drawn(expand(subcircuits + "X1 a s\nX2 a s r=2\nX3 a t\nX4 a t r=3\n")));
        assertEquals(List.of(), warnings());
    }

    /** As ngspice 39 does it, run by hand. */
    @Test
    void parametersOfTheInstancesAroundAreSeen() {
        assertEquals("x1.x1.r1 b 0 4.0\nx2.r1 d 0 9.0", drawn(expand("""
                        .param g=7
                        .subckt t b k=3
                        X1 b u
                        .ends
                        .subckt u c
                        R1 c 0 {k}
                        .ends
                        .subckt y c
                        .param g=9
                        R1 c 0 {g}
                        .ends
                        X1 b t k=4
                        X2 d y
                        """)));
    }

    @Test
    void whatLooksUnintendedIsTold() {
        expand("""
                .subckt s p k=1
                .param j=2
                R1 p 0 {k*j}
                .ends t
                X1 a s j=3
                X2 a s z=3
                .param a=1
                .param a=2
                """);
        assertEquals(
                List.of(
                        "t.cir:5: .ends t ends subcircuit 's', which has another name",
                        "t.cir:9: parameter 'a' is set again (first at t.cir:8); the last value counts",
                        "t.cir:7: subcircuit 's' does not declare a parameter 'z'; it is used if the name stands in its lines"
                                + "; its parameters are j, k"),
                warnings());
    }

    @Test
    void directivesComeOnceForEachInstance() {
        Expansion expansion = expand(".subckt s p\nR1 p 0 1\n.ic V(p)=1\n.ends\nX1 a s\nX2 b s\n.tran 1u 1m\n");
        assertEquals(
                List.of(".ic a", ".ic b", ".tran 1m"),
                expansion.directives().stream()
                        .map(d -> d.keyword() + " "
                                + (d.keyword().equals(".ic")
                                        ? d.scope().node(d.tokens().get(3))
                                        : d.tokens().get(2)))
                        .toList());
    }
}
