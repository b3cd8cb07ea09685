package org.sneakpath.circuit.spice.text;

import java.util.Locale;

/**
 * A piece of a netlist line.
 *
 * <p>Two tokens are the same only if they are the same piece of the same line: expressions are read once for each token.
 */
public final class Token {
    private final TokenKind kind;
    private final String text;
    private final String word;
    private final Line line;
    private final int start;
    private final int end;

    /** The characters {@code start} to {@code end} (exclusive, brackets and quotes included) of the line. */
    Token(TokenKind kind, String text, Line line, int start, int end) {
        this.kind = kind;
        this.text = text;
        this.word = text.toLowerCase(Locale.ROOT);
        this.line = line;
        this.start = start;
        this.end = end;
    }

    public TokenKind kind() {
        return kind;
    }

    /** As written, without brackets or quotes. */
    public String text() {
        return text;
    }

    /** As written, in lower case. */
    public String word() {
        return word;
    }

    public Line line() {
        return line;
    }

    /** First character within the line. */
    public int start() {
        return start;
    }

    /** One after the last character within the line. */
    public int end() {
        return end;
    }

    public Location location() {
        return line.location(start);
    }

    /** Whether this is the punctuation mark {@code mark}. */
    public boolean is(char mark) {
        return kind == TokenKind.PUNCTUATION && text.charAt(0) == mark;
    }

    /** Whether this is the word {@code lowerCase}, however it is capitalised. */
    public boolean is(String lowerCase) {
        return kind == TokenKind.WORD && word.equals(lowerCase);
    }

    /** One expression token that spans all from this one to {@code last}, as written. */
    public Token to(Token last) {
        if (last == this && kind == TokenKind.EXPRESSION) {
            return this;
        }
        return new Token(TokenKind.EXPRESSION, line.text().substring(start, last.end), line, start, last.end);
    }

    /** An error at this token. */
    public SpiceException error(String message) {
        return new SpiceException(location(), message);
    }

    @Override
    public String toString() {
        return text;
    }
}
