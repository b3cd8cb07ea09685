package org.sneakpath.devices.library;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Parameter;

/** A two-terminal model that remembers nothing: it has no states and so no rates. */
abstract class StatelessConductor extends TwoTerminalModel {
    StatelessConductor(String name, List<Parameter> parameters) {
        super(name, parameters, List.of(), List.of());
    }

    @Override
    public final boolean ratesAffineInStates() {
        return true;
    }

    @Override
    public final void rates(DeviceBatch batch, int from, int to) {}

    @Override
    public final void ratesByParameter(DeviceBatch batch, int from, int to) {}
}
