package org.sneakpath.circuit.spice.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sneakpath.circuit.spice.deck.Deck;
import org.sneakpath.circuit.spice.deck.Expansion;
import org.sneakpath.circuit.spice.deck.Scope;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.Line;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/** What operators and functions mean, in all dialects and in each. */
class DialectTest {
    private static Scope scope(Dialect dialect, String lines) {
        Expansion expansion = Deck.read(
                        "t\n" + lines, "t.cir", SpiceOptions.DEFAULT.withDialect(dialect), new Diagnostics())
                .expand(Map.of(), new Diagnostics());
        return expansion.top();
    }

    private static Token token(String text) {
        return Token.at(Line.of(text, new Location("e", 1)), 0);
    }

    private static double parameter(Dialect dialect, String text) {
        return scope(dialect, "").number(token("(" + text + ")"), "it");
    }

    private static double law(Dialect dialect, String text) {
        return scope(dialect, "").bind(token(text), "b").value();
    }

    private static String refusal(String lines, String text) {
        Scope scope = scope(Dialect.NGSPICE, lines);
        return String.valueOf(assertThrows(SpiceException.class, () -> scope.bind(token(text), "b"))
                .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1-2-3 ; -4",
                "2+3*4 ; 14",
                "-2^2 ; -4",
                "8/4/2 ; 1",
                "2*-3 ; -6",
                "2^-1 ; 0.5",
                "1<2 ; 1",
                "!1+1 ; 1",
                "~0 ; 1",
                "1||0&&0 ; 1",
                "1|0&0 ; 1",
                "5%3 ; 2",
                "1?2:0?3:4 ; 2",
                "0?2:0?3:4 ; 4",
                "3<>3 ; 0",
                "if(1>0,5,6) ; 5",
                "{2*(1+{3})} ; 8",
                "'2*3' ; 6",
                "abs(-2) ; 2",
                "sgn(-3)+sgn(0) ; -1",
                "min(3,1,2) ; 1",
                "max(3) ; 3",
                "limit(5,0,2) ; 2",
                "limit(-5,2,0) ; 0",
                "limit(1,0,2) ; 1",
                "int(-1.7) ; -1",
                "nint(2.5) ; 2",
                "floor(-1.5) ; -2",
                "ceil(1.2) ; 2",
                "uramp(-1)+uramp(2) ; 2",
                "u(1)+stp(-1) ; 1",
                "pwrs(-2,3) ; -8",
                "hypot(3,4) ; 5",
                "fmod(7,4) ; 3",
                "sign(3,-2) ; -3",
                "atan2(0,-1) ; 3.141592653589793",
                "table(2.5,1,0,2,10,3,20) ; 15",
                "table(9,1,0,2,10) ; 10",
                "pwl(3,1,0,2,10) ; 20",
                "kelvin ; -273.15",
                "boltz/echarge*1e5 ; 8.617333262145178",
                "true+false ; 1",
                "cosh(0) ; 1",
                "ternary_fcn(0,1,2) ; 2",
                "1k*1u+2meg*1p ; 1.002e-3",
                "--2 ; 2",
                "-+-2 ; 2",
                "!!5 ; 1"
            })
    void oneMeaningInAllDialects(String text, double value) {
        for (Dialect dialect : Dialect.values()) {
            String normal = dialect == Dialect.NGSPICE || dialect == Dialect.HSPICE ? text : text.replace("^", "**");
            assertEquals(value, parameter(dialect, normal), Math.abs(value) * 1e-15, dialect + " " + text);
            assertEquals(value, law(dialect, normal), Math.abs(value) * 1e-15, dialect + " " + text);
        }
    }

