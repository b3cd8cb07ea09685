package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;

class SinhConductorContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new SinhConductor();
    }

    @Override
    protected double voltage() {
        return 2;
    }
}
