package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;

class OhmicContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new Ohmic();
    }

    @Override
    protected double voltage() {
        return 1;
    }
}
