package org.sneakpath.devices.equation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
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
    DIDP("didp", true),
    DQDP("dqdp", true),
    DFDP("dfdp", true),
    SWITCHING("switching", true),
    NOISE("noise", true);

    private static final String BATCH = DeviceBatch.class.getName().replace('.', '/');

    private final String member;
    private final boolean method;

    BatchArray(String field) {
        this(field, false);
    }

    /** @param method whether it comes to be when asked for, by a method */
    BatchArray(String member, boolean method) {
        this.member = member;
        this.method = method;
    }

    /** Puts this array of the batch on the stack in that batch's place. */
    void get(MethodVisitor code) {
        if (method) {
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BATCH, member, "()[D", false);
        } else {
            code.visitFieldInsn(Opcodes.GETFIELD, BATCH, member, "[D");
        }
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
            case DIDP -> batch.didp();
            case DQDP -> batch.dqdp();
            case DFDP -> batch.dfdp();
            case SWITCHING -> batch.switching();
            case NOISE -> batch.noise();
        };
    }
}
