package org.sneakpath.devices.veriloga.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precedence and associativity of the language reference manual, literals, and where each operator stands. */
class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '§',
            value = {
                "a + b * c; (+ a (* b c))",
                "a * b + c; (+ (* a b) c)",
                "a - b - c; (- (- a b) c)",
                "a / b * c % d; (% (* (/ a b) c) d)",
                "-a ** b; (** (- a) b)",
                "a ** -b; (** a (- b))",
                "a ** b ** c; (** (** a b) c)",
                "a * b ** c; (* a (** b c))",
                "!a && ~b; (&& (! a) (~ b))",
                "- - a; (- (- a))",
                "a << b + c >> d; (>> (<< a (+ b c)) d)",
                "a < b << c; (< a (<< b c))",
                "a < b == c >= d; (== (< a b) (>= c d))",
                "a == b & c != d; (& (== a b) (!= c d))",
                "a & b ^ c | d; (| (^ (& a b) c) d)",
                "a ^ b & c; (^ a (& b c))",
                "a | b && c | d; (&& (| a b) (| c d))",
                "a || b && c || d; (|| (|| a (&& b c)) d)",
                "a ? b : c ? d : e; (? a b (? c d e))",
                "a ? b ? c : d : e; (? a (? b c d) e)",
                "a || b ? c + 1 : d; (? (|| a b) (+ c 1) d)",
                "(a ? b : c) + d; (+ (? a b c) d)",
                "(a + b) * c; (* (+ a b) c)",
                "a <= b; (<= a b)",
                "a > b; (> a b)",
                "f(a, g(b)) + V(p, n); (+ f(a g(b)) V(p n))",
                "V(p) * I(<p>); (* V(p) I<p>)",
                "a[i + 1]; a[(+ i 1)]",
                "V(bus[2]); V(bus[2])",
                "$temperature + $simparam(\"gmin\", 1e-12); (+ $temperature() $simparam(\"gmin\" 1.0E-12))",
                "$vt(); $vt()",
                "f(); f()",
                "'{1, 2.5, a}; {1 2.5 a}",
                "{a, {b, c}}; {a {b c}}",
                "potential(a, b) + flow(a) + domain; (+ (+ potential(a b) flow(a)) domain)",
                "a + (* weak *) b ? (* x = 1 *) c : d; (? (+ a b) c d)",
                "sin (* x *) (a); sin(a)",
                "\\a+b * c; (* a+b c)",
                "\\begin - 1; (- begin 1)",
            })
    void bindsAsTheManualSays(String text, String shape) {
        assertEquals(shape, Shape.of(Parsed.expression(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "1T, 1e12",
        "1G, 1e9",
        "1M, 1e6",
        "1K, 1e3",
        "1k, 1e3",
        "1m, 1e-3",
        "1u, 1e-6",
        "1n, 1e-9",
        "1p, 1e-12",
        "1f, 1e-15",
        "1a, 1e-18",
        "1.7u, 1.7e-6",
        "2.3n, 2.3e-9",
        "0.1f, 0.1e-15",
        "1e3, 1e3",
        "1E+3, 1e3",
        "1.5e-3, 1.5e-3",
        "1_000.25, 1000.25",
        "4.9e-324, 4.9e-324",
        "1e-999, 0",
        "0.0, 0"
    })
    void realsAreRoundedOnce(String text, double value) {
        VerilogExpression.Literal literal = (VerilogExpression.Literal) Parsed.expression(text);
        assertEquals(value, literal.value(), 0.0);
        assertFalse(literal.integer());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "42, 42", "1_000_000, 1000000", "007, 7"})
    void integersAreWrittenWithoutPointExponentAndScale(String text, double value) {
        VerilogExpression.Literal literal = (VerilogExpression.Literal) Parsed.expression(text);
        assertEquals(value, literal.value(), 0.0);
        assertTrue(literal.integer());
    }

    @Test
    void stringsLoseTheirEscapes() {
        VerilogExpression text = Parsed.expression("\"a\\tb\\n\\\"c\\\\ \\101\\7 \\% // no comment\"");
        assertEquals("a\tb\n\"c\\ A\u0007 % // no comment", ((VerilogExpression.Text) text).value());
    }

    @Test
    void operatorsStandWhereTheyAreWritten() {
        VerilogExpression.Conditional choice = (VerilogExpression.Conditional) Parsed.expression("a+b ? -c : d[1]");
        assertEquals(new SourcePlace("m.va", 2, 16), choice.place());
        assertEquals(new SourcePlace("m.va", 2, 13), choice.condition().place());
        assertEquals(
                new SourcePlace("m.va", 2, 12),
                ((VerilogExpression.Binary) choice.condition()).a().place());
        assertEquals(new SourcePlace("m.va", 2, 18), choice.then().place());
        assertEquals(new SourcePlace("m.va", 2, 23), choice.otherwise().place());
    }

    @Test
    void callsAndElementsStandAtTheirNames() {
        VerilogExpression.Call call = (VerilogExpression.Call) Parsed.expression("f(I(<a>),\n$vt, {x})");
        assertEquals(new SourcePlace("m.va", 2, 12), call.place());
        assertEquals(new SourcePlace("m.va", 2, 14), call.arguments().get(0).place());
        assertEquals(new SourcePlace("m.va", 3, 1), call.arguments().get(1).place());
        assertEquals(new SourcePlace("m.va", 3, 6), call.arguments().get(2).place());
    }
}
