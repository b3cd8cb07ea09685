package org.sneakpath.devices.equation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes a pass as bytecode: a hidden class with one loop, in which every row is a local variable of its own.
 *
 * <p>Sums and products of two variables are written as fused operations, a·1 + b and a·b − 0, which give the same bits: HotSpot reorders
 * the operands of the plain ones, now this way and now that in an unrolled loop, and then does not see that they are alike.
 */
final class RowWriter {
    private static final String NAME = "org/sneakpath/devices/equation/CompiledPass";

    private final RowGraph graph;
    private final boolean wide;
    private final MethodVisitor code;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final Map<Integer, Integer> values = new HashMap<>();
    private int nextLocal = 3;

    private RowWriter(RowGraph graph, Precision<?> precision, MethodVisitor code) {
        this.graph = graph;
        wide = precision.bytes() == Double.BYTES;
        this.code = code;
    }

    /**
     * A pass.
     *
     * @param operations nodes, operands first
     * @param row row of a node; −1 for what stays within the pass
     */
    @SuppressWarnings("unchecked")
    static <A> RowPass<A> pass(RowGraph graph, Precision<A> precision, int[] operations, IntUnaryOperator row) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                NAME,
                null,
                "java/lang/Object",
                new String[] {RowPass.class.getName().replace('.', '/')});
        MethodVisitor make = type.visitMethod(0, "<init>", "()V", null, null);
        make.visitCode();
        make.visitVarInsn(Opcodes.ALOAD, 0);
        make.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        make.visitInsn(Opcodes.RETURN);
        make.visitMaxs(0, 0);
        make.visitEnd();
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "run", "([Ljava/lang/Object;I)V", null, null);
        code.visitCode();
        new RowWriter(graph, precision, code).write(operations, row);
        code.visitMaxs(0, 0);
        code.visitEnd();
        type.visitEnd();
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(type.toByteArray(), true);
            return (RowPass<A>) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (Throwable broken) {
            throw new IllegalStateException("the generated pass does not load", broken);
        }
    }

    private void write(int[] operations, IntUnaryOperator row) {
        for (int k : operations) {
            RowNode node = graph.node(k);
            for (int o = 0; o < node.op().operands(); o++) {
                open(node.operand(o), row, operations);
            }
        }
        for (int k : operations) {
            if (row.applyAsInt(k) >= 0) {
                openRow(k, row.applyAsInt(k));
            }
        }
        int i = nextLocal++;
        Label test = new Label();
        Label next = new Label();
        code.visitInsn(Opcodes.ICONST_0);
        code.visitVarInsn(Opcodes.ISTORE, i);
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(next);
        for (int k : operations) {
            operation(graph.node(k), i);
            int local = nextLocal;
            nextLocal += wide ? 2 : 1;
            code.visitVarInsn(wide ? Opcodes.DSTORE : Opcodes.FSTORE, local);
            values.put(k, local);
        }
        for (int k : operations) {
            Integer at = rows.get(k);
            if (at != null) {
                code.visitVarInsn(Opcodes.ALOAD, at);
                code.visitVarInsn(Opcodes.ILOAD, i);
                push(k, i);
                code.visitInsn(wide ? Opcodes.DASTORE : Opcodes.FASTORE);
            }
        }
        code.visitIincInsn(i, 1);
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, i);
        code.visitVarInsn(Opcodes.ILOAD, 2);
        code.visitJumpInsn(Opcodes.IF_ICMPLT, next);
        code.visitInsn(Opcodes.RETURN);
    }

    private void open(int operand, IntUnaryOperator row, int[] operations) {
        boolean inside = false;
        for (int k : operations) {
            inside |= k == operand;
        }
        if (!inside && !graph.isNumber(operand) && !rows.containsKey(operand)) {
            openRow(operand, row.applyAsInt(operand));
        }
    }

    private void openRow(int node, int row) {
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitLdcInsn(row);
        code.visitInsn(Opcodes.AALOAD);
        code.visitTypeInsn(Opcodes.CHECKCAST, wide ? "[D" : "[F");
        code.visitVarInsn(Opcodes.ASTORE, nextLocal);
        rows.put(node, nextLocal++);
    }

    private void operation(RowNode node, int i) {
        switch (node.op()) {
            case FUSED -> fused(node.a(), node.b(), node.c(), i);
            case ADD -> {
                if (graph.isNumber(node.a()) || graph.isNumber(node.b())) {
                    pushAll(node, i);
                    code.visitInsn(wide ? Opcodes.DADD : Opcodes.FADD);
                } else {
                    push(node.a(), i);
                    number(1);
                    push(node.b(), i);
                    call("fma", 3);
                }
            }
            case MULTIPLY -> {
                pushAll(node, i);
                if (graph.isNumber(node.a()) || graph.isNumber(node.b())) {
                    code.visitInsn(wide ? Opcodes.DMUL : Opcodes.FMUL);
                } else {
                    number(-0.0);
                    call("fma", 3);
                }
            }
            case SUBTRACT -> plain(node, wide ? Opcodes.DSUB : Opcodes.FSUB, i);
            case DIVIDE -> plain(node, wide ? Opcodes.DDIV : Opcodes.FDIV, i);
            case NEGATE -> plain(node, wide ? Opcodes.DNEG : Opcodes.FNEG, i);
            case MIN -> called("min", node, i);
            case MAX -> called("max", node, i);
            case ABS -> called("abs", node, i);
            case SQRT -> root(node, i);
            case COMPARE -> compare(node, i);
            case SELECT -> select(node, i);
            default -> throw new IllegalStateException(node + " is not written into a pass");
        }
    }

    private void fused(int a, int b, int c, int i) {
        push(a, i);
        push(b, i);
        push(c, i);
        call("fma", 3);
    }

    private void plain(RowNode node, int instruction, int i) {
        pushAll(node, i);
        code.visitInsn(instruction);
    }

    private void called(String name, RowNode node, int i) {
        pushAll(node, i);
        call(name, node.op().operands());
    }

    private void call(String name, int operands) {
        String one = wide ? "D" : "F";
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, "java/lang/Math", name, "(" + one.repeat(operands) + ")" + one, false);
    }

    private void root(RowNode node, int i) {
        push(node.a(), i);
        if (!wide) {
            code.visitInsn(Opcodes.F2D);
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Math", "sqrt", "(D)D", false);
        if (!wide) {
            code.visitInsn(Opcodes.D2F);
        }
    }

    /** NaN makes every relation false but ≠. */
    private void compare(RowNode node, int i) {
        Relation relation = (Relation) Objects.requireNonNull(node.what());
        pushAll(node, i);
        boolean less = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
        code.visitInsn(less ? (wide ? Opcodes.DCMPG : Opcodes.FCMPG) : (wide ? Opcodes.DCMPL : Opcodes.FCMPL));
        choose(Jumps.ifFalse(relation), () -> number(1), () -> number(0));
    }

    private void select(RowNode node, int i) {
        push(node.a(), i);
        number(0);
        code.visitInsn(wide ? Opcodes.DCMPL : Opcodes.FCMPL);
        choose(Opcodes.IFEQ, () -> push(node.b(), i), () -> push(node.c(), i));
    }

    private void choose(int no, Runnable first, Runnable second) {
        Label otherwise = new Label();
        Label end = new Label();
        code.visitJumpInsn(no, otherwise);
        first.run();
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        second.run();
        code.visitLabel(end);
    }

    private void pushAll(RowNode node, int i) {
        for (int o = 0; o < node.op().operands(); o++) {
            push(node.operand(o), i);
        }
    }

    private void push(int k, int i) {
        Integer value = values.get(k);
        if (value != null) {
            code.visitVarInsn(wide ? Opcodes.DLOAD : Opcodes.FLOAD, value);
        } else if (graph.isNumber(k)) {
            number(graph.node(k).number());
        } else {
            code.visitVarInsn(Opcodes.ALOAD, Objects.requireNonNull(rows.get(k)));
            code.visitVarInsn(Opcodes.ILOAD, i);
            code.visitInsn(wide ? Opcodes.DALOAD : Opcodes.FALOAD);
        }
    }

    private void number(double value) {
        if (wide) {
            code.visitLdcInsn(value);
        } else {
            code.visitLdcInsn((float) value);
        }
    }
}
