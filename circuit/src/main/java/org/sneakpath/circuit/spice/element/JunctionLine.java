package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/**
 * What follows the model's name in D, Q and J lines: {@code [area] [OFF] [AREA=] [M=] [TEMP=] [DTEMP=]} and what a kind has besides.
 *
 * @param keys the pairs that are not used up
 * @param size area times number in parallel
 * @param temperature of its own (K), if it has one
 */
record JunctionLine(Options keys, ParameterNode size, OptionalDouble temperature) {
    /** Reads to the end of the line; {@code known} are the keys that there may be. */
    static JunctionLine read(Drawing drawing, Card card, Words words, Set<String> known) {
        Optional<ParameterNode> area = Optional.empty();
        boolean off = false;
        while (words.more() && !words.nextIsKey()) {
            if (words.accept("off")) {
                off = true;
            } else {
                area = Optional.of(drawing.value(card.scope(), words.value("the area"), "an area"));
            }
        }
        Options keys = Options.read(words, known, Set.of());
        Optional<ParameterNode> spelled = keys.value(drawing, card, "area");
        ParameterNode factor = (spelled.isPresent() ? spelled : area).orElseGet(drawing::one);
        Optional<ParameterNode> m = keys.value(drawing, card, "m");
        ParameterNode size = m.isPresent() ? Values.product(drawing.graph(), factor, m.get()) : factor;
        Transistors.hints(drawing, card, off, keys);
        return new JunctionLine(keys, size, Transistors.temperature(drawing, card, keys));
    }
}
