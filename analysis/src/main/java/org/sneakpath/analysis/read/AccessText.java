package org.sneakpath.analysis.read;

import java.util.List;
import java.util.Optional;
import org.sneakpath.analysis.config.NamedDevice;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.devices.units.Quantity;

/**
 * What is in series with a memristor, in words.
 * <pre>
 *   selector   := model [":" item ("," item)*]        item := "preset=" NAME | parameter "=" value | state "=" value | own
 *   transistor := likewise
 *   own of a selector   := "states=" ("hold" | "settle")
 *   own of a transistor := "side=" ("bit" | "word") | "lines=" ("rows" | "columns") | "bulk=" VOLT
 * </pre>
 *
 * @param cell selector or transistor, with the memristor
 * @param file the file that its model comes from; empty for one of the library
 */
record AccessText(Cell cell, Optional<String> file) {
    private static final String SIDE = "side";
    private static final String LINES = "lines";
    private static final String BULK = "bulk";

    /** @throws IllegalArgumentException if it is none */
    static AccessText selector(String text, Cell.Device memristor) {
        ModelText model = ModelText.parse("selector", text, List.of(ModelText.STATES), List.of());
        return new AccessText(new SelectorCell(component(model, model.settles()), memristor), model.file());
    }

    /** @throws IllegalArgumentException if it is none */
    static AccessText transistor(String text, Cell.Device memristor) {
        ModelText model = ModelText.parse("transistor", text, List.of(SIDE, LINES, BULK), List.of());
        TransistorSide side = model.is(SIDE, "word", "bit") ? TransistorSide.WORD : TransistorSide.BIT;
        GateLines lines = model.is(LINES, "columns", "rows") ? GateLines.PER_COLUMN : GateLines.PER_ROW;
        double bulk = Quantity.parse(model.said(BULK).orElse("0"), "V");
        return new AccessText(new TransistorCell(component(model, false), memristor, side, lines, bulk), model.file());
    }

    private static Component component(ModelText model, boolean settles) {
        NamedDevice device = model.device();
        return new Component(device.named().model(), device.parameters(), device.states(), settles);
    }
}
