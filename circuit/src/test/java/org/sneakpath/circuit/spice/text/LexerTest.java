package org.sneakpath.circuit.spice.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {
    private static List<Token> tokens(String text) {
        return Lexer.tokens(Line.of(text, new Location("a.cir", 3)));
    }

    private static List<String> texts(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }

    @Test
    void wordsEndAtBlanksBracketsCommasAndAssignments() {
        assertEquals(
                List.of("V1", "in+", "0", "SIN", "(", "0", "1", "1k", ")", "AC", "=", "1"),
                texts("V1 in+ 0 SIN(0 1,1k) AC=1").stream()
                        .filter(word -> !word.equals(","))
                        .toList());
    }

    @Test
    void comparisonsAreNoAssignments() {
        assertEquals(List.of("V", "=", "a==b"), texts("V=a==b"));
        assertEquals(List.of("V", "=", "a>=b", "!=c<=d"), texts("V = a>=b !=c<=d"));
    }

    @Test
    void bracesAndQuotesAreOneTokenEach() {
        List<Token> tokens = tokens("R1 a b {r*{k+1}} tc='a b' f=\"My File\"");
        assertEquals(TokenKind.EXPRESSION, tokens.get(3).kind());
        assertEquals("r*{k+1}", tokens.get(3).text());
        assertEquals("a b", tokens.get(6).text());
        assertEquals("My File", tokens.get(9).text());
        assertEquals(TokenKind.STRING, tokens.get(9).kind());
    }

    @Test
    void anExpressionOverSeveralTokensIsHadAsWritten() {
        List<Token> tokens = tokens("B1 a 0 V = abs(V(x)) + 1");
        assertEquals(
                "abs(V(x)) + 1", tokens.get(5).to(tokens.get(tokens.size() - 1)).text());
    }

    @Test
    void unclosedBracesAndQuotesAreRefusedWithTheirPlace() {
        for (String text : List.of("R1 a b {r", "R1 a b 'r", "R1 a b r}")) {
            SpiceException e = assertThrows(SpiceException.class, () -> tokens(text));
            assertTrue(e.getMessage().startsWith("a.cir:3: the "), e.getMessage());
        }
    }
}
