package org.sneakpath.devices.veriloga.internal.preprocessor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

class PreprocessorTest {
    private static List<Lexeme> words(String text, Map<String, String> files) {
        return Preprocessor.words("m.va", text, name -> Optional.ofNullable(files.get(name)));
    }

    private static String result(String text) {
        return result(text, Map.of());
    }

    private static String result(String text, Map<String, String> files) {
        return words(text, files).stream()
                .map(Lexeme::text)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String refusal(String text) {
        return refusal(text, Map.of());
    }

    private static String refusal(String text, Map<String, String> files) {
        return String.valueOf(
                assertThrows(VerilogException.class, () -> words(text, files)).getMessage());
    }

    private static void assertPart(String part, String message) {
        assertTrue(message.contains(part), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "a // b\\nc # a c",
                "a /* b\\n* // */ c /**/ d /***/ e # a c d e",
                "`define A 1 + 2\\n`A # 1 + 2",
                "`define A 1 // one\\n`A # 1",
                "`define A 1 \\\\\\n + 2\\n`A 3 # 1 + 2 3",
                "`define A 1 /* x\\n y */ + 2\\n`A # 1 + 2",
                "`define A 1 // continued \\\\\\n + 2\\n`A # 1 + 2",
                "`define A\\nx `A y # x y",
                "`define A(x) x*x\\n`A(a+b) # a + b * a + b",
                "`define A(x, y) x-y\\n`A((a,b), f[c,d]) # ( a , b ) - f [ c , d ]",
                "`define A(x) <x>\\n`A() `A ( 1 ) # < > < 1 >",
                "`define A() z\\n`A() # z",
                "`define A (x)\\n`A # ( x )",
                "`define A(x) \"x\" x\\n`A(1) # \"x\" 1",
                "`define MAX(a,b) (a>b?a:b)\\n`MAX(1,`MAX(2,3)) # ( 1 > ( 2 > 3 ? 2 : 3 ) ? 1 : ( 2 > 3 ? 2 : 3 ) )",
                "`define B `A\\n`define A 1\\n`B # 1",
                "`define F(x) {x}\\n`define G `F\\n`G(3) # { 3 }",
                "`define F(x) `G(x) + x\\n`define G(y) [y]\\n`F(`G(1)) # [ [ 1 ] ] + [ 1 ]",
                "`define A 1\\n`define A 2\\n`A # 2",
                "`define real(begin) begin end\\n`real(1) # 1 end",
                "`define A 1\\n`undef A\\n`ifdef A\\nx\\n`else\\ny\\n`endif # y",
                "`undef NEVER\\nx # x",
                "`define A\\n`ifdef A a `else b `endif c # a c",
                "`ifndef A a `else b `endif c # a c",
                "`ifdef A a `elsif B b `else c `endif # c",
                "`define B\\n`ifdef A a `elsif B b `elsif C c `else d `endif # b",
                "`define A\\n`ifdef A a `elsif A b `else c `endif # a",
                "`ifdef A `ifdef B x `else y `endif `else `ifndef B z `endif `endif # z",
                "`ifdef A `undefined 10meg \"open\\n ' `define C `endif\\n`endif x # x",
                "`define X `ifdef Y y `else n `endif\\n`X\\n`define Y\\n`X # n y",
                "`define F(x) x\\n`define Y\\n`F(`ifdef Y y `else n `endif) # y",
                "`ifdef __VAMS_ENABLE__ a `endif `ifdef __VAMS_COMPACT_MODELING__ b `endif # a b",
                "`__VAMS_ENABLE__ # 1",
                "`timescale 1ns/1ps\\nx\\n`default_discipline electrical\\n`resetall\\ny # x y",
                "`begin_keywords \"VAMS-2.3\"\\nx\\n`end_keywords\\n`line 3 \"f\" 1\\ny # x y",
                "\\\\end x # end x",
            })
    void directivesAndMacros(String text, String expected) {
        assertEquals(expected, result(text.replace("\\n", "\n").replace("\\\\", "\\")));
    }

    @Test
    void includesAreTextOfTheirOwnFile() {
        Map<String, String> files = Map.of("a.inc", "`define A 1\nin", "dir/b-2.va", "`A `include \"a.inc\"\n`A");
        assertEquals("in x 1", result("`include \"a.inc\"\nx `A", files));
        assertEquals("in 1 in 1 end", result("`include <a.inc>\n`include <dir/b-2.va>\nend", files));
    }

    @Test
    void standardFilesAreOurs() {
        Map<String, String> files = Map.of("constants.vams", "`define M_PI 3");
        assertTrue(result("`include \"constants.vams\"\n`M_PI", files).startsWith("3.14159"));
        assertTrue(result("`include \"disciplines.h\"").contains("discipline electrical"));
    }

    @Test
    void wordsKnowWhereTheyStand() {
        List<Lexeme> words = words("\ta\r\n  b /* */ c\n`include \"f\"\nd", Map.of("f", "e\n f"));
        assertEquals(
                List.of(
                        new SourcePlace("m.va", 1, 2),
                        new SourcePlace("m.va", 2, 3),
                        new SourcePlace("m.va", 2, 11),
                        new SourcePlace("f", 1, 1),
                        new SourcePlace("f", 2, 2),
                        new SourcePlace("m.va", 4, 1),
                        new SourcePlace("m.va", 4, 2)),
                words.stream().map(Lexeme::place).toList());
    }

    @Test
    void theTextOfAMacroStandsWhereItIsUsedAndArgumentsWhereTheyAreWritten() {
        List<Lexeme> words = words("`define IN(y) [y]\n`define OUT(x) x+`IN(x)\n  `OUT(a)", Map.of());
        SourcePlace use = new SourcePlace("m.va", 3, 3, Optional.of("OUT"));
        SourcePlace argument = new SourcePlace("m.va", 3, 8);
        assertEquals(
                List.of(argument, use, use, argument, use, new SourcePlace("m.va", 3, 10)),
                words.stream().map(Lexeme::place).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '§',
            value = {
                "`A # 1:1: the macro '`A' is not defined here; is it spelt right, and is the file that defines it included?",
                "`define A `A\\n`A # 2:1: the macro '`A' is used in its own text (in the text of the macro `A)",
                "`define A `B\\n`define B x `A\\n`A # 3:1: the macro '`A' is used in its own text (in the text of the macro `A)",
                "`define A(x) x\\n`A # 2:1: the macro '`A' takes 1 argument in parentheses; the end of the file follows it",
                "`define A(x, y) x\\n`A + # 2:1: the macro '`A' takes 2 arguments in parentheses; '+' follows it",
                "`define A(x, y) x\\n`A(1) # 2:1: the macro '`A' takes 2 arguments, not 1",
                "`define A() x\\n`A(1) # 2:1: the macro '`A' takes 0 arguments, not 1",
                "`define A(x) x\\n`A(1, 2) # 2:1: the macro '`A' takes 1 argument, not 2",
                "`define A(x) x\\n`A((1) # 2:1: the arguments of the macro '`A' have no ')'",
                "`define A(x, x) x # 1:14: 'x' stands where the macro `A should name a parameter of its own",
                "`define A(x, 3) x # 1:14: '3' stands where the macro `A should name a parameter of its own",
                "`define A(x y) x # 1:13: 'y' stands where ',' or ')' is expected among the parameters of the macro `A",
                "`define A(x\\n) x # 1:12: the end of the line stands where ',' or ')' is expected among the parameters of the macro `A",
                "`define A(x, # 1:9: the end of the line stands where the macro `A should name a parameter of its own",
                "`define A(x # 1:9: the end of the line stands where ',' or ')' is expected among the parameters of the macro `A",
                "`define # 1:1: after '`define' the name of a macro is expected",
                "`define\\nx # 1:8: after '`define' the name of a macro is expected",
                "`define 3 x # 1:9: after '`define' the name of a macro is expected, not '3'",
                "`ifdef `A # 1:8: after '`ifdef' the name of a macro is expected, not '`A'; it is written without ` there",
                "`undef # 1:1: after '`undef' the name of a macro is expected",
                "`define include x # 1:9: a macro cannot be called as the directive `include",
                "`define timescale x # 1:9: a macro cannot be called as the directive `timescale",
                "`define A `define B 1\\n`A # 2:1: `define inside the text of a macro is not supported; define it on its own line (in the text of the macro `A)",
                "`ifdef A\\nx # 1:1: '`ifdef' has no `endif",
                "`define X `ifdef A\\n`X\\n`endif # 2:1: '`ifdef' has no `endif (in the text of the macro `X)",
                "`endif # 1:1: '`endif' has no `ifdef or `ifndef before it",
                "`else # 1:1: '`else' has no `ifdef or `ifndef before it",
                "`ifdef A `else `else `endif # 1:16: '`else' follows the `else of the '`ifdef' at m.va:1:1",
                "`ifdef A `else `elsif B `endif # 1:16: '`elsif' follows the `else of the '`ifdef' at m.va:1:1",
                "`include \"none\" # 1:10: the included file 'none' is not found",
                "`include <none # 1:10: the file name after `include< has no closing '>'",
                "`include <no\\nne> # 1:10: the file name after `include< has no closing '>'",
                "`include none # 1:10: after `include the name of a file is expected, as \"file\" or <file>",
                "`include # 1:1: after `include the name of a file is expected, as \"file\" or <file>",
            })
    void whatIsWrongIsNamedWhereItStands(String text, String message) {
        assertEquals("m.va:" + message, refusal(text.replace("\\n", "\n")));
    }

    @Test
    void errorsInIncludedFilesNameTheFile() {
        assertEquals(
                "f:2:1: '`endif' has no `ifdef or `ifndef before it",
                refusal("`include \"f\"", Map.of("f", "\n`endif")));
        assertEquals("f:1:1: '`ifdef' has no `endif", refusal("`include \"f\"\n`endif", Map.of("f", "`ifdef A")));
    }

    @Test
    void growthIsBounded() {
        assertPart(
                "f:1:3: '`include' stands inside more than 64 included files and macros",
                refusal("`include \"f\"", Map.of("f", "x `include \"f\"\n")));
        StringBuilder doubling = new StringBuilder("`define A0 x x x x\n`define E0\n");
        for (int i = 1; i < 50; i++) {
            doubling.append("`define A" + i + (" `A" + (i - 1)).repeat(8) + "\n");
            doubling.append("`define E" + i + " `E" + (i - 1) + " `E" + (i - 1) + "\n");
        }
        assertPart("has more than 500000 words (in the text of the macro `A49)", refusal(doubling + "`A49"));
        assertPart("longer than 4194304 characters or 1000000 words", refusal(doubling + "`E49"));
        assertPart("does a macro multiply", refusal("`define D(x) x x\n" + "`D(".repeat(40) + "1" + ")".repeat(40)));
        assertPart("more than 64", refusal("`define D(x) x\n" + "`D(".repeat(70) + "1" + ")".repeat(70)));
        assertPart("have no ')'", refusal("`define D(x) x\n" + "`D(".repeat(100_000)));
        assertPart("nested more than 1000 deep", refusal("`ifdef A ".repeat(2000)));
        assertPart("m.va:1:1: the file has 5000000 characters", refusal(" ".repeat(5_000_000)));
        assertPart("m.va:1:500001: ", refusal(";".repeat(600_000)));
        assertPart("has more than 1024 characters", refusal("a".repeat(2000)));
        StringBuilder parameters = new StringBuilder("`define P(p0");
        for (int i = 1; i < 200; i++) {
            parameters.append(", p" + i);
        }
        assertPart("a macro has at most 100 parameters", refusal(parameters + ") x"));
    }
}
