package org.sneakpath.devices.equation;

import org.sneakpath.devices.DeviceBatch;

/** The arrays of a {@link DeviceBatch}, by the names that they have there. */
public enum BatchArray implements Target {
    V("v"),
    X("x"),
    P("p"),
    TEMPERATURE("temperature"),
    I("i"),
    Q("q"),
    F("f"),
    DIDV("didv"),
    DIDX("didx"),
    DQDV("dqdv"),
    DQDX("dqdx"),
    DFDV("dfdv"),
    DFDX("dfdx"),
    DIDP("didp"),
    DQDP("dqdp"),
    DFDP("dfdp"),
    SWITCHING("switching"),
    NOISE("noise");

    private final String field;

    BatchArray(String field) {
        this.field = field;
    }

    /** Name of the field. */
    String field() {
        return field;
    }

    /** This array of a batch. */
    public double[] of(DeviceBatch batch) {
        return switch (this) {
            case V -> batch.v;
            case X -> batch.x;
            case P -> batch.p;
            case TEMPERATURE -> batch.temperature;
            case I -> batch.i;
            case Q -> batch.q;
            case F -> batch.f;
            case DIDV -> batch.didv;
            case DIDX -> batch.didx;
            case DQDV -> batch.dqdv;
            case DQDX -> batch.dqdx;
            case DFDV -> batch.dfdv;
            case DFDX -> batch.dfdx;
            case DIDP -> batch.didp;
            case DQDP -> batch.dqdp;
            case DFDP -> batch.dfdp;
            case SWITCHING -> batch.switching;
            case NOISE -> batch.noise;
        };
    }
}
