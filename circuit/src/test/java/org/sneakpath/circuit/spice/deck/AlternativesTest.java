package org.sneakpath.circuit.spice.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.spice.text.Token;

/** {@code .if} blocks. */
class AlternativesTest extends DeckText {
    @Test
    void alternativesAreChosenByParametersInEveryInstance() {
        String lines = """
                .param top=2
                .subckt s a kind=1
                .if (kind == 1)
                R1 a 0 1
                .elseif (kind == top)
                R1 a 0 2
                .if (top > 2)
                R2 a 0 22
                .else
                R2 a 0 21
                .endif
                .else
                R1 a 0 3
                .endif
                .ends
                X1 p s
                X2 p s kind=2
                X3 p s kind=7
                """;
        assertEquals("""
                x1.r1 p 0 1.0
                x2.r1 p 0 2.0
                x2.r2 p 0 21.0
                x3.r1 p 0 3.0""", drawn(expand(lines)));
        assertEquals("""
                x1.r1 p 0 1.0
                x2.r1 p 0 3.0
                x3.r1 p 0 2.0
                x3.r2 p 0 22.0""", drawn(expand(lines, Map.of("top", 7.0))));
    }

    @Test
    void modelsAndCommandsMayBeAlternatives() {
        String lines = """
                .param corner=0
                .if (corner == 0)
                .model dm d(is=1f)
                .tran 1n 1u
                .else
                .model dm d(is=2f)
                .endif
                D1 a 0 dm
                """;
        for (int corner = 0; corner < 2; corner++) {
            Expansion expansion = expand(lines, Map.of("corner", (double) corner));
            List<Token> model =
                    card(expansion, "d1").scope().model("dm").orElseThrow().tokens();
            assertEquals(corner == 0 ? "1f" : "2f", model.get(3).text());
            assertEquals(corner == 0 ? 1 : 0, expansion.directives().size());
        }
    }
}
