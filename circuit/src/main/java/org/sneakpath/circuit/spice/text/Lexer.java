package org.sneakpath.circuit.spice.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a logical line into tokens.
 *
 * <p>Words end at white space, brackets, quotes, comma and the equals sign of an assignment; {@code ==}, {@code >=},
 * {@code <=} and {@code !=} belong to words. Braces may be nested.
 */
public final class Lexer {
    private final Line line;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(Line line) {
        this.line = line;
        this.text = line.text();
    }

    /** The tokens of a line. */
    public static List<Token> tokens(Line line) {
        return new Lexer(line).run();
    }

    private List<Token> run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u00a0') {
                at++;
            } else if (c == '{') {
                braced();
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else if (c == '}') {
                throw new SpiceException(line.location(at), "the brace } closes none; remove it or add {");
            } else if (c == '(' || c == ')' || c == ',' || assigns(at)) {
                add(TokenKind.PUNCTUATION, at, at + 1, at, at + 1);
                at++;
            } else {
                word();
            }
        }
        return List.copyOf(tokens);
    }

    private void braced() {
        int start = at;
        int depth = 0;
        for (; at < text.length(); at++) {
            if (text.charAt(at) == '{') {
                depth++;
            } else if (text.charAt(at) == '}' && --depth == 0) {
                at++;
                add(TokenKind.EXPRESSION, start + 1, at - 1, start, at);
                return;
            }
        }
        throw new SpiceException(line.location(start), "the brace { is never closed; add }");
    }

    private void quoted(char quote) {
        int close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw new SpiceException(line.location(at), "the quote " + quote + " is never closed; add another");
        }
        add(quote == '"' ? TokenKind.STRING : TokenKind.EXPRESSION, at + 1, close, at, close + 1);
        at = close + 1;
    }

    private void word() {
        int start = at;
        while (at < text.length() && !ends(at)) {
            at++;
        }
        add(TokenKind.WORD, start, at, start, at);
    }

    private boolean ends(int k) {
        return switch (text.charAt(k)) {
            case '(', ')', '{', '}', '\'', '"', ',', '\u00a0' -> true;
            case '=' -> assigns(k);
            default -> text.charAt(k) <= ' ';
        };
    }

    /** Whether character k is an equals sign that is no part of a comparison. */
    private boolean assigns(int k) {
        if (text.charAt(k) != '=') {
            return false;
        }
        char before = k > 0 ? text.charAt(k - 1) : ' ';
        char after = k + 1 < text.length() ? text.charAt(k + 1) : ' ';
        return "=<>!".indexOf(before) < 0 && after != '=';
    }

    private void add(TokenKind kind, int textStart, int textEnd, int start, int end) {
        tokens.add(new Token(kind, text.substring(textStart, textEnd), line, start, end));
    }
}
