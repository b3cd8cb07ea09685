package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "; # ;",
                "x = 1; # x=1;",
                "x[i] = y; # x[i]=y;",
                "I(a, b) <+ g * V(a, b); # I(a b)<+(* g V(a b));",
                "begin end # {}",
                "begin x = 1; y = 2; end # {x=1; y=2;}",
                "begin : core real v; integer i, j; parameter real p = 1; v = p; end # {core: v; i; j; p; v=p;}",
                "begin (* desc = \"x\" *) real v; (* keep *) v = 1; end # {v; v=1;}",
                "if (a > b) x = 1; # if (> a b) x=1;",
                "if (a) if (b) x = 1; else x = 2; # if a if b x=1; else x=2;",
                "if (a) begin if (b) x = 1; end else x = 2; # if a {if b x=1;} else x=2;",
                "if (a) x = 1; else if (b) x = 2; else x = 3; # if a x=1; else if b x=2; else x=3;",
                "case (n) 1: x = 1; 2, 3: ; default: x = 2; endcase # case n [1] x=1; [2 3] ; [] x=2;",
                "case (n) default x = 2; -1: begin end endcase # case n [] x=2; [(- 1)] {}",
                "for (i = 0; i < 3; i = i + 1) x = x + i; # for i=0;(< i 3);i=(+ i 1); x=(+ x i);",
                "while (i < 3) i = i + 1; # while (< i 3) i=(+ i 1);",
                "repeat (4) x = 2 * x; # repeat 4 x=(* 2 x);",
                "@(initial_step) x = 0; # @initial_step() x=0;",
                "@(initial_step(\"tran\", \"dc\") or final_step, cross(V(a) - 1, +1)) begin end"
                        + " # @initial_step(\"tran\" \"dc\") final_step() cross((- V(a) 1) (+ 1)) {}",
                "$strobe(\"v = %g\", x); # $strobe(\"v = %g\" x);",
                "$finish; # $finish();",
                "$finish(); # $finish();",
            })
    void everyKindIsKept(String text, String shape) {
        assertEquals(shape, Shape.of(Parsed.statement(text)));
    }

    @Test
    void statementsStandWhereTheyBegin() {
        Statement.Block block =
                (Statement.Block) Parsed.statement("begin : l\n  x = 1;\n\tif (x)\n    V(a) <+ 1;\nend");
        assertEquals(new SourcePlace("m.va", 2, 8), block.place());
        assertEquals("l", block.label().orElseThrow());
        assertEquals(new SourcePlace("m.va", 3, 3), block.statements().get(0).place());
        Statement.If choice = (Statement.If) block.statements().get(1);
        assertEquals(new SourcePlace("m.va", 4, 2), choice.place());
        assertEquals(new SourcePlace("m.va", 5, 5), choice.then().place());
    }

    @Test
    void placesSkipTheAttributesOfAStatement() {
        assertEquals(
                new SourcePlace("m.va", 2, 20),
                Parsed.statement("(* a = 1 *) x = 1;").place());
    }

    @Test
    void itemsOfACaseStandAtTheirFirstLabel() {
        Statement.Case choice = (Statement.Case) Parsed.statement("case (n)\n 1, 2: ;\n default: ;\nendcase");
        assertEquals(new SourcePlace("m.va", 3, 2), choice.items().get(0).place());
        assertEquals(new SourcePlace("m.va", 4, 2), choice.items().get(1).place());
    }

    @Test
    void analogBlocksKeepTheirOrder() {
        VerilogModule module = Parsed.module("module m; analog x = 1; real x; analog begin y = 2; end endmodule");
        assertEquals("x=1;", Shape.of(module.analog().get(0)));
        assertEquals("{y=2;}", Shape.of(module.analog().get(1)));
    }
}
