package org.sneakpath.crossbar.read;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * Currents of all cells of an array through one compact model: two terminals, one branch, no states, first parameter the
 * conductance G (S).
 */
public final class CellLaw {
    private final DeviceBatch batch;

    /**
     * @param cells number of cells
     * @param parameters of the model; the first is replaced by each cell's conductance
     */
    public CellLaw(CompactModel model, double[] parameters, int cells) {
        if (model.branches().size() != 1 || !model.states().isEmpty()) {
            throw new IllegalArgumentException("model '" + model.name()
                    + "' is no cell for reading: it needs one branch and no states, but has "
                    + model.branches().size() + " and " + model.states().size());
        }
        batch = new DeviceBatch(model, cells);
        batch.setParameters(parameters);
    }

    void program(double[] conductances) {
        System.arraycopy(conductances, 0, batch.p, 0, batch.n);
    }

    /** Writes currents (A) and slopes (S) at these cell voltages (V). */
    void evaluate(double[] drops, double[] currents, double[] slopes) {
        System.arraycopy(drops, 0, batch.v, 0, batch.n);
        batch.model.currents(batch, 0, batch.n);
        System.arraycopy(batch.i, 0, currents, 0, batch.n);
        System.arraycopy(batch.didv, 0, slopes, 0, batch.n);
    }

    /** ∂current/∂G of each cell (V) at these cell voltages; the first cells of the live array. */
    double[] byConductance(double[] drops) {
        System.arraycopy(drops, 0, batch.v, 0, batch.n);
        batch.model.currentsByParameter(batch, 0, batch.n);
        return batch.didp();
    }
}
