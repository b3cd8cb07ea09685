package org.sneakpath.crossbar.cell;

import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.DeviceBatch;

/** A device that is one branch: nothing to solve for, the arrays are those of its batch. */
final class BranchDevice extends TwoTerminal {
    private static final double[] NONE = {};

    private final DeviceBatch batch;

    BranchDevice(DeviceBatch batch, @Nullable ProgrammedQuantity programmed) {
        super(batch, batch.v, batch.i, batch.didv, programmed);
        this.batch = batch;
    }

    @Override
    int unknowns() {
        return 0;
    }

    @Override
    double[] inner() {
        return NONE;
    }

    @Override
    void rest() {}

    @Override
    void evaluate(int from, int to) {
        batch.model.currents(batch, from, to);
    }

    @Override
    void byProgrammed(double[] partials) {
        int n = batch.n;
        if (programmed instanceof ProgrammedQuantity.OfState state) {
            System.arraycopy(batch.didx, state.index() * n, partials, 0, n);
        } else if (programmed instanceof ProgrammedQuantity.OfParameter parameter) {
            batch.model.currentsByParameter(batch, 0, n);
            System.arraycopy(batch.didp(), parameter.index() * n, partials, 0, n);
        } else {
            throw new IllegalStateException("nothing of '" + batch.model.name() + "' is programmed");
        }
    }
}
