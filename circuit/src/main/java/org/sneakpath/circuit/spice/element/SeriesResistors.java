package org.sneakpath.circuit.spice.element;

import java.util.Optional;
import org.sneakpath.circuit.Resistor;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.expression.ParameterNode;

/** Resistances within a device's leads, as resistors between its terminals and internal nodes named {@code device#lead}. */
final class SeriesResistors {
    private SeriesResistors() {}

    /** As below, of a device of that size: nothing if there is no resistance, else one divided by the size. */
    static String draw(
            Drawing drawing, Card card, String terminal, String lead, Optional<ParameterNode> ohm, ParameterNode size) {
        return ohm.isEmpty()
                ? terminal
                : draw(drawing, card, terminal, lead, Values.quotient(drawing.graph(), ohm.get(), size));
    }

    /**
     * A resistor in a lead.
     *
     * @param lead name of the internal node after the {@code #}
     * @return the internal node; the terminal itself if the resistance is zero
     */
    static String draw(Drawing drawing, Card card, String terminal, String lead, ParameterNode ohm) {
        if (ohm.value() == 0) {
            return terminal;
        }
        String name = Lines.name(card);
        String inside = name + "#" + lead;
        String resistor = name + "#r" + lead;
        drawing.add(card, () -> new Resistor(resistor, terminal, inside, ohm.value()));
        drawing.bind(resistor, Place.RESISTANCE, 0, ohm);
        return inside;
    }
}
