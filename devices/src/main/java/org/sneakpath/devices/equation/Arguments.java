package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where the generated method finds its arguments, and the constants and tables that it needs. */
abstract class Arguments {
    static final String TABLE = Table.class.getName().replace('.', '/');
    static final String TABLES = "[L" + TABLE + ";";

    private final String owner;
    private final List<Table> tables = new ArrayList<>();

    Arguments(String owner) {
        this.owner = owner;
    }

    /** Signature of the method. */
    abstract String descriptor();

    /** The variable that counts the instances. */
    abstract int instance();

    /** The variable that has their end. */
    abstract int end();

    /** The variable that has the number of instances, the length of a row. */
    abstract int rowLength();

    /** The first variable that is not an argument's. */
    abstract int firstFree();

    /** Puts into variables what the loop finds there. */
    abstract void begin(MethodVisitor code);

    abstract void control(MethodVisitor code, int index);

    abstract void parameter(MethodVisitor code, int index);

    abstract void time(MethodVisitor code);

    /** Leaves the array of results and the place of this result on the stack. */
    abstract void result(MethodVisitor code, Assignment assignment);

    final Table[] tables() {
        return tables.toArray(Table[]::new);
    }

    final void constant(MethodVisitor code, double value) {
        if (Double.doubleToRawLongBits(value) == 0) {
            code.visitInsn(Opcodes.DCONST_0);
        } else if (value == 1) {
            code.visitInsn(Opcodes.DCONST_1);
        } else {
            code.visitLdcInsn(value);
        }
    }

    final void table(MethodVisitor code, Table table) {
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

    final void lookup(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TABLE, "value", "(D)D", false);
    }

    final void load(MethodVisitor code, int array, int row) {
        element(code, array, row);
        code.visitInsn(Opcodes.DALOAD);
    }

    /** Index i, n + i, or row·n + i. */
    final void element(MethodVisitor code, int array, int row) {
        code.visitVarInsn(Opcodes.ALOAD, array);
        code.visitVarInsn(Opcodes.ILOAD, instance());
        if (row > 0) {
            code.visitVarInsn(Opcodes.ILOAD, rowLength());
            if (row > 1) {
                integer(code, row);
                code.visitInsn(Opcodes.IMUL);
            }
            code.visitInsn(Opcodes.IADD);
        }
    }

    /** Index row·{@link Scratch#BLOCK} + i − first. */
    final void scratch(MethodVisitor code, int array, int first, int row) {
        code.visitVarInsn(Opcodes.ALOAD, array);
        code.visitVarInsn(Opcodes.ILOAD, instance());
        code.visitVarInsn(Opcodes.ILOAD, first);
        code.visitInsn(Opcodes.ISUB);
        integer(code, row * Scratch.BLOCK);
        code.visitInsn(Opcodes.IADD);
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
