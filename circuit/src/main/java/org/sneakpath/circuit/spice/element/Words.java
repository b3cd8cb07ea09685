package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.spice.text.Location;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/** Reads the tokens of one line from left to right. Complaints name the line and what was expected. */
public final class Words {
    private final List<Token> tokens;
    private final Location line;
    private int at;

    public Words(List<Token> tokens, Location line) {
        this.tokens = tokens;
        this.line = line;
    }

    /** The words of a line after the one that says what it is. */
    public static Words afterFirst(List<Token> tokens, Location line) {
        Words words = new Words(tokens, line);
        words.next("a keyword or an element's name");
        return words;
    }

    /** Whether anything is left. */
    public boolean more() {
        return at < tokens.size();
    }

    /** Where the next token stands, or the line's end. */
    public Location location() {
        return more() ? tokens.get(at).location() : line;
    }

    /** An error at the next token. */
    public SpiceException error(String message) {
        return new SpiceException(location(), message);
    }

    /** The next token, which stays; there must be one. */
    public Token peek(String expected) {
        if (!more()) {
            throw error("the line ends where " + expected + " is expected");
        }
        return tokens.get(at);
    }

    /** The next token. */
    public Token next(String expected) {
        Token token = peek(expected);
        at++;
        return token;
    }

    /** The next token as a name in lower case. */
    public String name(String expected) {
        Token token = next(expected);
        if (token.kind() != TokenKind.WORD) {
            throw token.error("'" + token.text() + "' stands where " + expected + " is expected");
        }
        return token.word();
    }

    /** Passes the mark if it is next. */
    public boolean accept(char mark) {
        if (more() && tokens.get(at).is(mark)) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes the word if it is next, however it is capitalised. */
    public boolean accept(String word) {
        if (nextIs(word)) {
            at++;
            return true;
        }
        return false;
    }

    /** Whether the next token is that word. */
    public boolean nextIs(String word) {
        return more() && tokens.get(at).is(word);
    }

    /** Whether the next token is that mark. */
    public boolean nextIs(char mark) {
        return more() && tokens.get(at).is(mark);
    }

    /** Whether the next tokens are a word and an equals sign. */
    public boolean nextIsKey() {
        return keyAt(at);
    }

    /** Whether the next tokens are one of these words and an equals sign. */
    public boolean nextIsKey(Set<String> keys) {
        return keyAt(at) && keys.contains(tokens.get(at).word());
    }

    private boolean keyAt(int k) {
        return k + 1 < tokens.size()
                && tokens.get(k).kind() == TokenKind.WORD
                && tokens.get(k + 1).is('=');
    }

    /** The word before an equals sign, both passed. */
    public String key() {
        String key = name("a parameter's name");
        if (!accept('=')) {
            throw error("'=' is expected after '" + key + "'");
        }
        return key;
    }

    /** Passes the mark, which must be next. */
    public void expect(char mark, String where) {
        if (!accept(mark)) {
            throw error("'" + mark + "' is expected " + where
                    + (more() ? ", not '" + tokens.get(at).text() + "'" : ""));
        }
    }

    /**
     * A value: one token and whatever touches it without a blank, such as {@code sqrt(2)*k}, up to a comma, an equals sign or
     * a closing bracket that was not opened in it.
     */
    public Token value(String expected) {
        Token first = next(expected);
        if (first.kind() == TokenKind.PUNCTUATION && !first.is('(')) {
            throw first.error("'" + first.text() + "' stands where " + expected + " is expected");
        }
        Token last = first;
        int depth = first.is('(') ? 1 : 0;
        while (more()) {
            Token token = tokens.get(at);
            boolean opens = token.is('(');
            boolean closes = token.is(')');
            boolean within = depth > 0;
            boolean touches = token.start() == last.end() && !token.is(',') && !token.is('=') && !closes;
            if (!within && (!touches || keyAt(at))) {
                break;
            }
            depth += opens ? 1 : closes ? -1 : 0;
            last = token;
            at++;
        }
        if (depth > 0) {
            throw first.error("a bracket ( is never closed");
        }
        return first.equals(last) ? first : first.to(last);
    }

    /** Everything up to the end of the line, or to the first of these keys that is outside brackets, as one expression. */
    public Token rest(String expected, Set<String> stops) {
        Token first = next(expected);
        Token last = first;
        int depth = first.is('(') ? 1 : 0;
        while (more() && !(depth == 0 && nextIsKey(stops))) {
            last = tokens.get(at++);
            depth += last.is('(') ? 1 : last.is(')') ? -1 : 0;
        }
        return first.equals(last) ? first : first.to(last);
    }

    /** All values up to the end of the line, a key or an unmatched closing bracket; commas between them are passed. */
    public List<Token> values(String expected) {
        List<Token> all = new ArrayList<>();
        while (more() && !nextIs(')') && !nextIsKey()) {
            if (!accept(',')) {
                all.add(value(expected));
            }
        }
        return all;
    }

    /** Passes so many tokens. */
    void skip(int tokens) {
        at += tokens;
    }

    /** Where reading stands, for {@link #back}. */
    public int mark() {
        return at;
    }

    /** Returns to where reading stood. */
    public void back(int mark) {
        at = mark;
    }
}
