package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.nonideality.DeviceVariation;
import org.sneakpath.devices.nonideality.Devices;

/** Numbers of all cells of an array that follow the equations of a model. */
final class StateCells {
    private StateCells() {}

    /**
     * Cells that are all alike.
     *
     * @throws IllegalArgumentException if the model has no states, or they move without voltage
     */
    static DeviceBatch asFabricated(Cell.Device cell, int n) {
        if (cell.model().states().isEmpty()) {
            throw new IllegalArgumentException(
                    "model '" + cell.model().name() + "' has no state that a pulse could change");
        }
        DeviceBatch batch = new DeviceBatch(cell.model(), n);
        batch.setParameters(
                cell.parameters().stream().mapToDouble(Double::doubleValue).toArray());
        for (int s = 0; s < cell.states().size(); s++) {
            Arrays.fill(batch.x, s * n, (s + 1) * n, cell.states().get(s));
        }
        requireRest(batch);
        return batch;
    }

    private static void requireRest(DeviceBatch batch) {
        batch.model.currents(batch, 0, 1);
        batch.model.rates(batch, 0, 1);
        for (int s = 0; s < batch.model.states().size(); s++) {
            double rate = batch.f[s * batch.n];
            if (rate != 0) {
                throw new IllegalArgumentException(
                        "state " + batch.model.states().get(s).name() + " of model '"
                                + batch.model.name() + "' moves by " + rate
                                + " per s without any voltage; programming needs states that stay");
            }
        }
    }

    /** Has a parameter differ from cell to cell; how many values were cut to limits. */
    static int vary(DeviceBatch batch, String parameter, DeviceVariation variation, Devices ids, long seed) {
        int index = batch.model.parameterIndex(parameter);
        double[] values = Arrays.copyOfRange(batch.p, index * batch.n, (index + 1) * batch.n);
        int cut = variation.apply(values, ids, seed, DeviceVariation.quantity(parameter));
        for (double value : values) {
            batch.model.parameters().get(index).require(value);
        }
        System.arraycopy(values, 0, batch.p, index * batch.n, batch.n);
        return cut;
    }

    /** Sets all states, within their bounds. */
    static void set(DeviceBatch batch, double[] states) {
        if (states.length != batch.x.length) {
            throw new IllegalArgumentException(states.length + " states given where " + batch.x.length + " are needed");
        }
        for (int e = 0; e < states.length; e++) {
            batch.model.states().get(e / batch.n).require(states[e]);
        }
        System.arraycopy(states, 0, batch.x, 0, states.length);
    }
}
