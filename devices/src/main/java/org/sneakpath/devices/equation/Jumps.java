package org.sneakpath.devices.equation;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Conditions as jumps: what decides is evaluated first, and the rest only where it is still open. */
final class Jumps {
    private final Dataflow flow;
    private final MethodVisitor code;
    private final IntFunction<@Nullable Boolean> known;
    private final IntPredicate stored;
    private final IntConsumer push;

    /**
     * @param known whether a condition is true where code is being written; null if that is open
     * @param stored whether a node's value stands in a local variable
     * @param push leaves a node's value on the stack
     */
    Jumps(
            Dataflow flow,
            MethodVisitor code,
            IntFunction<@Nullable Boolean> known,
            IntPredicate stored,
            IntConsumer push) {
        this.flow = flow;
        this.code = code;
        this.known = known;
        this.stored = stored;
        this.push = push;
    }

    /** Leaves 1 or 0 on the stack, as node k is true or not. */
    void truth(int k) {
        Label no = new Label();
        Label end = new Label();
        jump(k, false, no);
        code.visitInsn(Opcodes.DCONST_1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(no);
        code.visitInsn(Opcodes.DCONST_0);
        code.visitLabel(end);
    }

    /** Jumps to the target when node k is true ({@code sense}) or false (not {@code sense}); else goes on. */
    void jump(int k, boolean sense, Label target) {
        Boolean truth = known.apply(k);
        Expression e = flow.node(k);
        if (truth != null) {
            if (truth == sense) {
                code.visitJumpInsn(Opcodes.GOTO, target);
            }
        } else if (stored.test(k) || !flow.isLogical(k)) {
            push.accept(k);
            code.visitInsn(Opcodes.DCONST_0);
            code.visitInsn(Opcodes.DCMPL);
            code.visitJumpInsn(sense ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else if (e instanceof Comparison c) {
            for (int operand : flow.operands(k)) {
                push.accept(operand);
            }
            compare(c.relation(), sense, target);
        } else if (e instanceof Unary) {
            jump(flow.operands(k)[0], !sense, target);
        } else if (e instanceof Binary f) {
            int a = flow.operands(k)[0];
            int b = flow.operands(k)[1];
            boolean either = f.function() == BinaryFunction.OR;
            if (either == sense) {
                jump(a, sense, target);
                jump(b, sense, target);
            } else {
                Label decided = new Label();
                jump(a, !sense, decided);
                jump(b, sense, target);
                code.visitLabel(decided);
            }
        }
    }

    /** NaN makes every relation false but ≠. */
    private void compare(Relation relation, boolean sense, Label target) {
        boolean less = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
        code.visitInsn(less ? Opcodes.DCMPG : Opcodes.DCMPL);
        code.visitJumpInsn(sense ? ifTrue(relation) : ifFalse(relation), target);
    }

    private static int ifTrue(Relation relation) {
        return switch (relation) {
            case LESS -> Opcodes.IFLT;
            case LESS_OR_EQUAL -> Opcodes.IFLE;
            case GREATER -> Opcodes.IFGT;
            case GREATER_OR_EQUAL -> Opcodes.IFGE;
            case EQUAL -> Opcodes.IFEQ;
            case NOT_EQUAL -> Opcodes.IFNE;
        };
    }

    /** The instruction that jumps where a relation does not hold, a comparison with NaN having been made false. */
    static int ifFalse(Relation relation) {
        return switch (relation) {
            case LESS -> Opcodes.IFGE;
            case LESS_OR_EQUAL -> Opcodes.IFGT;
            case GREATER -> Opcodes.IFLE;
            case GREATER_OR_EQUAL -> Opcodes.IFLT;
            case EQUAL -> Opcodes.IFNE;
            case NOT_EQUAL -> Opcodes.IFEQ;
        };
    }
}
