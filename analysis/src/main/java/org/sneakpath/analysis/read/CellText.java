package org.sneakpath.analysis.read;

import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.units.Quantity;

/** A cell law in words: {@code ohmic} or {@code sinh:v0=VOLT}. */
final class CellText {
    private static final String SINH = "sinh:v0=";

    private CellText() {}

    static Cell parse(String text) {
        if (text.equals("ohmic")) {
            return Cell.ohmic();
        }
        if (text.startsWith(SINH)) {
            try {
                return Cell.sinh(Quantity.parse(text.substring(SINH.length()), "V"));
            } catch (IllegalArgumentException e) {
                throw new InputException("--cell " + text + ": " + e.getMessage(), e);
            }
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals("sinh")) {
            throw new InputException("--cell " + text + ": write sinh:v0=VOLT, such as sinh:v0=0.2");
        }
        throw new InputException(
                "--cell " + text + ": unknown cell '" + name + "'" + Suggestion.of(name, List.of("ohmic", "sinh")));
    }
}
