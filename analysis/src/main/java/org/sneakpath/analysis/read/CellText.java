package org.sneakpath.analysis.read;

import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.analysis.config.Suggestion;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.units.Quantity;

/**
 * A memristor in words: all of a cell, or a part of it.
 * <pre>
 *   cell := "ohmic" | "sinh:v0=" VOLT | model ":" item ("," item)*        model := library name | path of a .va file
 *   item := "by=" NAME | "states=" ("hold" | "settle") | "preset=" NAME | parameter "=" value | state "=" value
 * </pre>
 *
 * @param cell what it is
 * @param file the file that its model comes from; empty for what is built in
 */
public record CellText(Cell cell, Optional<String> file) {
    private static final String OHMIC = "ohmic";
    private static final String SINH = "sinh:v0=";
    private static final String BY = "by";

    /**
     * Reads a cell that is a memristor alone; files are relative to the working directory.
     *
     * @throws InputException if it is none
     */
    public static Cell parse(String text) {
        try {
            return memristor(text).cell();
        } catch (IllegalArgumentException e) {
            throw new InputException("--cell " + text + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if it is none */
    static CellText memristor(String text) {
        if (text.equals(OHMIC)) {
            return new CellText(Cell.ohmic(), Optional.empty());
        }
        if (text.startsWith(SINH)) {
            return new CellText(Cell.sinh(Quantity.parse(text.substring(SINH.length()), "V")), Optional.empty());
        }
        if (text.equals("sinh") || text.startsWith("sinh:")) {
            throw new IllegalArgumentException("write sinh:v0=VOLT, such as sinh:v0=0.2");
        }
        ModelText model = ModelText.parse("cell", text, List.of(BY, ModelText.STATES), List.of(OHMIC, "sinh"));
        return new CellText(device(model), model.file());
    }

    private static Cell device(ModelText model) {
        NamedDevice device = model.device();
        String name = device.named().model().name();
        List<String> quantities = model.quantities();
        String by = model.said(BY)
                .orElseThrow(() -> new IllegalArgumentException(
                        "say by=NAME, what the values of the cells are: one of " + quantities));
        if (!quantities.contains(by)) {
            throw new IllegalArgumentException("model '" + name + "' has no '" + by + "' to vary"
                    + (quantities.isEmpty() ? "" : Suggestion.of(by, quantities)));
        }
        return new Cell.Device(device.named().model(), by, device.parameters(), device.states(), model.settles());
    }
}
