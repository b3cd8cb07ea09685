package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.TransistorCell;
import org.sneakpath.crossbar.cell.AccessTransistors;
import org.sneakpath.crossbar.cell.TransistorSide;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.nonideality.DeviceVariation;

/**
 * An array of 1T1R cells whose states obey the equations of a compact model, behind transistors that obey those of another: gate lines
 * along the rows, memristors at the word line, transistors at the bit line. Every pulse and read of a row is a transient of
 * that row; other rows have their gates closed and take no part, whatever their transistors leak ({@link #leakage}).
 *
 * <p>Pulses are rectangular. Lines follow their terminals at once; between pulses states rest, which is true of models whose rates
 * vanish without voltage. An open transistor limits the current of a cell that sets, as a compliance does.
 */
public final class TransistorArray implements ProgrammableArray {
    private final CrossbarSpec spec;
    private final TransistorCell cell;
    private final GateSelection gates;
    private final Stepping stepping;
    private final ChipPlace place;
    private final long seed;
    private final DeviceBatch batch;
    private final CellStress stress;

    /**
     * Cells as fabricated, all alike.
     *
     * @param cell its memristor a model with states, of one branch; its transistor at the bit line, gate lines along the rows
     * @param gates potentials of open and closed gates
     * @param stepping steps of the transients
     * @param place which devices of the chip they are
     * @param seed of the study
     * @throws IllegalArgumentException if the cell cannot do what it should
     */
    public TransistorArray(
            CrossbarSpec spec,
            TransistorCell cell,
            GateSelection gates,
            Stepping stepping,
            ChipPlace place,
            long seed) {
        requireSides(cell);
        requireOneBranch(cell.memristor());
        this.spec = spec;
        this.cell = cell;
        this.gates = gates;
        this.stepping = stepping;
        this.place = place;
        this.seed = seed;
        batch = StateCells.asFabricated(cell.memristor(), spec.cells());
        stress = new CellStress(spec.rows(), spec.columns());
    }

    /** Refuses what rows that are written alone cannot have. */
    static void requireSides(TransistorCell cell) {
        if (cell.side() != TransistorSide.BIT || cell.gates() != GateLines.PER_ROW) {
            throw new IllegalArgumentException("rows are written alone with transistors at the bit line and gate lines"
                    + " along the rows; these have transistors at the " + cell.side() + " line and gate lines "
                    + cell.gates());
        }
    }

    private static void requireOneBranch(Cell.Device memristor) {
        CompactModel model = memristor.model();
        if (model.branches().size() != 1 || !model.internalNodes().isEmpty() || model.storesCharge()) {
            throw new IllegalArgumentException(
                    "a memristor behind a transistor is one branch without internal nodes and"
                            + " charge; '" + model.name() + "' has "
                            + model.branches().size() + " branches and "
                            + model.internalNodes().size() + " internal nodes"
                            + (model.storesCharge() ? ", and stores charge" : ""));
        }
    }

    /** So many open transistors. */
    AccessTransistors transistors(int count) {
        AccessTransistors row = new AccessTransistors(cell.transistor(), cell.bulk(), count);
        row.gate(gates.read());
        return row;
    }

    /**
     * What a closed transistor lets through (A): what solving rows alone leaves out of each cell of the other rows, at most.
     *
     * @param voltage from its drain to its source at 0 V (V)
     */
    public double leakage(double voltage) {
        AccessTransistors closed = transistors(1);
        closed.gate(gates.off());
        closed.ends(0, voltage, 0);
        closed.evaluate(0, 1);
        return closed.current(0);
    }

    /**
     * Has a parameter of the memristors differ from cell to cell. Call it before {@link #access}.
     *
     * @return how many values were cut to limits
     */
    public int vary(String parameter, DeviceVariation variation) {
        return StateCells.vary(batch, parameter, variation, place.from(0, spec.columns()), seed);
    }

    /** States {@code [s·cells + cell]}; a copy. */
    public double[] states() {
        return batch.x.clone();
    }

    /** Sets all states {@code [s·cells + cell]}, within their bounds; copied. */
    public void setStates(double[] states) {
        StateCells.set(batch, states);
    }

    @Override
    public CrossbarSpec spec() {
        return spec;
    }

    @Override
    public boolean rowsAreIndependent() {
        return true;
    }

    @Override
    public double[] stress() {
        return stress.values();
    }

    @Override
    public RowAccess access() {
        return new GatedRowAccess(this);
    }

    CellStress stressed() {
        return stress;
    }

    GateSelection gates() {
        return gates;
    }

    Stepping stepping() {
        return stepping;
    }

    ChipPlace place() {
        return place;
    }

    long seed() {
        return seed;
    }

    /** The memristors of one row, with their parameters and states; a copy. */
    DeviceBatch row(int row) {
        int columns = spec.columns();
        DeviceBatch part = new DeviceBatch(cell.memristor().model(), columns);
        for (int p = 0; p < cell.memristor().model().parameters().size(); p++) {
            System.arraycopy(batch.p, p * batch.n + row * columns, part.p, p * columns, columns);
        }
        System.arraycopy(states(row), 0, part.x, 0, part.x.length);
        return part;
    }

    /** The states of a row, {@code [s·columns + column]}; a copy. */
    double[] states(int row) {
        int columns = spec.columns();
        double[] part = new double[batch.x.length / spec.rows()];
        for (int s = 0; s < part.length / columns; s++) {
            System.arraycopy(batch.x, s * batch.n + row * columns, part, s * columns, columns);
        }
        return part;
    }

    /** Puts the states of a row. */
    void putStates(int row, double[] part) {
        int columns = spec.columns();
        for (int s = 0; s < part.length / columns; s++) {
            System.arraycopy(part, s * columns, batch.x, s * batch.n + row * columns, columns);
        }
    }

    @Override
    public String toString() {
        return cell.toString();
    }
}
