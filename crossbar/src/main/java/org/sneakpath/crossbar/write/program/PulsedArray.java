package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.Component;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.devices.library.Ohmic;

/**
 * An array of cells that answer to pulses by a law: at each pulse the array is solved with its wires, and every device, selected or
 * not, moves by what the pulse that it really got is worth. Its conductance stays what it was during the pulse.
 *
 * <p>Under {@link GateSelection} a cell is a device in series with its open transistor, a model's or a fixed resistance, and rows are
 * independent: closed ones conduct nothing. Under other schemes it is the device alone. Cells start at their least conductances.
 */
public final class PulsedArray implements ProgrammableArray {
    private final CrossbarSpec spec;
    private final Cell cell;
    private final WriteScheme scheme;
    private final double series;
    private final PulsedCellGroup[] groups;
    private final CellStress stress;

    private PulsedArray(
            CrossbarSpec spec,
            Cell cell,
            WriteScheme scheme,
            double series,
            PulsedDevices devices,
            ChipPlace place,
            long seed) {
        this.spec = spec;
        this.cell = cell;
        this.scheme = scheme;
        this.series = series;
        stress = new CellStress(spec.rows(), spec.columns());
        boolean gated = scheme instanceof GateSelection;
        groups = new PulsedCellGroup[gated ? spec.rows() : 1];
        int each = spec.cells() / groups.length;
        for (int g = 0; g < groups.length; g++) {
            groups[g] = new PulsedCellGroup(devices, each, place.from(g, spec.columns()), seed);
        }
    }

    /**
     * Cells behind gates, a gate line along each row.
     *
     * @param access resistance of an open transistor (ohm), not negative; closed ones conduct nothing
     * @param place which devices of the chip they are
     * @param seed of the study; another seed is another chip
     */
    public static PulsedArray gated(
            CrossbarSpec spec, GateSelection gates, double access, PulsedDevices devices, ChipPlace place, long seed) {
        if (!(access >= 0 && access < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "resistance of an access transistor = " + access + " ohm is outside [0, Infinity)");
        }
        return new PulsedArray(spec, Cell.ohmic(), gates, access, devices, place, seed);
    }

    /**
     * Cells behind transistors that obey a model, at the bit lines, a gate line along each row. What an open one takes of a pulse depends
     * on the gate's potential and on that of its own source; a low gate limits the current of a write.
     *
     * @param gates potentials of open gates (V); closed ones conduct nothing
     * @param transistor the same in every cell
     * @param bulk potential of all bulks (V)
     * @param place which devices of the chip they are
     * @param seed of the study; another seed is another chip
     */
    public static PulsedArray behind(
            CrossbarSpec spec,
            GateSelection gates,
            Component transistor,
            double bulk,
            PulsedDevices devices,
            ChipPlace place,
            long seed) {
        TransistorCell cell = new TransistorCell(
                transistor, Cell.device(new Ohmic(), "g"), TransistorSide.BIT, GateLines.PER_ROW, bulk);
        return new PulsedArray(spec, cell, gates, 0, devices, place, seed);
    }

    /**
     * Cells between their lines.
     *
     * @param cell characteristic of the devices, whose slope at 0 V is the conductance that pulses change
     * @param scheme one without gates
     * @param place which devices of the chip they are
     * @param seed of the study
     */
    public static PulsedArray passive(
            CrossbarSpec spec, Cell cell, WriteScheme scheme, PulsedDevices devices, ChipPlace place, long seed) {
        if (scheme instanceof GateSelection) {
            throw new IllegalArgumentException("these cells have no gates; use PulsedArray.gated, or another scheme");
        }
        if (!(cell instanceof Cell.Ohmic || cell instanceof Cell.Sinh)) {
            throw new IllegalArgumentException("pulses by a law change a conductance, but a cell of " + cell
                    + " is programmed by another quantity; use Cell.ohmic() or Cell.sinh(v0), or a DynamicArray");
        }
        return new PulsedArray(spec, cell, scheme, 0, devices, place, seed);
    }

    @Override
    public CrossbarSpec spec() {
        return spec;
    }

    @Override
    public boolean rowsAreIndependent() {
        return scheme instanceof GateSelection;
    }

    @Override
    public RowAccess access() {
        return new PulsedAccess(this);
    }

    @Override
    public double[] stress() {
        return stress.values();
    }

    CellStress stressed() {
        return stress;
    }

    Cell cell() {
        return cell;
    }

    WriteScheme scheme() {
        return scheme;
    }

    /** Resistance in series with each device (ohm). */
    double series() {
        return series;
    }

    /** The cells that change when that row is written. */
    PulsedCellGroup group(int row) {
        return groups[groups.length == 1 ? 0 : row];
    }

    /** Which cell of its group the first of a row is. */
    int first(int row) {
        return groups.length == 1 ? row * spec.columns() : 0;
    }

    /** Moves all devices to an end of their own ranges, without any pulses. */
    public void initialise(boolean upwards) {
        for (PulsedCellGroup group : groups) {
            group.initialise(upwards);
        }
    }

    /**
     * Puts all devices to conductances, without any pulses.
     *
     * @param conductances of the devices alone, one per cell (S), each within its device's range; copied
     */
    public void setConductances(double[] conductances) {
        requireLength(conductances);
        for (int c = 0; c < conductances.length; c++) {
            int row = c / spec.columns();
            group(row).set(first(row) + c % spec.columns(), conductances[c]);
        }
    }

    /** Conductances of the devices alone (S), row-major; a copy. */
    public double[] conductances() {
        double[] all = new double[spec.cells()];
        for (int c = 0; c < all.length; c++) {
            int row = c / spec.columns();
            all[c] = group(row).conductanceOf(first(row) + c % spec.columns());
        }
        return all;
    }

    private void requireLength(double[] conductances) {
        if (conductances.length != spec.cells()) {
            throw new IllegalArgumentException(
                    conductances.length + " conductances given where " + spec.cells() + " are needed");
        }
    }
}
