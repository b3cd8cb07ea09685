package org.sneakpath.devices.equation;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@code run(u, p, time, y, d, n, from, to, scratch)}: variables in this order after {@code this}; {@code from} counts i. */
final class KernelArguments extends Arguments {
    private static final int U = 1;
    private static final int P = 2;
    private static final int TIME = 3;
    private static final int Y = 5;
    private static final int D = 6;
    private static final int N = 7;
    private static final int I = 8;
    private static final int TO = 9;
    private static final int SCRATCH = 10;
    /** The first instance. */
    private static final int FIRST = 11;

    KernelArguments(String owner) {
        super(owner);
    }

    @Override
    String descriptor() {
        return "([D[DD[D[DIII[D)V";
    }

    @Override
    int instance() {
        return I;
    }

    @Override
    int end() {
        return TO;
    }

    @Override
    int rowLength() {
        return N;
    }

    @Override
    int firstFree() {
        return FIRST + 1;
    }

    @Override
    void begin(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ILOAD, I);
        code.visitVarInsn(Opcodes.ISTORE, FIRST);
    }

    @Override
    void control(MethodVisitor code, int index) {
        if (index >= Scratch.FIRST) {
            scratch(code, SCRATCH, FIRST, index - Scratch.FIRST);
            code.visitInsn(Opcodes.DALOAD);
        } else {
            load(code, U, index);
        }
    }

    @Override
    void parameter(MethodVisitor code, int index) {
        load(code, P, index);
    }

    @Override
    void time(MethodVisitor code) {
        code.visitVarInsn(Opcodes.DLOAD, TIME);
    }

    @Override
    void result(MethodVisitor code, Assignment assignment) {
        if (assignment.target() == Scratch.SCRATCH) {
            scratch(code, SCRATCH, FIRST, assignment.row());
        } else {
            element(code, assignment.partial() ? D : Y, assignment.row());
        }
    }
}
