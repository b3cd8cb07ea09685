package org.sneakpath.circuit.spice.element;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.NearestName;
import org.sneakpath.circuit.spice.expression.ParameterNode;
import org.sneakpath.circuit.spice.text.Token;
import org.sneakpath.circuit.spice.text.TokenKind;

/** The {@code name=value} pairs at the end of an element line. Whoever reads a line takes what it knows; the rest is refused. */
final class Options {
    private final Map<String, List<Token>> values = new LinkedHashMap<>();

    private Options() {}

    /**
     * Reads pairs up to the end of the line.
     *
     * @param known keys that there may be, for messages
     * @param open keys whose value is all up to the next key, not one word
     */
    static Options read(Words words, Set<String> known, Set<String> open) {
        Options options = new Options();
        while (words.more()) {
            if (words.accept(',')) {
                continue;
            }
            if (!words.nextIsKey()) {
                Token stray = words.next("a parameter");
                throw stray.error("'" + stray.text() + "' is not understood here; parameters are "
                        + known.stream().sorted().toList());
            }
            String key = words.key();
            List<Token> value = new ArrayList<>();
            if (open.contains(key)) {
                value.add(words.rest("the value of " + key, known));
            } else {
                value.add(words.value("the value of " + key));
                while (words.accept(',')) {
                    value.add(words.value("the value of " + key));
                }
            }
            options.values.put(key, value);
        }
        return options;
    }

    /** Whether there are none, or none are left. */
    boolean none() {
        return values.isEmpty();
    }

    /** The value of a key, which is then used up. */
    Optional<Token> take(String key) {
        List<Token> value = values.remove(key);
        return value == null ? Optional.empty() : Optional.of(value.get(0));
    }

    /** The value as a number that may depend on parameters. */
    Optional<ParameterNode> value(Drawing drawing, Card card, String key) {
        return take(key).map(token -> drawing.value(card.scope(), token, key));
    }

    /** The value as a number. */
    Optional<Double> number(Drawing drawing, Card card, String key) {
        return take(key).map(token -> drawing.number(card.scope(), token, key));
    }

    /** A value of several numbers, separated by commas; empty if it is not there. */
    List<ParameterNode> list(Drawing drawing, Card card, String key) {
        List<Token> value = values.remove(key);
        return value == null
                ? List.of()
                : value.stream()
                        .map(token -> drawing.value(card.scope(), token, key))
                        .toList();
    }

    /** Whether a switch such as {@code off} or {@code off=1} is there; it is then used up. */
    boolean flag(String key) {
        return take(key)
                .filter(token ->
                        !(token.kind() == TokenKind.WORD && token.word().equals("0")))
                .isPresent();
    }

    /** Uses keys up that change nothing here. */
    void ignore(String... keys) {
        for (String key : keys) {
            values.remove(key);
        }
    }

    /** Refuses what nobody took. */
    void finish(Card card, String kind) {
        if (!values.isEmpty()) {
            Map.Entry<String, List<Token>> left = values.entrySet().iterator().next();
            throw left.getValue()
                    .get(0)
                    .error("element '" + card.name() + "': a " + kind + " has no parameter '" + left.getKey() + "'");
        }
    }

    /** As {@link #finish(Card, String)}, with the likely name of what there is. */
    void finish(Card card, String kind, Collection<String> known) {
        values.forEach((key, value) -> {
            throw value.get(0)
                    .error("element '" + card.name() + "': " + kind + " has no parameter '" + key + "'"
                            + NearestName.hint(key, known, "its parameters"));
        });
    }
}
