package org.sneakpath.circuit.spice.command;

import java.util.List;
import org.sneakpath.circuit.spice.text.Line;

/**
 * What a {@code .control} block asks for.
 *
 * @param cards lines as cards have them, {@code .tran …}; a measure's keyword is without its point, {@code meas}, so that it can
 *     be told from one that must be understood
 * @param account what was read and what was not, for a warning
 */
public record CommandCards(List<Line> cards, String account) {
    public CommandCards {
        cards = List.copyOf(cards);
    }
}
