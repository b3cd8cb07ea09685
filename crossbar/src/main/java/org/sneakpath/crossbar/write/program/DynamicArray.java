package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
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
        if (cell.model().states().isEmpty()) {
            throw new IllegalArgumentException(
                    "model '" + cell.model().name() + "' has no state that a pulse could change");
        }
        this.spec = spec;
        this.cell = cell;
        this.scheme = scheme;
        this.stepping = stepping;
        this.place = place;
        this.seed = seed;
        stress = new CellStress(spec.rows(), spec.columns());
        int n = spec.cells();
        batch = new DeviceBatch(cell.model(), n);
        batch.setParameters(
                cell.parameters().stream().mapToDouble(Double::doubleValue).toArray());
        for (int s = 0; s < cell.states().size(); s++) {
            Arrays.fill(batch.x, s * n, (s + 1) * n, cell.states().get(s));
        }
        requireRest();
    }

    private void requireRest() {
        Arrays.fill(batch.v, 0);
        batch.model.currents(batch, 0, 1);
        batch.model.rates(batch, 0, 1);
        for (int s = 0; s < cell.states().size(); s++) {
            double rate = batch.f[s * batch.n];
            if (rate != 0) {
                throw new IllegalArgumentException(
                        "state " + cell.model().states().get(s).name() + " of model '"
                                + cell.model().name() + "' moves by " + rate
                                + " per s without any voltage; programming needs states that stay");
            }
        }
    }

    /**
     * Has a parameter of the model differ from cell to cell. Call it before {@link #access}.
     *
     * @return how many values were cut to limits
     */
    public int vary(String parameter, DeviceVariation variation) {
        int index = cell.model().parameterIndex(parameter);
        double[] values = Arrays.copyOfRange(batch.p, index * batch.n, (index + 1) * batch.n);
        int cut = variation.apply(values, place.from(0, spec.columns()), seed, DeviceVariation.quantity(parameter));
        for (double value : values) {
            cell.model().parameters().get(index).require(value);
        }
        System.arraycopy(values, 0, batch.p, index * batch.n, batch.n);
        return cut;
    }

    /** States {@code [s·cells + cell]}; a copy. */
    public double[] states() {
        return batch.x.clone();
    }

    /** Sets all states {@code [s·cells + cell]}, within their bounds; copied. */
    public void setStates(double[] states) {
        if (states.length != batch.x.length) {
            throw new IllegalArgumentException(states.length + " states given where " + batch.x.length + " are needed");
        }
        for (int e = 0; e < states.length; e++) {
            cell.model().states().get(e / batch.n).require(states[e]);
        }
        System.arraycopy(states, 0, batch.x, 0, states.length);
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
