package org.sneakpath.devices;

class ChargeContractTest extends CompactModelContract {
    @Override
    protected CompactModel model() {
        return new Charge();
    }

    @Override
    protected double voltage() {
        return 1;
    }

    @Override
    protected boolean passive() {
        return false;
    }
}
