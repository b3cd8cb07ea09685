package org.sneakpath.crossbar.write;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.SelectorCell;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.DynamicCells;
import org.sneakpath.crossbar.cell.GatedCells;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.cell.TwoTerminalModels;
import org.sneakpath.crossbar.step.CellDynamics;
import org.sneakpath.crossbar.step.DeviceCells;
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
            return DynamicCells.withSelector(
                    selected.selector(), selected.memristor().component(), cells);
        }
        if (cell instanceof Cell.Device device) {
            return TwoTerminalModels.isOneBranch(device.model())
                    ? new DeviceCells(device.model(), device.component().parameterValues(), cells)
                    : DynamicCells.of(device.component(), cells);
        }
        if (cell instanceof Cell.Sinh sinh) {
            return new DeviceCells(new SinhConductor(), new double[] {0, sinh.v0()}, cells);
        }
        if (cell instanceof TransistorCell gated) {
            return new GatedCells(
                    gated.transistor(),
                    gated.side(),
                    gated.bulk(),
                    gated.memristor().component(),
                    cells);
        }
        return new DeviceCells(new Ohmic(), new double[] {0}, cells);
    }

    /** What is programmed; the index is that among all states or parameters of the cell. */
    static ProgrammedQuantity programmed(Cell cell) {
        return cell.programmedDevice()
                .map(Cell.Device::quantity)
                .orElseGet(() ->
                        ProgrammedQuantity.of(cell instanceof Cell.Sinh ? new SinhConductor() : new Ohmic(), "g"));
    }

    /** The states of a cell at first, in order. */
    static List<Double> start(Cell cell) {
        if (cell instanceof SelectorCell selected) {
            List<Double> both = new ArrayList<>(selected.memristor().states());
            both.addAll(selected.selector().states());
            return both;
        }
        return cell.programmedDevice().map(Cell.Device::states).orElse(List.of());
    }
}
