package org.sneakpath.devices.equation;

import java.util.List;
import org.sneakpath.devices.DeviceBatch;

/** One expression, evaluated for one instance of a batch at a time and kept nowhere. Otherwise as {@link BatchKernel}. */
public final class BatchQuantity {
    private final Lazy<Program<BatchLoop>> program;

    private BatchQuantity(Lazy<Program<BatchLoop>> program) {
        this.program = program;
    }

    /**
     * Evaluated fast.
     *
     * @param controls where u_0, u_1 … stand
     */
    public static BatchQuantity compiled(List<BatchPlace> controls, Expression expression) {
        List<BatchPlace> places = List.copyOf(controls);
        return new BatchQuantity(
                new Lazy<>(() -> LoopCompiler.compile(result(expression), new BatchForm(places, List.of()))));
    }

    /** Evaluated slowly, twin of {@link #compiled}. */
    public static BatchQuantity interpreted(List<BatchPlace> controls, Expression expression) {
        List<BatchPlace> places = List.copyOf(controls);
        return new BatchQuantity(
                new Lazy<>(() -> new Program<>(new InterpretedBatchLoop(places, result(expression)), 1)));
    }

    private static List<Assignment> result(Expression expression) {
        return List.of(new Assignment(new Interning().rebuild(expression, leaf -> leaf), Scratch.SCRATCH, 0));
    }

    /** The value for an instance. */
    public double at(DeviceBatch batch, int instance) {
        Program<BatchLoop> ready = program.get();
        double[] value = ready.scratch();
        ready.loop().run(batch, 0, instance, instance + 1, value);
        return value[0];
    }
}
