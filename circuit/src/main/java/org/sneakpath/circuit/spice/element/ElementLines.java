package org.sneakpath.circuit.spice.element;

import java.util.Map;
import org.sneakpath.circuit.spice.deck.Card;
import org.sneakpath.circuit.spice.text.SpiceException;

/** What an element line is, by its first letter. */
public final class ElementLines {
    private static final Map<Character, String> REFUSED = Map.ofEntries(
            Map.entry('o', "lossy transmission lines"),
            Map.entry('p', "coupled multiconductor lines and ports"),
            Map.entry('t', "transmission lines"),
            Map.entry('u', "digital devices and RC lines"),
            Map.entry('z', "MESFETs"));

    private ElementLines() {}

    /**
     * Draws one line.
     *
     * @throws org.sneakpath.circuit.spice.text.SpiceException naming the line, if it is wrong or of a kind that there is not
     */
    public static void draw(Drawing drawing, Card card) {
        try {
            dispatch(drawing, card);
        } catch (IllegalArgumentException refused) {
            throw SpiceException.at(card.where(), "element '" + card.name() + "': ", refused);
        }
    }

    private static void dispatch(Drawing drawing, Card card) {
        switch (card.kind()) {
            case 'r' -> Resistors.draw(drawing, card);
            case 'c' -> Capacitors.draw(drawing, card);
            case 'l' -> Inductors.draw(drawing, card);
            case 'k' -> MutualInductances.draw(drawing, card);
            case 'v', 'i' -> Sources.draw(drawing, card);
            case 'e', 'f', 'g', 'h' -> Controlled.draw(drawing, card);
            case 'b' -> Behavioural.draw(drawing, card);
            case 's', 'w' -> Switches.draw(drawing, card);
            case 'd' -> Diodes.draw(drawing, card);
            case 'm', 'q', 'j' -> Transistors.draw(drawing, card);
            case 'n' -> ModuleInstances.draw(drawing, card);
            case 'y' -> Memristors.draw(drawing, card);
            case 'a' -> CodeModels.draw(drawing, card);
            default ->
                throw card.error(
                        REFUSED.containsKey(card.kind())
                                ? REFUSED.get(card.kind()) + " (" + Character.toUpperCase(card.kind())
                                        + " lines) are not supported"
                                : "no element begins with '" + card.kind() + "'");
        }
    }
}
