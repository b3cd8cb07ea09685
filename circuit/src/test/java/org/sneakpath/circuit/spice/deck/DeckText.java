package org.sneakpath.circuit.spice.deck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sneakpath.circuit.spice.text.Diagnostic;
import org.sneakpath.circuit.spice.text.Diagnostics;
import org.sneakpath.circuit.spice.text.SpiceException;
import org.sneakpath.circuit.spice.text.SpiceOptions;
import org.sneakpath.circuit.spice.text.Token;

/** A deck from lines of text, and what became of it, as text. */
abstract class DeckText {
    final Diagnostics diagnostics = new Diagnostics();

    Expansion expand(String lines) {
        return expand(lines, Map.of());
    }

    Expansion expand(String lines, Map<String, Double> overrides) {
        return Deck.read("title\n" + lines, "t.cir", SpiceOptions.DEFAULT, diagnostics)
                .expand(overrides, diagnostics);
    }

    static Card card(Expansion expansion, String name) {
        return expansion.cards().stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among "
                        + expansion.cards().stream().map(Card::name).toList()));
    }

    /** {@code name a b value} of a two-terminal element. */
    static String drawn(Card card) {
        List<Token> t = card.tokens();
        return card.name() + " " + card.scope().node(t.get(1)) + " "
                + card.scope().node(t.get(2)) + " " + card.scope().number(t.get(3), "value");
    }

    static String drawn(Expansion expansion) {
        return expansion.cards().stream().map(DeckText::drawn).collect(Collectors.joining("\n"));
    }

    static double value(Expansion expansion, String parameter) {
        return expansion.parameters().find(parameter).orElseThrow().value();
    }

    String refusal(String lines) {
        return String.valueOf(
                assertThrows(SpiceException.class, () -> drawn(expand(lines))).getMessage());
    }

    List<String> warnings() {
        return diagnostics.list().stream().map(Diagnostic::toString).toList();
    }
}
