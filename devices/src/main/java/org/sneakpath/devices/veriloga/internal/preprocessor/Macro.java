package org.sneakpath.devices.veriloga.internal.preprocessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sneakpath.devices.veriloga.syntax.SourcePlace;

/**
 * {@code `define name(parameters) body}.
 *
 * @param parameters empty if it is used without parentheses
 * @param body without trivia
 */
record Macro(String name, Optional<List<String>> parameters, List<Lexeme> body) {
    Macro {
        parameters = parameters.map(List::copyOf);
        body = List.copyOf(body);
    }

    /**
     * The text that stands for a use.
     *
     * @param arguments one a parameter, their own macros expanded; they keep their places
     * @param use of all words of the body
     */
    List<Lexeme> text(List<List<Lexeme>> arguments, SourcePlace use, Bounds bounds) {
        List<String> names = parameters.orElse(List.of());
        List<Lexeme> text = new ArrayList<>();
        for (Lexeme word : body) {
            int argument = word.isWord() ? names.indexOf(word.text()) : -1;
            if (argument < 0) {
                text.add(word.at(use));
            } else {
                for (Lexeme given : arguments.get(argument)) {
                    bounds.word(given);
                    text.add(given);
                }
            }
        }
        return text;
    }
}
