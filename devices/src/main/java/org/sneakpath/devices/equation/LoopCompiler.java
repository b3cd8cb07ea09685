package org.sneakpath.devices.equation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a loop of bytecode: one hidden class, one method, the loop over instances inside it.
 *
 * <p>HotSpot does not compile a method of more than 8,000 bytes. Results that need more are computed in several parts, see
 * {@link Partition}.
 */
final class LoopCompiler {
    /** Longest code (bytes) that HotSpot compiles, {@code HugeMethodLimit}. */
    static final int LONGEST = 8000;

    /** Nodes beyond which no attempt is made; bounds the memory that the attempt takes to some MB. */
    private static final int MOST_NODES = 1500;

    /** Operations of a part at first; fewer where the code is still too long. */
    private static final int LARGEST_PART = 640;

    private static final String NAME = "org/sneakpath/devices/equation/CompiledLoop";

    private LoopCompiler() {}

    static <L> Program<L> compile(List<Assignment> assignments, LoopForm<L> form) {
        if (assignments.isEmpty()) {
            return new Program<>(form.inSequence(List.of()), 0);
        }
        int rows = 0;
        for (Assignment a : assignments) {
            rows = a.target() == Scratch.SCRATCH ? Math.max(rows, a.row() + 1) : rows;
        }
        if (Partition.size(assignments) <= MOST_NODES) {
            L loop = attempt(assignments, form);
            if (loop != null) {
                return new Program<>(loop, rows);
            }
        }
        for (int most = LARGEST_PART; most >= 8; most /= 2) {
            Partition partition = new Partition(assignments, rows, most);
            List<L> parts = new ArrayList<>();
            for (List<Assignment> part : partition.parts()) {
                L loop = attempt(part, form);
                if (loop == null) {
                    break;
                }
                parts.add(loop);
            }
            if (parts.size() == partition.parts().size()) {
                return new Program<>(form.inSequence(parts), partition.rows());
            }
        }
        throw new IllegalStateException("a few operations are longer than " + LONGEST + " bytes");
    }

    /** The loop in one method, null when that would be too long. */
    private static <L> @Nullable L attempt(List<Assignment> assignments, LoopForm<L> form) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                NAME,
                null,
                "java/lang/Object",
                new String[] {form.type().getName().replace('.', '/')});
        type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "tables", Arguments.TABLES, null, null);
        constructor(type);
        Arguments arguments = form.arguments(NAME, assignments);
        try {
            if (run(type, assignments, arguments, form::range) > LONGEST) {
                return null;
            }
            type.visitEnd();
            return form.type().cast(define(type.toByteArray(), arguments.tables()));
        } catch (LoopBody.TooLarge | MethodTooLargeException tooLong) {
            return null;
        }
    }

    private static void constructor(ClassWriter type) {
        MethodVisitor code = type.visitMethod(0, "<init>", "(" + Arguments.TABLES + ")V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, NAME, "tables", Arguments.TABLES);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Writes the method; the length of its code (bytes). */
    private static int run(
            ClassWriter type, List<Assignment> assignments, Arguments arguments, Function<Expression, Range> leaves) {
        Dataflow flow =
                new Dataflow(assignments.stream().map(Assignment::expression).toList(), leaves);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "run", arguments.descriptor(), null, null);
        code.visitCode();
        Label test = new Label();
        Label next = new Label();
        Label end = new Label();
        LoopBody body = new LoopBody(flow, code, arguments, arguments.firstFree());
        arguments.begin(code);
        body.prologue();
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(next);
        body.region(flow.roots());
        for (int a = 0; a < assignments.size(); a++) {
            arguments.result(code, assignments.get(a));
            body.push(flow.root(a));
            code.visitInsn(Opcodes.DASTORE);
        }
        code.visitIincInsn(arguments.instance(), 1);
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, arguments.instance());
        code.visitVarInsn(Opcodes.ILOAD, arguments.end());
        code.visitJumpInsn(Opcodes.IF_ICMPLT, next);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(end);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return end.getOffset();
    }

    private static Object define(byte[] bytes, Table[] tables) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class, Table[].class))
                    .invoke(tables);
        } catch (Throwable broken) {
            throw new IllegalStateException("the generated loop does not load", broken);
        }
    }
}
