package org.sneakpath.devices.library;

import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.CompactModelContract;

class VteamContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new Vteam();
    }

    @Override
    protected double voltage() {
        return 1.5;
    }
}
