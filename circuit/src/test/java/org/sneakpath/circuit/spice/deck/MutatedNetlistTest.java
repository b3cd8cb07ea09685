package org.sneakpath.circuit.spice.deck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.Dialect;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Broken netlists are read or refused with their line; nothing else comes out. */
class MutatedNetlistTest {
    private static final int MUTANTS = 10_000;
    private static final CounterRandom RANDOM = new CounterRandom(5, Purpose.NETLIST);
    private static final String[] PIECES = {
        "(",
        ")",
        "{",
        "}",
        "'",
        "\"",
        "=",
        ",",
        "+",
        "-",
        "*",
        "**",
        "^",
        "/",
        "?",
        ":",
        "<",
        ">",
        "==",
        "!",
        "&",
        "|",
        "~",
        ".",
        "0",
        "1e",
        "1e9",
        "1e999",
        "k",
        "meg",
        "v(",
        "i(",
        "V(a,b)",
        "x",
        "idt(",
        "ddt(",
        "sdt(x,1)",
        "if(",
        "table(",
        "gauss(1,1,1)",
        "rand()",
        "pow(",
        ".param ",
        ".func f(x) {",
        ".subckt s a b\n",
        ".ends\n",
        ".model m d(",
        "X1 a b s\n",
        "\n",
        "\n+",
        "\n*",
        "$ ",
        "; ",
        "//",
        "@",
        "#",
        "m=",
        "params:",
        "temper",
        "time",
        "µ",
        "\u00a0",
        "\t",
        "\0",
        "gnd",
        ".include a\n",
        ".lib a b\n",
        ".control\n",
        ".endc\n",
        ".csparam q={a}\n",
        "\nlet q=",
        "\nset q=",
        "\ntran 1n $&q\n",
        "$&q",
        "{$q}",
        "\nmeas tran y ",
        ".end\n",
        ".if ",
        "[",
        "%",
        ".global x\n"
    };
    private static final List<String> SEEDS = List.of("""
            t
            .param a=1 b={a+gauss(1,0.1,3)}
            .func f(x,y)={x*y+idt(x,y)}
            .subckt s p n k=2 j={k*a}
            .model m d(is={k})
            B1 p n I=f(V(p,n),j)+ddt(V(p))*table(V(n),0,0,1,k)
            X2 p n t m=2
            .subckt t a b
            R1 a b {j}
            .ends
            .ends
            X1 a 0 s k={a*2}
            B2 a 0 V=V(x1.p)+I(b2)
            .ic V(x1.n)=2
            """, """
            * VTEAM memristor
            .subckt vteam p n x PARAMS: ron=10k roff=1meg von=-0.5 voff=0.5 kon=-2e6 koff=2e6 aon=3 aoff=3
            + xon=0.05 xoff=0.95 wc=0.02 x0=0.5
            Bm p n I = V(p,n)/(ron + (roff-ron)*V(x))
            Bx 0 x I = V(p,n) > voff ? koff*pow(V(p,n)/voff-1, aoff)*exp(-exp((V(x)-xoff)/wc)) : (V(p,n) < von ? kon : 0)
            Cx x 0 1 IC={x0}
            Rx x 0 1e12
            .ends vteam
            Vs a 0 SIN(0 1 100k)
            XM a b x vteam
            R1 b 0 1k
            .tran 2e-08 4e-05 uic
            .end
            """);

    private static int pick(int bound, int mutant, int event) {
        return RANDOM.below(bound, mutant, event);
    }

    private static String mutant(int number) {
        StringBuilder text = new StringBuilder(SEEDS.get(pick(SEEDS.size(), number, 0)));
        int changes = 1 + pick(6, number, 1);
        for (int k = 0; k < changes; k++) {
            int event = 10 * (k + 1);
            int at = pick(text.length() + 1, number, event);
            int end = Math.min(text.length(), at + pick(40, number, event + 1));
            String piece = PIECES[pick(PIECES.length, number, event + 2)];
            switch (pick(5, number, event + 3)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(pick(text.length() + 1, number, event + 4), text.substring(at, end));
                case 3 -> text.insert(at, piece.repeat(1 + pick(40, number, event + 4)));
                default -> text.insert(at, (char) (32 + pick(96, number, event + 4)));
            }
        }
        return text.toString();
    }

    /** Reads and binds all that can be bound; returns whether the whole was accepted. */
    private static boolean read(String text, Dialect dialect) {
        try {
            Expansion expansion = Deck.read(text, "f.cir", SpiceOptions.DEFAULT.withDialect(dialect), new Diagnostics())
                    .expand(Map.of(), new Diagnostics());
            expansion.cards().forEach(MutatedNetlistTest::bind);
            double[] bars = new double[expansion.parameters().nodes().size()];
            Arrays.fill(bars, 1);
            expansion.parameters().pullback(bars);
            return true;
        } catch (SpiceException refused) {
            assertTrue(refused.getMessage().startsWith("f.cir:"), refused.getMessage());
            return false;
        }
    }

    private static void bind(Card card) {
        List<Token> tokens = card.tokens();
        for (int k = 1; k < tokens.size(); k++) {
            if (tokens.get(k).kind() != TokenKind.PUNCTUATION) {
                try {
                    card.scope().node(tokens.get(k));
                    card.scope().bind(tokens.get(k).to(tokens.get(tokens.size() - 1)), card.name());
                    card.scope().value(tokens.get(k), "value");
                } catch (SpiceException refused) {
                    assertTrue(refused.getMessage().startsWith("f.cir:"), refused.getMessage());
                }
            }
        }
    }

    @Test
    void everyMutantIsReadOrRefusedWithItsLine() {
        int accepted = 0;
        int number = 0;
        for (Dialect dialect : Dialect.values()) {
            for (int k = 0; k < MUTANTS / 5; k++) {
                accepted += read(mutant(number++), dialect) ? 1 : 0;
            }
        }
        assertTrue(accepted > MUTANTS / 10 && accepted < MUTANTS * 9 / 10, accepted + " accepted");
    }
}