    /** ngspice 39 run by hand, also with ngbehavior=lt and hs; the others by their manuals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(-2)**3         | 8    | -8  | 8   | -8 | -8",
                "2**3**2         | 64   | 512 | 512 | 512 | 512",
                "pwr(-2,3)       | -8   | 8   | 8   | -8 | 8",
                "(-2)**1.5       | 2.8284271247461903 | 0 | 2.8284271247461903 | NaN | NaN",
                "u(0)            | 0.5  | 0   | 0   | 0 | 0",
                "log(100)        | 4.605170185988092 | 4.605170185988092 | 4.605170185988092 | 4.605170185988092 | 2",
                "5^3             | 125  | 0   | 0   | 125 | 0",
                "0^3             | 0    | 1   | 1   | 0 | 1",
                "0.3?1:2         | 1    | 2   | 1   | 1 | 1"
            })
    void theProgramsDisagreeAboutThese(String text, double ng, double lt, double ps, double hs, double xyce) {
        assertEquals(ng, law(Dialect.NGSPICE, text), 1e-14);
        assertEquals(lt, law(Dialect.LTSPICE, text), 1e-14);
        assertEquals(ps, law(Dialect.PSPICE, text), 1e-14);
        assertEquals(hs, law(Dialect.HSPICE, text), 1e-14);
        assertEquals(xyce, law(Dialect.XYCE, text), 1e-14);
    }

    @Test
    void powMeansPowOfCInNgspicesParametersOnly() {
        assertEquals(-8, parameter(Dialect.NGSPICE, "pow(-2,3)"), 0);
        assertEquals(8, law(Dialect.NGSPICE, "pow(-2,3)"), 0);
        assertEquals(8, parameter(Dialect.NGSPICE, "pwr(-2,3)"), 0);
    }

    @Test
    void parametersHideConstantsAndFormalsHideParameters() {
        Scope scope = scope(Dialect.NGSPICE, ".param e=5 x=7\n.func f(x,pi) {x+pi+e}\n");
        assertEquals(5, scope.number(token("(e)"), "e"), 0);
        assertEquals(1 + 2 + 5, scope.number(token("f(1,2)"), "f"), 0);
    }

    @Test
    void functionsMayBeUsedBeforeTheyAreDefinedAndCallEachOther() {
        Scope scope = scope(
                Dialect.NGSPICE,
                ".param y={g(3)}\n.func g(x) {f(x,x+1)*2}\n.param f(a,b)='a*b'\n.func one() {1}\n.func h(a)=a+one()\n");
        assertEquals(24, scope.number(token("y"), "y"), 0);
        assertEquals(3, scope.number(token("h(2)"), "h"), 0);
        assertEquals(6 * 7, scope.number(token("f(f(1,f(2,3)),f(7,1))"), "f"), 0);
    }

    @Test
    void aFormalStandsForANodeToo() {
        Scope scope = scope(Dialect.NGSPICE, ".func f(n,x) {V(n)*V(x,p)}\n");
        BoundExpression bound = scope.bind(token("f(a,b)"), "b1");
        assertEquals(
                "[NodeVoltage[plus=a, minus=0], NodeVoltage[plus=b, minus=p]]",
                bound.controls().toString());
        // a formal that is given a value does not rename a node of the same name
        assertEquals(
                "[NodeVoltage[plus=q, minus=0], NodeVoltage[plus=n, minus=0], NodeVoltage[plus=x, minus=p]]",
                scope.bind(token("V(q)+f(2*V(q),V(q))"), "b1").controls().toString());
    }

    @Test
    void argumentsAreSharedSoThatNestedCallsStaySmall() {
        StringBuilder lines = new StringBuilder(".func f0(x) {x+x}\n");
        for (int k = 1; k <= 30; k++) {
            lines.append(".func f").append(k).append("(x) {f").append(k - 1).append("(x+x)}\n");
        }
        BoundExpression bound = scope(Dialect.NGSPICE, lines.toString()).bind(token("f30(V(a))"), "b");
        assertEquals(Math.scalb(1.0, 31), bound.law().value(new double[] {1}, new double[0], 0), 0);
        assertTrue(bound.law().size() < 100, "size " + bound.law().size());
    }

    @Test
    void functionBombsAndRecursionAreRefused() {
        StringBuilder lines = new StringBuilder(".func f0(x) {x}\n");
        for (int k = 1; k <= 30; k++) {
            lines.append(".func f")
                    .append(k)
                    .append("(x) {f")
                    .append(k - 1)
                    .append("(x)+f")
                    .append(k - 1)
                    .append("(x+1)}\n");
        }
        assertTrue(refusal(lines.toString(), "f30(V(a))").contains("more than 20000 operations"));
        assertTrue(refusal(".func f(x) {g(x)}\n.func g(x) {f(x)}\n", "f(1)").contains("calls itself"));
        assertTrue(refusal("", "(".repeat(5000) + "1").contains("brackets"));
        assertTrue(refusal("", "-".repeat(100_000) + "1").contains("signs"));
        assertTrue(refusal("", "1" + "**1".repeat(30_000)).contains("operations"));
    }

    @Test
    void deepCallsWithManyFormalsAndAMemoryStaySmallOrAreRefused() {
        StringBuilder lines = new StringBuilder(".func f0(x,y) {idt(x+y)+x*y}\n");
        for (int k = 1; k <= 100; k++) {
            lines.append(".func f").append(k).append("(x,y) {f").append(k - 1).append("(y,x)}\n");
        }
        BoundExpression bound = scope(Dialect.NGSPICE, lines.toString()).bind(token("f100(V(a),V(b))"), "b");
        assertEquals(1, bound.memories().size());
        // brackets and calls share the limit of depth
        for (int k = 101; k <= 500; k++) {
            lines.append(".func f").append(k).append("(x,y) {f").append(k - 1).append("(y,x)}\n");
        }
        assertTrue(refusal(lines.toString(), "f500(V(a),1)").contains("more than 400 deep"));
    }

    @Test
    void longSumsNeedNoDepth() {
        String sum = "1" + "+1".repeat(9_000);
        assertEquals(9_001, law(Dialect.NGSPICE, sum), 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "foo(1) | e:1: there is no function 'foo()'",
                "sinnh(1) | did you mean 'sinh'?",
                "sin(1,2) | sin() takes 1 argument, not 2",
                "1+ | the expression ends where a number, name or bracket is expected",
                "1 2 | '2' follows a complete expression",
                "(1 | ')' of the bracket ( at character 1 is missing",
                "2k2 | a digit cannot follow a letter in a number",
                "hertz*2 | 'hertz' (the frequency of an ac analysis) cannot be used",
                "@m1[gm] | parameters of elements (@) cannot be used",
                "undefined*2 | 'undefined' is no parameter here",
                "rbsae | did you mean 'rbase'?",
                "I(vx) | there is no element 'vx'; did you mean 'v1'?",
                "I(x1) | put a 0 V source in series",
                "V() | '' is not a name for V(node)",
                "V(a,b,c) | V() takes one node or two, not 3",
                "idt(1,2,3) | third argument (reset) is not supported",
                "gauss(V(a)) | new noise at every step",
                "f(1) | f() takes 2 arguments [a, b], not 1 (defined at t.cir:3)",
                "table(1,2,3) | takes x and at least two pairs",
                "1 ? 2 | ':' of the choice c ? a : b is missing"
            })
    void errorsSayWhatIsWrongAndWhatToTry(String text, String message) {
        String lines = ".param rbase=1k\n.func f(a,b) {a+b}\nV1 a 0 1\nX1 a s\n.subckt s p\nR1 p 0 1\n.ends\n";
        String actual = refusal(lines, text);
        assertTrue(actual.contains(message), actual);
        assertTrue(actual.toLowerCase(Locale.ROOT).startsWith("e:1: "), actual);
    }

    @Test
    void numbersAreNeededWhereNumbersAreNeeded() {
        Scope scope = scope(Dialect.NGSPICE, "");
        String message =
                String.valueOf(assertThrows(SpiceException.class, () -> scope.number(token("{V(a)*2}"), "resistance"))
                        .getMessage());
        assertEquals(
                "e:1: V(a) cannot be used here: a number is needed that is known before the analysis starts", message);
        assertTrue(String.valueOf(
                        assertThrows(SpiceException.class, () -> scope.number(token("{ln(-1)}"), "resistance"))
                                .getMessage())
                .contains("resistance = NaN"));
    }
}
