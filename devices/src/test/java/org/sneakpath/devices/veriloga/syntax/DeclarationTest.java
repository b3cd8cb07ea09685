package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sneakpath.devices.veriloga.syntax.Declaration.Alias;
import org.sneakpath.devices.veriloga.syntax.Declaration.Direction;
import org.sneakpath.devices.veriloga.syntax.Declaration.Function;
import org.sneakpath.devices.veriloga.syntax.Declaration.Genvar;
import org.sneakpath.devices.veriloga.syntax.Declaration.Kind;
import org.sneakpath.devices.veriloga.syntax.Declaration.NamedBranch;
import org.sneakpath.devices.veriloga.syntax.Declaration.Net;
import org.sneakpath.devices.veriloga.syntax.Declaration.ParameterOf;
import org.sneakpath.devices.veriloga.syntax.Declaration.Port;
import org.sneakpath.devices.veriloga.syntax.Declaration.Variable;

class DeclarationTest {
    private static SourcePlace at(int line, int column) {
        return new SourcePlace("m.va", line, column);
    }

    @Test
    void portsMayBeDeclaredInTheHeader() {
        VerilogModule module =
                Parsed.module("module cell(inout electrical p, n,\n input thermal t, output x, voltage v); endmodule");
        assertEquals(List.of("p", "n", "t", "x", "v"), module.ports());
        assertEquals(
                List.of(
                        new Port(at(1, 30), "p", Direction.INOUT),
                        new Net(at(1, 30), "p", "electrical"),
                        new Port(at(1, 33), "n", Direction.INOUT),
                        new Net(at(1, 33), "n", "electrical"),
                        new Port(at(2, 16), "t", Direction.INPUT),
                        new Net(at(2, 16), "t", "thermal"),
                        new Port(at(2, 26), "x", Direction.OUTPUT),
                        new Port(at(2, 37), "v", Direction.OUTPUT),
                        new Net(at(2, 37), "v", "voltage")),
                module.declarations());
    }

    @Test
    void portsMayBeDeclaredInTheBody() {
        VerilogModule module = Parsed.module("module cell(p, n);\ninout p;\noutput electrical n, q;\nendmodule");
        assertEquals(List.of("p", "n"), module.ports());
        assertEquals(
                List.of(
                        new Port(at(2, 7), "p", Direction.INOUT),
                        new Port(at(3, 19), "n", Direction.OUTPUT),
                        new Net(at(3, 19), "n", "electrical"),
                        new Port(at(3, 22), "q", Direction.OUTPUT),
                        new Net(at(3, 22), "q", "electrical")),
                module.declarations());
    }

    @Test
    void aModuleMayHaveNoPorts() {
        assertEquals(List.of(), Parsed.module("module m; endmodule").ports());
        assertEquals(List.of(), Parsed.module("module m(); ; endmodule").ports());
        assertEquals(at(1, 8), Parsed.module("module m(); endmodule").place());
    }

    @Test
    void netsAndGroundsHaveOneNameEach() {
        assertEquals(
                List.of(
                        new Net(at(2, 12), "a", "electrical"),
                        new Net(at(2, 15), "i", "electrical"),
                        new Net(at(3, 8), "g", "ground"),
                        new Net(at(4, 16), "h", "thermal"),
                        new Net(at(4, 16), "h", "ground"),
                        new Net(at(4, 19), "k", "thermal"),
                        new Net(at(4, 19), "k", "ground")),
                Parsed.items("electrical a, i;\nground g;\nground thermal h, k;"));
    }

    @Test
    void branchesGoToGroundWithoutASecondNode() {
        assertEquals(
                List.of(
                        new NamedBranch(at(2, 15), "ab", "a", Optional.of("b")),
                        new NamedBranch(at(2, 19), "two", "a", Optional.of("b")),
                        new NamedBranch(at(2, 35), "ag", "a", Optional.empty())),
                Parsed.items("branch (a, b) ab, two; branch (a) ag;"));
    }

    @Test
    void parametersHaveKindValueAndRanges() {
        List<Declaration> items = Parsed.items("""
                parameter real r = 1k from (0:inf) exclude 5 exclude [7:8) ;
                parameter integer n = 1, m = -2 from [-inf:10];
                parameter string s = "x"; parameter t = "y"; parameter u = 3;
                localparam real w = 2*r; parameter real v = 1 from [0:+inf);""");
        ParameterOf r = (ParameterOf) items.get(0);
        assertEquals(at(2, 16), r.place());
        assertEquals("1000.0", Shape.of(r.value()));
        assertEquals(3, r.ranges().size());
        ValueRange range = r.ranges().get(0);
        assertEquals(at(2, 23), range.place());
        assertFalse(range.excluded());
        assertFalse(range.lowerClosed());
        assertFalse(range.upperClosed());
        assertEquals("0 inf()", Shape.of(range.lower()) + " " + Shape.of(range.upper()));
        ValueRange value = r.ranges().get(1);
        assertTrue(value.excluded());
        assertTrue(value.lowerClosed() && value.upperClosed());
        assertEquals(value.lower(), value.upper());
        assertEquals("5", Shape.of(value.lower()));
        ValueRange excluded = r.ranges().get(2);
        assertTrue(excluded.excluded());
        assertTrue(excluded.lowerClosed());
        assertFalse(excluded.upperClosed());
        ParameterOf m = (ParameterOf) items.get(2);
        assertEquals(Kind.INTEGER, m.kind());
        assertEquals("(- 2)", Shape.of(m.value()));
        assertEquals("(- inf())", Shape.of(m.ranges().get(0).lower()));
        assertEquals(Kind.STRING, ((ParameterOf) items.get(3)).kind());
        assertEquals(Kind.STRING, ((ParameterOf) items.get(4)).kind());
        assertEquals(Kind.REAL, ((ParameterOf) items.get(5)).kind());
        assertTrue(((ParameterOf) items.get(6)).local());
        assertFalse(r.local());
        assertEquals(
                "inf()", Shape.of(((ParameterOf) items.get(7)).ranges().get(0).upper()));
    }

