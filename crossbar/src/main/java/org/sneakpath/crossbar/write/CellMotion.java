package org.sneakpath.crossbar.write;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.DynamicCells;
import org.sneakpath.crossbar.cell.GatedCells;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.cell.TwoTerminalModels;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.crossbar.step.DeviceCells;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.library.Ohmic;
import org.sneakpath.devices.library.SinhConductor;

/** From what a cell is to how it changes. */
final class CellMotion {
    private CellMotion() {}

    /**
     * The cells of an array.
     *
     * @throws IllegalArgumentException if they store charge
     */
    static CellDynamics dynamics(Cell cell, int cells) {
        if (cell instanceof SelectorCell selected) {
            return DynamicCells.withSelector(selected.selector(), component(selected.memristor()), cells);
        }
        if (cell instanceof Cell.Device device) {
            return TwoTerminalModels.isOneBranch(device.model())
                    ? new DeviceCells(device.model(), component(device).parameterValues(), cells)
                    : DynamicCells.of(component(device), cells);
        }
        if (cell instanceof Cell.Sinh sinh) {
            return new DeviceCells(new SinhConductor(), new double[] {0, sinh.v0()}, cells);
        }
        if (cell instanceof TransistorCell gated) {
            return new GatedCells(gated.transistor(), gated.side(), gated.bulk(), component(gated.memristor()), cells);
        }
        return new DeviceCells(new Ohmic(), new double[] {0}, cells);
    }

    /** What is programmed; the index is that among all states or parameters of the cell. */
    static ProgrammedQuantity programmed(Cell cell) {
        if (cell instanceof SelectorCell selected) {
            return programmed(selected.memristor());
        }
        if (cell instanceof TransistorCell gated) {
            return programmed(gated.memristor());
        }
        CompactModel model = cell instanceof Cell.Device device
                ? device.model()
                : cell instanceof Cell.Sinh ? new SinhConductor() : new Ohmic();
        return ProgrammedQuantity.of(model, cell instanceof Cell.Device device ? device.programmed() : "g");
    }

    /** The states of a cell at first, in order. */
    static List<Double> start(Cell cell) {
        if (cell instanceof SelectorCell selected) {
            List<Double> both = new ArrayList<>(selected.memristor().states());
            both.addAll(selected.selector().states());
            return both;
        }
        if (cell instanceof TransistorCell gated) {
            return gated.memristor().states();
        }
        return cell instanceof Cell.Device device ? device.states() : List.of();
    }

    private static Component component(Cell.Device device) {
        return new Component(device.model(), device.parameters(), device.states());
    }
}
