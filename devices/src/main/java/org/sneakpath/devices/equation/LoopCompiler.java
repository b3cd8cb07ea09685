package org.sneakpath.devices.equation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a {@link Loop} of bytecode: one hidden class, one method, the loop over instances inside it.
 *
 * <p>HotSpot does not compile a method of more than 8,000 bytes. Results that need more are computed by several loops, each
 * for some of them, which share no work; one result that alone needs more (about a thousand distinct operations) is
 * interpreted.
 */
final class LoopCompiler {
    /** Longest code (bytes) that HotSpot compiles, {@code HugeMethodLimit}. */
    static final int LONGEST = 8000;

    /** Nodes beyond which no attempt is made; bounds the memory that the attempt takes to some MB. */
    private static final int MOST_NODES = 1500;

    private static final String NAME = "org/sneakpath/devices/equation/CompiledLoop";

    private LoopCompiler() {}

    static Loop compile(List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return (u, p, time, y, d, n, from, to) -> {};
        }
        int nodes = Traversal.of(
                        assignments.stream().map(Assignment::expression).toList())
                .size();
        Loop loop = nodes > MOST_NODES ? null : attempt(assignments);
        if (loop != null) {
            return loop;
        }
        if (assignments.size() == 1) {
            return new InterpretedLoop(assignments);
        }
        int half = assignments.size() / 2;
        Loop first = compile(assignments.subList(0, half));
        Loop second = compile(assignments.subList(half, assignments.size()));
        return (u, p, time, y, d, n, from, to) -> {
            first.run(u, p, time, y, d, n, from, to);
            second.run(u, p, time, y, d, n, from, to);
        };
    }

    /** The loop in one method, null when that would be too long. */
    private static @Nullable Loop attempt(List<Assignment> assignments) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                NAME,
                null,
                "java/lang/Object",
                new String[] {Loop.class.getName().replace('.', '/')});
        type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "tables", Arguments.TABLES, null, null);
        constructor(type);
        Arguments arguments = new Arguments(NAME);
        try {
            if (run(type, assignments, arguments) > LONGEST) {
                return null;
            }
            type.visitEnd();
            return define(type.toByteArray(), arguments.tables());
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
    private static int run(ClassWriter type, List<Assignment> assignments, Arguments arguments) {
        Dataflow flow = new Dataflow(assignments);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PUBLIC, "run", Arguments.DESCRIPTOR, null, null);
        code.visitCode();
        Label test = new Label();
        Label next = new Label();
        Label end = new Label();
        LoopBody body = new LoopBody(flow, code, arguments, Arguments.FIRST_FREE);
        body.prologue();
        code.visitJumpInsn(Opcodes.GOTO, test);
        code.visitLabel(next);
        body.region(flow.roots());
        for (int a = 0; a < assignments.size(); a++) {
            arguments.result(
                    code, assignments.get(a).partial(), assignments.get(a).row());
            body.push(flow.root(a));
            code.visitInsn(Opcodes.DASTORE);
        }
        code.visitIincInsn(Arguments.I, 1);
        code.visitLabel(test);
        code.visitVarInsn(Opcodes.ILOAD, Arguments.I);
        code.visitVarInsn(Opcodes.ILOAD, Arguments.TO);
        code.visitJumpInsn(Opcodes.IF_ICMPLT, next);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(end);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return end.getOffset();
    }

    private static Loop define(byte[] bytes, Table[] tables) {
        try {
            MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytes, true);
            Object loop = hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class, Table[].class))
                    .invoke(tables);
            return (Loop) loop;
        } catch (Throwable broken) {
            throw new IllegalStateException("the generated loop does not load", broken);
        }
    }
}
