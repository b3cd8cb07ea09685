package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is quoted where it stands; what is left out of the language is called by its name. */
class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "foo # 1:1: 'foo' does not fit here; expected is a module, nature or discipline or the end of the file",
                "module # 1:7: the end of the file does not fit here, after 'module'; expected is a name",
                "module 3; # 1:8: '3' does not fit here, after 'module'; expected is a name",
                "module m(a) endmodule # 1:13: 'endmodule' does not fit here, after ')'; expected is ';'",
                "module m; real x # 1:17: the end of the file does not fit here, after 'x'; expected is ',' or ';'",
                "module m; inout; endmodule # 1:16: ';' does not fit here, after 'inout'; expected is a name",
                "module m; electrical; endmodule # 1:21: ';' does not fit here, after 'electrical'; expected is a name",
                "module m; parameter real 1; endmodule # 1:26: '1' does not fit here, after 'real'; expected is a name",
                "module m; parameter p; endmodule # 1:22: ';' does not fit here, after 'p'; expected is '='",
                "module m; ) # 1:11: ')' does not fit here, after ';'; expected is a declaration or an analog block or 'endmodule'",
                "nature n; 3 # 1:11: '3' does not fit here, after ';'; expected is a name or 'endnature'",
                "(* x # 1:5: the end of the file does not fit here, after 'x'; expected is '*)' or ','",
            })
    void itemsThatDoNotFit(String text, String message) {
        assertEquals("m.va:" + message, Parsed.refusal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "x = 1 # 8: 'endmodule' does not fit here, after '1'; expected is ';'",
                "x = ; # 5: ';' does not fit here, after '='; expected is an expression",
                "x = (1 + 2; # 11: ';' does not fit here, after '2'; expected is ')'",
                "x = f(1, 2; # 11: ';' does not fit here, after '2'; expected is ')'",
                "x = f(1,); # 9: ')' does not fit here, after ','; expected is an expression",
                "x = a b; # 7: 'b' does not fit here, after 'a'; expected is ';'",
                "x = a[1; # 8: ';' does not fit here, after '1'; expected is ']'",
                "x = a ? b; # 10: ';' does not fit here, after 'b'; expected is ':'",
                "x + 1; # 3: '+' does not fit here, after 'x'; expected is '=' or '<+'",
                "x <= 1; # 3: '<=' does not fit here, after 'x'; expected is '=' or '<+'",
                "f(x); # 5: ';' does not fit here, after ')'; expected is '=' or '<+'",
                "begin x = 1; # 14: 'endmodule' does not fit here, after ';'; expected is a statement or 'end'",
                "if x # 4: 'x' does not fit here, after 'if'; expected is '('",
                "case (x) endcase # 10: 'endcase' does not fit here, after ')'; expected is an expression or 'default'",
                "for (i = 0, i < 3; i = i + 1) ; # 11: ',' does not fit here, after '0'; expected is ';'",
                "@(3) ; # 3: '3' does not fit here, after '('; expected is a name",
                "else x = 1; # 1: 'else' does not fit here, after 'analog'; expected is a statement or 'function'",
                "x = '{}; # 7: '}' does not fit here, after ''{'; expected is an expression",
                "x = V(<); # 8: ')' does not fit here, after '<'; expected is a name",
            })
    void statementsThatDoNotFit(String statement, String message) {
        String text = "module m;\nanalog\n" + statement + "\nendmodule";
        String place = message.substring(0, message.indexOf(':'));
        String expected = message.contains("'endmodule' does not") ? "m.va:4:1" : "m.va:3:" + place;
        assertEquals(expected + message.substring(message.indexOf(':')), Parsed.refusal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "resistor r1(a, b); # 12: instances of modules are not supported; describe the device by contributions in one module",
                "V(a) <+ 1; # 2: a statement stands outside of an analog block",
                "x = 1; # 3: a statement stands outside of an analog block",
                "electrical a = 1; # 14: initial values of nets are not supported",
                "begin end # 1: a statement stands outside of an analog block; generating parts of a module is not supported",
                "if (x) begin end # 1: a statement stands outside of an analog block; generating parts of a module is not supported",
                "generate # 1: generate is not supported; a for loop with constant bounds in an analog block may do",
                "initial x = 1; # 1: initial blocks of digital Verilog are not supported; use @(initial_step) in an analog block",
                "analog initial x = 1; # 8: analog initial is not supported; use @(initial_step) in an analog block",
                "always @(x) y = 1; # 1: 'always' belongs to digital Verilog, which is not supported; describe the device in an analog block",
                "wire w; # 1: 'wire' declares a digital net, which is not supported; use real or integer for a variable and a discipline such as electrical for a node",
                "time t; # 1: 'time' declares a digital variable, which is not supported; it is reserved and cannot be a name",
                "nand (a, b); # 1: 'nand' is a digital gate, which is not supported; it is reserved and cannot be a name",
                "function f; # 1: functions of digital Verilog are not supported; write analog function",
                "task t; # 1: tasks are not supported; write an analog function",
                "specify # 1: specify blocks are not supported",
                "defparam a = 1; # 1: defparam is not supported; give the parameters where the module is used",
                "parameter real p[0:1] = '{1, 2}; # 17: arrays of parameters are not supported; declare one parameter for each element",
                "parameter real p = 1 from '{1, 2}; # 27: sets of values as a range are not supported; check the value in an analog block",
                "electrical [0:1] a; # 12: vectors of nets, ports and branches are not supported; declare one for each element",
                "inout a[0:1]; # 8: vectors of nets, ports and branches are not supported; declare one for each element",
                "branch (a, b) x[0:1]; # 16: vectors of nets, ports and branches are not supported; declare one for each element",
                "branch (<a>) x; # 9: branches of a port (<port>) are not supported; use the access I(<port>) itself",
                "real x[0:1][0:1]; # 12: arrays of several dimensions are not supported",
                "real [0:1] x; # 6: the bounds of an array stand after its name",
                "analog begin x = 1; real y; end # 21: a declaration stands before the statements, not among them",
                "analog V(a) : V(b) == 0; # 13: indirect contributions (V(a) : V(b) == 0) are not supported",
                "analog x = top.y; # 15: hierarchical names are not supported",
                "analog x = 8'hFF; # 12: numbers with a base such as '8'hFF' are not supported; write it in decimal",
                "analog x = 10meg; # 12: '10meg' is not a number; digits stand on both sides of a point, and a scale factor is one of T G M K k m u n p f a",
                "analog x = 1.; # 12: '1.' is not a number; digits stand on both sides of a point, and a scale factor is one of T G M K k m u n p f a",
                "analog x = .5; # 12: '.5' is not a number; digits stand on both sides of a point, and a scale factor is one of T G M K k m u n p f a",
                "analog x = a === b; # 14: the operator '===' is not supported",
                "analog x = a[1][2]; # 16: arrays of several dimensions are not supported",
                "analog x = '{3{1}}; # 15: replication in an array ({n{…}}) is not supported; write the elements out",
                "analog x = \"abc; # 12: the string '\"abc;' has no closing \" on its line",
                "analog x = 1 /* no end # 14: the comment '/* no end endmodule' has no closing */",
                "analog x = 1 § 2; # 14: the character '§' is not part of the language",
                "analog @go x = 1; # 9: events without parentheses (named events) are not supported",
                "analog @(posedge x) y = 1; # 10: 'posedge' belongs to digital Verilog, which is not supported; describe the device in an analog block",
                "analog disable b; # 8: disable is not supported; use if or while to leave a block",
                "analog casex (x) endcase # 8: 'casex' is not supported; write case",
                "analog I(a) = 1; # 8: 'I(…)' cannot be assigned to by =; contribute to an access by <+",
                "analog I(<a>) = 1; # 8: 'I(<a>)' can only be read, not assigned to",
                "analog x <+ 1; # 8: 'x' cannot be contributed to by <+; that needs an access such as I(a, b), and a variable is assigned by =",
                "analog I(<a>) <+ 1; # 8: 'I(<a>)' cannot be contributed to by <+; that needs an access such as I(a, b), and a variable is assigned by =",
                "analog x = 1e999; # 12: the number '1e999' is larger than 1.7976931348623157E308",
                "analog case (x) default: ; default: ; endcase # 28: a case has only one default",
            })
    void whatIsLeftOutIsCalledByItsName(String item, String message) {
        String text = item.replace("§", "\u00a7");
        assertEquals(
                "m.va:2:" + message.replace("§", "\u00a7").replace("no end endmodule", "no end?endmodule"),
                Parsed.refusal("module m(a, b);\n" + text + "\nendmodule"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "nature n : m; # 10: natures derived from others are not supported",
                "discipline d; domain discrete; enddiscipline # 22: the domain 'discrete' is not supported; only continuous is",
                "discipline d; potential.abstol = 1; enddiscipline # 24: a discipline that overrides its natures is not supported",
                "connectrules c; # 1: connectrules and connect modules between analog and digital are not supported",
                "paramset p m; # 1: paramset is not supported; give the parameters where the module is used",
                "primitive p; # 1: user-defined primitives are not supported",
                "config c; # 1: config is not supported",
                "macromodule m; # 1: macromodule is not supported; write module",
                "module m(.a(b)); # 10: ports under another name (.name(net)) are not supported",
                "module m(inout [0:1] a); # 16: vectors of nets, ports and branches are not supported; declare one for each element",
                "module m(a, inout b); endmodule # 13: either all ports have a direction in the header or none has",
                "module m(electrical a); endmodule # 10: a port with a discipline needs a direction in front, such as inout",
            })
    void whatIsLeftOutOfTheFileIsCalledByItsName(String text, String message) {
        assertEquals("m.va:1:" + message, Parsed.refusal(text));
    }

    @Test
    void instancesWithParametersAreKnownByTheirHash() {
        assertEquals(
                "m.va:1:20: instances of modules are not supported; describe the device by contributions in one module",
                Parsed.refusal("module m; resistor #(.r(1)) r1(a, b); endmodule"));
    }

    @Test
    void delaysAreKnownByTheirHash() {
        assertEquals(
                "m.va:1:18: delays and overrides by # are not supported",
                Parsed.refusal("module m; analog #5 x = 1; endmodule"));
    }

    @Test
    void longAndUnprintableTextIsShortened() {
        assertEquals(
                "m.va:1:1: '" + "a".repeat(40)
                        + "…' does not fit here; expected is a module, nature or discipline or the end of the file",
                Parsed.refusal("a".repeat(50)));
        assertEquals("m.va:1:1: the character '?' is not part of the language", Parsed.refusal("\u0000"));
    }

    @Test
    void errorsInMacrosStandWhereTheMacroIsUsed() {
        String text = """
                `define INNER(x) x + ;
                `define OUTER(x) y = `INNER(x)
                module m;
                analog begin
                    `OUTER(3)
                end
                endmodule""";
        assertEquals(
                "m.va:5:5: ';' does not fit here, after '+'; expected is an expression (in the text of the macro `OUTER)",
                Parsed.refusal(text));
        assertEquals(
                "m.va:5:13: '*' does not fit here, after '='; expected is an expression",
                Parsed.refusal(text.replace("(3)", "( *3)")));
    }

    @Test
    void errorsInIncludedFilesStandThere() {
        VerilogException e = assertThrows(
                VerilogException.class,
                () -> Parsed.file("module m;\n`include \"body.inc\"\nendmodule", Map.of("body.inc", "\n  real 1;")));
        assertEquals("body.inc:2:8: '1' does not fit here, after 'real'; expected is a name", e.getMessage());
    }

    @Test
    void theExceptionKnowsThePlaceThatItNames() {
        VerilogException e = assertThrows(VerilogException.class, () -> Parsed.file("module m;\n  real 3;"));
        assertEquals(new SourcePlace("m.va", 2, 8), e.place());
    }
}
