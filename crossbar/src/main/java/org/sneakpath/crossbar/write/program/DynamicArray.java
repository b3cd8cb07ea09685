package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.step.Stepping;
import org.sneakpath.crossbar.write.scheme.GateSelection;
import org.sneakpath.crossbar.write.scheme.WriteScheme;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.nonideality.DeviceVariation;

/**
 * An array of cells between their lines whose states obey the equations of a compact model: every pulse and every read is a transient of
 * the whole array ({@link org.sneakpath.crossbar.write.ArrayTransient}), under which all cells move, the selected and the others.
 *
 * <p>Pulses are rectangular. Lines follow their terminals at once; between pulses all lines are at 0 V and states rest, which is true of
 * models whose rates vanish without voltage.
 */
public final class DynamicArray implements ProgrammableArray {
    private final CrossbarSpec spec;
    private final Cell.Device cell;
    private final WriteScheme scheme;
    private final Stepping stepping;
    private final ChipPlace place;
    private final long seed;
    private final DeviceBatch batch;
    private final CellStress stress;

    /**
     * Cells as fabricated, all alike.
     *
     * @param cell a model with states
     * @param scheme one without gates
     * @param stepping steps of the transients; {@link Stepping#DEFAULT} is right to 1e-6 of the states' ranges
     * @param place which devices of the chip they are
     * @param seed of the study
     * @throws IllegalArgumentException if states move without voltage, or the model cannot be stepped
     */
    public DynamicArray(
            CrossbarSpec spec, Cell.Device cell, WriteScheme scheme, Stepping stepping, ChipPlace place, long seed) {
        if (scheme instanceof GateSelection) {
            throw new IllegalArgumentException("these cells have no gates; choose a scheme without");
        }
        this.spec = spec;
        this.cell = cell;
        this.scheme = scheme;
        this.stepping = stepping;
        this.place = place;
        this.seed = seed;
        stress = new CellStress(spec.rows(), spec.columns());
        batch = StateCells.asFabricated(cell, spec.cells());
    }

    /**
     * Has a parameter of the model differ from cell to cell. Call it before {@link #access}.
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
        return false;
    }

    @Override
    public RowAccess access() {
        return new DynamicAccess(this);
    }

    @Override
    public double[] stress() {
        return stress.values();
    }

    CellStress stressed() {
        return stress;
    }

    Cell.Device cell() {
        return cell;
    }

    WriteScheme scheme() {
        return scheme;
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

    /** Parameters and states of all cells; live. */
    DeviceBatch batch() {
        return batch;
    }
}
