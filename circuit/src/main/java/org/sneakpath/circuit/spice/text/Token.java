package org.sneakpath.circuit.spice.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a netlist line.
 *
 * <p>Two tokens are equal if they are the same piece of the same line, not if they merely read the same.
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
        if (last.equals(this) && kind == TokenKind.EXPRESSION) {
            return this;
        }
        return new Token(TokenKind.EXPRESSION, line.text().substring(start, last.end), line, start, last.end);
    }

    /** A token that stands for what is written from character {@code offset} of a line on, for messages. */
    public static Token at(Line line, int offset) {
        return new Token(
                TokenKind.WORD,
                line.text().substring(offset),
                line,
                offset,
                line.text().length());
    }

    /** An error at this token. */
    public SpiceException error(String message) {
        return new SpiceException(location(), message);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token that && line.equals(that.line) && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return (System.identityHashCode(line) * 31 + start) * 31 + end;
    }

    @Override
    public String toString() {
        return text;
    }
}