    @Test
    void parametersMayStandInTheHeader() {
        List<Declaration> parameters = Parsed.module(
                        "module m #(parameter integer n = 1, k = 2, (* units=\"V\" *) parameter v = 1.5)(a); endmodule")
                .declarations();
        assertEquals(
                List.of("n", "k", "v"),
                parameters.stream().map(Declaration::name).toList());
        assertEquals(Kind.INTEGER, ((ParameterOf) parameters.get(1)).kind());
        assertEquals(Kind.REAL, ((ParameterOf) parameters.get(2)).kind());
        assertEquals(
                "units", ((ParameterOf) parameters.get(2)).attributes().get(0).name());
    }

    @Test
    void attributesStayOnModuleParameterAndVariable() {
        VerilogModule module = Parsed.module("""
                (* desc = "diode", level = 2 *) (* compact *) module m(a);
                (* units = "A", desc = "x" *) parameter real is = 1;
                (* op = "yes" *) real q, r;
                (* dropped *) electrical a;
                endmodule""");
        assertEquals(
                List.of("desc", "level", "compact"),
                module.attributes().stream().map(Attribute::name).toList());
        assertEquals(at(1, 4), module.attributes().get(0).place());
        assertEquals(Optional.empty(), module.attributes().get(2).value());
        ParameterOf is = (ParameterOf) module.declarations().get(0);
        assertEquals("\"A\"", Shape.of(is.attributes().get(0).value().orElseThrow()));
        assertEquals(
                "op",
                ((Variable) module.declarations().get(2)).attributes().get(0).name());
    }

    @Test
    void aliasesAndGenvars() {
        assertEquals(
                List.of(new Alias(at(2, 12), "p", "q"), new Genvar(at(3, 8), "i"), new Genvar(at(3, 11), "j")),
                Parsed.items("aliasparam p = q;\ngenvar i, j;"));
    }

    @Test
    void variablesHaveBoundsAndInitialValues() {
        List<Declaration> items = Parsed.items("real x = 1.5, y, z[0:n-1] = '{1, 2};\ninteger i; string s = \"a\";");
        Variable x = (Variable) items.get(0);
        assertEquals(at(2, 6), x.place());
        assertEquals("1.5", Shape.of(x.initial().orElseThrow()));
        assertEquals(Optional.empty(), x.first());
        assertEquals(Optional.empty(), ((Variable) items.get(1)).initial());
        Variable z = (Variable) items.get(2);
        assertEquals("0", Shape.of(z.first().orElseThrow()));
        assertEquals("(- n 1)", Shape.of(z.last().orElseThrow()));
        assertEquals("{1 2}", Shape.of(z.initial().orElseThrow()));
        assertEquals(Kind.INTEGER, ((Variable) items.get(3)).kind());
        assertEquals(Kind.STRING, ((Variable) items.get(4)).kind());
    }

    @Test
    void functionsHaveArgumentsInOrder() {
        Function f = (Function) Parsed.items("""
                analog function real f;
                  input x; output y; inout integer k, l;
                  real x, y, t;
                  parameter real c = 2;
                  begin t = c * x; y = t; f = t; end
                endfunction""").get(0);
        assertEquals(at(2, 22), f.place());
        assertEquals(Kind.REAL, f.kind());
        assertEquals(
                List.of(
                        new Port(at(3, 9), "x", Direction.INPUT),
                        new Port(at(3, 19), "y", Direction.OUTPUT),
                        new Port(at(3, 36), "k", Direction.INOUT),
                        new Port(at(3, 39), "l", Direction.INOUT)),
                f.arguments());
        assertEquals(
                List.of("k", "l", "x", "y", "t", "c"),
                f.declarations().stream().map(Declaration::name).toList());
        assertEquals("{t=(* c x); y=t; f=t;}", Shape.of(f.body()));
        assertEquals(
                Kind.INTEGER,
                ((Function) Parsed.items("analog function integer g; input a; g = 1; endfunction")
                                .get(0))
                        .kind());
        assertEquals(
                Kind.REAL,
                ((Function) Parsed.items("analog function g; input a; g = 1; endfunction")
                                .get(0))
                        .kind());
    }

    @Test
    void naturesAndDisciplines() {
        SourceText text = Parsed.file("""
                nature Spin; units = "hbar"; access = S; abstol = 1u; endnature
                discipline spintronic potential Spin; flow Torque; domain continuous; enddiscipline
                discipline empty; enddiscipline""");
        assertEquals("Spin", text.natures().get(0).name());
        assertEquals(at(1, 8), text.natures().get(0).place());
        assertEquals(
                List.of("units", "access", "abstol"),
                text.natures().get(0).attributes().stream().map(Attribute::name).toList());
        assertEquals(
                List.of(
                        new Discipline(at(2, 12), "spintronic", Optional.of("Spin"), Optional.of("Torque")),
                        new Discipline(at(3, 12), "empty", Optional.empty(), Optional.empty())),
                text.disciplines());
    }
}
