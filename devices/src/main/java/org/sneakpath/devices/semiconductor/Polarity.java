package org.sneakpath.devices.semiconductor;

/** Whether electrons or holes carry the current: a P device is the N device with all voltages and currents negated. */
public enum Polarity {
    N(1),
    P(-1);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** 1 for N, −1 for P. */
    public int sign() {
        return sign;
    }
}
