package org.sneakpath.devices.equation;

import java.util.Locale;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The instruction or call that makes a node's value from its operands' values on the stack. */
final class Operations {
    private static final String MATH = "java/lang/Math";
    private static final String OURS = ElementaryFunctions.class.getName().replace('.', '/');

    private Operations() {}

    /** Whether f is the exponential as Java has it for arguments like these. */
    static boolean plain(UnaryFunction f, Range a) {
        return f == UnaryFunction.EXP && a.high() <= ElementaryFunctions.LARGEST_EXPONENT;
    }

    /** Java's own exponential. */
    static void exponential(MethodVisitor code) {
        call(code, MATH, "exp", 1);
    }

    /** Ours from Java's, and the argument. */
    static void tested(MethodVisitor code) {
        call(code, OURS, "tested", 2);
    }

    /** @param a where the argument lies */
    static void unary(MethodVisitor code, UnaryFunction f, Range a) {
        if (plain(f, a)) {
            exponential(code);
            return;
        }
        switch (f) {
            case NEGATE -> code.visitInsn(Opcodes.DNEG);
            case ABS, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, FLOOR, CEIL ->
                call(code, MATH, f.name().toLowerCase(Locale.ROOT), 1);
            case ROUND -> call(code, MATH, "rint", 1);
            case SINH -> call(code, OURS, "sinh", 3);
            case TANH -> call(code, OURS, "tanh", 2);
            case COSH -> call(code, OURS, "coshOf", 2);
            case SIGN, EXP, LN, LOG10, ASINH, ACOSH, ATANH, STEP, RAMP ->
                call(code, OURS, f.name().toLowerCase(Locale.ROOT), 1);
            case INT -> call(code, OURS, "integerPart", 1);
            case STEP_CLOSED -> call(code, OURS, "stepClosed", 1);
            case NOT -> throw new IllegalStateException("logic is written as jumps");
        }
    }

    /**
     * @param safe whether b cannot be 0
     * @param b the second operand
     */
    static void binary(MethodVisitor code, BinaryFunction f, boolean safe, Expression b) {
        switch (f) {
            case ADD -> code.visitInsn(Opcodes.DADD);
            case SUBTRACT -> code.visitInsn(Opcodes.DSUB);
            case MULTIPLY -> code.visitInsn(Opcodes.DMUL);
            case DIVIDE -> {
                if (safe) {
                    code.visitInsn(Opcodes.DDIV);
                } else {
                    call(code, OURS, "divide", 2);
                }
            }
            case MODULO -> code.visitInsn(Opcodes.DREM);
            case POWER -> call(code, MATH, "pow", 2);
            case MIN, MAX -> {
                if (safe && b instanceof Constant) {
                    call(code, OURS, f == BinaryFunction.MIN ? "atMost" : "atLeast", 2);
                } else {
                    call(code, MATH, f == BinaryFunction.MIN ? "min" : "max", 2);
                }
            }
            case ATAN2 -> call(code, MATH, f.name().toLowerCase(Locale.ROOT), 2);
            case HYPOT -> call(code, OURS, "hypot", 2);
            case POWER_OR_ZERO -> call(code, OURS, "powerOrZero", 2);
            case SIGNED_POWER -> call(code, OURS, "signedPower", 2);
            case AND, OR -> throw new IllegalStateException("logic is written as jumps");
        }
    }

    private static void call(MethodVisitor code, String owner, String name, int arguments) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, "(" + "D".repeat(arguments) + ")D", false);
    }
}
