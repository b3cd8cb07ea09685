package org.sneakpath.devices.equation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.sneakpath.devices.DeviceBatch;

/**
 * {@code run(batch, time, from, to, scratch)}: variables in this order after {@code this}; {@code from} counts the instances.
 * The arrays of the batch that are used are put into variables before the loop.
 */
final class BatchArguments extends Arguments {
    private static final String BATCH_TYPE = DeviceBatch.class.getName().replace('.', '/');
    private static final int BATCH = 1;
    private static final int TIME = 2;
    private static final int K = 4;
    private static final int TO = 5;
    private static final int SCRATCH = 6;
    /** The first instance. */
    private static final int FIRST = 7;

    private static final int N = 8;

    private final List<BatchPlace> controls;
    private final Map<BatchArray, Integer> variables = new EnumMap<>(BatchArray.class);

    BatchArguments(String owner, List<BatchPlace> controls, List<Assignment> assignments) {
        super(owner);
        this.controls = controls;
        for (Expression node : Traversal.of(
                        assignments.stream().map(Assignment::expression).toList())
                .nodes()) {
            if (node instanceof Control c && c.index() < Scratch.FIRST) {
                use(controls.get(c.index()).array());
            } else if (node instanceof ParameterValue) {
                use(BatchArray.P);
            }
        }
        for (Assignment assignment : assignments) {
            if (assignment.target() instanceof BatchArray array) {
                use(array);
            }
        }
    }

    private void use(BatchArray array) {
        variables.putIfAbsent(array, N + 1 + variables.size());
    }

    private int variable(BatchArray array) {
        Integer variable = variables.get(array);
        if (variable == null) {
            throw new IllegalStateException("array " + array + " is not among those used");
        }
        return variable;
    }

    @Override
    String descriptor() {
        return "(L" + BATCH_TYPE + ";DII[D)V";
    }

    @Override
    int instance() {
        return K;
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
        return N + 1 + variables.size();
    }

    @Override
    void begin(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ILOAD, K);
        code.visitVarInsn(Opcodes.ISTORE, FIRST);
        code.visitVarInsn(Opcodes.ALOAD, BATCH);
        code.visitFieldInsn(Opcodes.GETFIELD, BATCH_TYPE, "n", "I");
        code.visitVarInsn(Opcodes.ISTORE, N);
        variables.forEach((array, variable) -> {
            code.visitVarInsn(Opcodes.ALOAD, BATCH);
            array.get(code);
            code.visitVarInsn(Opcodes.ASTORE, variable);
        });
    }

    @Override
    void control(MethodVisitor code, int index) {
        if (index >= Scratch.FIRST) {
            scratch(code, SCRATCH, FIRST, index - Scratch.FIRST);
            code.visitInsn(Opcodes.DALOAD);
        } else {
            BatchPlace place = controls.get(index);
            load(code, variable(place.array()), place.row());
        }
    }

    @Override
    void parameter(MethodVisitor code, int index) {
        load(code, variable(BatchArray.P), index);
    }

    @Override
    void time(MethodVisitor code) {
        code.visitVarInsn(Opcodes.DLOAD, TIME);
    }

    @Override
    void result(MethodVisitor code, Assignment assignment) {
        if (assignment.target() instanceof BatchArray array) {
            element(code, variable(array), assignment.row());
        } else {
            scratch(code, SCRATCH, FIRST, assignment.row());
        }
    }
}
