package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where the generated method finds its arguments, and the constants and tables that it needs. */
final class Arguments {
    static final String TABLE = Table.class.getName().replace('.', '/');
    static final String TABLES = "[L" + TABLE + ";";

    /** {@code run(u, p, time, y, d, n, from, to)}: variables in this order after {@code this}; {@code from} counts i. */
    static final String DESCRIPTOR = "([D[DD[D[DIII)V";

    static final int TO = 9;
    static final int I = 8;
    static final int FIRST_FREE = 10;
    private static final int U = 1;
    private static final int P = 2;
    private static final int TIME = 3;
    private static final int Y = 5;
    private static final int D = 6;
    private static final int N = 7;

    private final String owner;
    private final List<Table> tables = new ArrayList<>();

    Arguments(String owner) {
        this.owner = owner;
    }

    Table[] tables() {
        return tables.toArray(Table[]::new);
    }

    void constant(MethodVisitor code, double value) {
        if (Double.doubleToRawLongBits(value) == 0) {
            code.visitInsn(Opcodes.DCONST_0);
        } else if (value == 1) {
            code.visitInsn(Opcodes.DCONST_1);
        } else {
            code.visitLdcInsn(value);
        }
    }

    void control(MethodVisitor code, int index) {
        load(code, U, index);
    }

    void parameter(MethodVisitor code, int index) {
        load(code, P, index);
    }

    void time(MethodVisitor code) {
        code.visitVarInsn(Opcodes.DLOAD, TIME);
    }

    /** Leaves the array of results and the index row·n + i on the stack. */
    void result(MethodVisitor code, boolean partial, int row) {
        element(code, partial ? D : Y, row);
    }

    void table(MethodVisitor code, Table table) {
        int place = tables.indexOf(table);
        if (place < 0) {
            place = tables.size();
            tables.add(table);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, "tables", TABLES);
        integer(code, place);
        code.visitInsn(Opcodes.AALOAD);
    }

    void lookup(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TABLE, "value", "(D)D", false);
    }

    private void load(MethodVisitor code, int array, int row) {
        element(code, array, row);
        code.visitInsn(Opcodes.DALOAD);
    }

    /** Index i, n + i, or row·n + i. */
    private void element(MethodVisitor code, int array, int row) {
        code.visitVarInsn(Opcodes.ALOAD, array);
        code.visitVarInsn(Opcodes.ILOAD, I);
        if (row > 0) {
            code.visitVarInsn(Opcodes.ILOAD, N);
            if (row > 1) {
                integer(code, row);
                code.visitInsn(Opcodes.IMUL);
            }
            code.visitInsn(Opcodes.IADD);
        }
    }

    private static void integer(MethodVisitor code, int value) {
        if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }
}
