package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;

class VolatileMemristorContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new VolatileMemristor();
    }

    @Override
    protected double voltage() {
        return 0.25;
    }
}
