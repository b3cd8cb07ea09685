package org.sneakpath.crossbar.step;

import java.util.List;
import org.sneakpath.crossbar.cell.TwoTerminalModels;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.StateVariable;

/**
 * Cells that are one compact model of two terminals with one branch between them: a batch as it is, nothing to eliminate.
 *
 * <p>Cost: one evaluation of currents and rates of the model per cell.
 */
public final class DeviceCells implements CellDynamics {
    private final DeviceBatch batch;

    /**
     * @param parameters of the model, the same for every cell at first; inside their ranges
     * @throws IllegalArgumentException if the model is not two terminals with one branch, or stores charge
     */
    public DeviceCells(CompactModel model, double[] parameters, int cells) {
        TwoTerminalModels.requireReadable(model);
        if (!TwoTerminalModels.isOneBranch(model)) {
            throw new IllegalArgumentException("model '" + model.name()
                    + "' has internal nodes or several branches; make cells of it by cell.DynamicCells");
        }
        if (model.storesCharge()) {
            throw new IllegalArgumentException("model '" + model.name()
                    + "' stores charge, which transients of arrays leave out; give the cells a capacitance instead");
        }
        batch = new DeviceBatch(model, cells);
        batch.setParameters(parameters);
    }

    @Override
    public int cells() {
        return batch.n;
    }

    @Override
    public List<StateVariable> states() {
        return batch.model.states();
    }

    @Override
    public List<Parameter> parameters() {
        return batch.model.parameters();
    }

    @Override
    public double[] parameterValues() {
        return batch.p;
    }

    @Override
    public void evaluate(double[] voltages, double[] states) {
        System.arraycopy(voltages, 0, batch.v, 0, batch.n);
        System.arraycopy(states, 0, batch.x, 0, batch.x.length);
        batch.model.currents(batch, 0, batch.n);
        if (batch.f.length > 0) {
            batch.model.rates(batch, 0, batch.n);
        }
    }

    @Override
    public double[] currents() {
        return batch.i;
    }

    @Override
    public double[] slopes() {
        return batch.didv;
    }

    @Override
    public double[] currentsByState() {
        return batch.didx;
    }

    @Override
    public double[] rates() {
        return batch.f;
    }

    @Override
    public double[] ratesByVoltage() {
        return batch.dfdv;
    }

    @Override
    public double[] ratesByState() {
        return batch.dfdx;
    }

    @Override
    public void pullback(double[] currentBars, double[] rateBars, double[] parameterBars) {
        int n = batch.n;
        int parameters = parameters().size();
        batch.model.currentsByParameter(batch, 0, n);
        double[] didp = batch.didp();
        for (int j = 0; j < parameters; j++) {
            for (int c = 0; c < n; c++) {
                parameterBars[j * n + c] += currentBars[c] * didp[j * n + c];
            }
        }
        if (batch.f.length == 0) {
            return;
        }
        batch.model.ratesByParameter(batch, 0, n);
        double[] dfdp = batch.dfdp();
        for (int s = 0; s < states().size(); s++) {
            for (int j = 0; j < parameters; j++) {
                for (int c = 0; c < n; c++) {
                    parameterBars[j * n + c] += rateBars[s * n + c] * dfdp[(s * parameters + j) * n + c];
                }
            }
        }
    }
}
