package org.sneakpath.devices.veriloga.internal.preprocessor;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.sneakpath.devices.veriloga.internal.grammar.VerilogLexer;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;
import org.sneakpath.devices.veriloga.syntax.VerilogException;

/** Words, one after the other, from a file or from the text of a macro; and the {@code `ifdef}s that are open in it. */
abstract sealed class Source {
    final Conditionals conditionals = new Conditionals();

    /** The next word, trivia included; nothing at the end. */
    abstract Optional<Lexeme> next();

    /** The macro that is being expanded, inside of all others that are. */
    abstract Optional<Expansion> expansion();

    /** A macro being expanded, and those that its use came from. */
    record Expansion(String macro, Optional<Expansion> outer) {
        static boolean contains(Optional<Expansion> chain, String macro) {
            for (Optional<Expansion> e = chain; e.isPresent(); e = e.get().outer()) {
                if (e.get().macro().equals(macro)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The words of a file. */
    static final class OfFile extends Source {
        private final String file;
        private final VerilogLexer lexer;

        OfFile(String file, String text) {
            this.file = file;
            lexer = new VerilogLexer(CharStreams.fromString(text, file));
            lexer.removeErrorListeners();
        }

        @Override
        Optional<Lexeme> next() {
            Token token = lexer.nextToken();
            SourcePlace place = new SourcePlace(file, token.getLine(), token.getCharPositionInLine() + 1);
            return switch (token.getType()) {
                case Token.EOF -> Optional.empty();
                case VerilogLexer.ESCAPED ->
                    Optional.of(bounded(
                            new Lexeme(VerilogLexer.Identifier, token.getText().substring(1), place)));
                case VerilogLexer.Identifier, VerilogLexer.DIRECTIVE, VerilogLexer.SYSTEM, VerilogLexer.NUMBER ->
                    Optional.of(bounded(new Lexeme(token.getType(), token.getText(), place)));
                default -> Optional.of(new Lexeme(token.getType(), token.getText(), place));
            };
        }

        private static Lexeme bounded(Lexeme word) {
            if (word.text().length() > Bounds.NAME) {
                throw new VerilogException(
                        word.place(), word.quoted() + " has more than " + Bounds.NAME + " characters");
            }
            return word;
        }

        @Override
        Optional<Expansion> expansion() {
            return Optional.empty();
        }

        /** Where the file ends. */
        SourcePlace end() {
            return new SourcePlace(file, lexer.getLine(), lexer.getCharPositionInLine() + 1);
        }
    }

    /** The words of a macro's text, or of an argument of one. */
    static final class OfMacro extends Source {
        private final Iterator<Lexeme> words;
        private final Optional<Expansion> expansion;

        OfMacro(List<Lexeme> words, Optional<Expansion> expansion) {
            this.words = words.iterator();
            this.expansion = expansion;
        }

        @Override
        Optional<Lexeme> next() {
            return words.hasNext() ? Optional.of(words.next()) : Optional.empty();
        }

        @Override
        Optional<Expansion> expansion() {
            return expansion;
        }
    }
}
