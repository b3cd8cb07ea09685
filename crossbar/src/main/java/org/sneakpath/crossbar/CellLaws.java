package org.sneakpath.crossbar;

import java.util.Map;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.cell.SeriesLaw;
import org.sneakpath.crossbar.cell.TwoTerminalLaw;
import org.sneakpath.crossbar.read.CellLaw;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.library.SinhConductor;

/** From what a cell is to how its current is computed. */
final class CellLaws {
    private CellLaws() {}

    /** The law of an array of such cells. */
    static CellLaw of(Cell cell, int cells) {
        if (cell instanceof SelectorCell selected) {
            Cell.Device memristor = selected.memristor();
            if (selected.selector().settles() || memristor.component().settles()) {
                return TwoTerminalLaw.withSettlingSelector(
                        selected.selector(), memristor.component(), memristor.quantity(), cells);
            }
            return SeriesLaw.withSelector(selected.selector(), memristor.component(), memristor.quantity(), cells);
        }
        if (cell instanceof TransistorCell gated) {
            Cell.Device memristor = gated.memristor();
            return SeriesLaw.withTransistor(
                    gated.transistor(), gated.side(), gated.bulk(), memristor.component(), memristor.quantity(), cells);
        }
        if (cell instanceof Cell.Device device) {
            return new TwoTerminalLaw(device.component(), device.quantity(), cells);
        }
        if (cell instanceof Cell.Sinh sinh) {
            return byConductance(new SinhConductor(), Map.of("v0", sinh.v0()), cells);
        }
        return byConductance(new Ohmic(), Map.of(), cells);
    }

    private static CellLaw byConductance(CompactModel model, Map<String, Double> parameters, int cells) {
        return new TwoTerminalLaw(Component.of(model, parameters, Map.of()), ProgrammedQuantity.of(model, "g"), cells);
    }
}
