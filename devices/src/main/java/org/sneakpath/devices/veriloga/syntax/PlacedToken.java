package org.sneakpath.devices.veriloga.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.veriloga.internal.preprocessor.Lexeme;

/** A word as the parser takes it: it knows its place through all includes and macros. */
record PlacedToken(Lexeme word, int index) implements Token {
    /** The words as a source of tokens; the last one is the end. */
    static TokenSource source(List<Lexeme> words) {
        List<PlacedToken> tokens = new ArrayList<>(words.size());
        for (Lexeme word : words) {
            tokens.add(new PlacedToken(word, tokens.size()));
        }
        return new ListTokenSource(tokens);
    }

    static Lexeme word(Token token) {
        return ((PlacedToken) token).word();
    }

    static SourcePlace place(Token token) {
        return word(token).place();
    }

    @Override
    public String getText() {
        return word.text();
    }

    @Override
    public int getType() {
        return word.type();
    }

    @Override
    public int getLine() {
        return word.place().line();
    }

    @Override
    public int getCharPositionInLine() {
        return word.place().column() - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return -1;
    }

    @Override
    public int getStopIndex() {
        return -1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }
}
