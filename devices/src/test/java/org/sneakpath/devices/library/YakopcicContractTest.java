package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;

class YakopcicContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new Yakopcic();
    }

    @Override
    protected double voltage() {
        return 1;
    }
}
