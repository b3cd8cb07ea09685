package org.sneakpath.devices.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.Interval;

/**
 * Expressions evaluated in the arrays of a {@link DeviceBatch}, for many instances a call. Control u_c stands at a given place
 * of the batch, parameter p_j in row j of {@link DeviceBatch#p}, and each result at a place of its own, which must not be one
 * of those read. Results for an instance depend on that instance only, bitwise. Thread-safe for disjoint ranges of instances.
 *
 * <p>Made when first run. Compiled kernels allocate nothing after the first run of each thread.
 */
public final class BatchKernel {
    private final Lazy<Program<BatchLoop>> program;

    private BatchKernel(Lazy<Program<BatchLoop>> program) {
        this.program = program;
    }

    /**
     * The fast kernel.
     *
     * @param controls where u_0, u_1 … stand
     * @param parameters what values each parameter may have, which those of a batch are taken to be among
     * @param results asked for once, at the first run
     */
    public static BatchKernel compiled(
            List<BatchPlace> controls, List<Interval> parameters, Supplier<List<BatchResult>> results) {
        BatchForm form = new BatchForm(List.copyOf(controls), List.copyOf(parameters));
        return new BatchKernel(new Lazy<>(() -> LoopCompiler.compile(assignments(results.get(), form), form)));
    }

    /** The slow kernel, twin of {@link #compiled}. */
    public static BatchKernel interpreted(
            List<BatchPlace> controls, List<Interval> parameters, Supplier<List<BatchResult>> results) {
        BatchForm form = new BatchForm(List.copyOf(controls), List.copyOf(parameters));
        return new BatchKernel(new Lazy<>(() ->
                new Program<>(new InterpretedBatchLoop(controls, assignments(results.get(), form)), 0)));
    }

    /** Results with equal subgraphs made one, in the form that takes the fewest operations. */
    private static List<Assignment> assignments(List<BatchResult> results, BatchForm form) {
        Interning interning = new Interning();
        List<Expression> whole = results.stream()
                .map(r -> interning.rebuild(r.expression(), leaf -> leaf))
                .toList();
        List<Expression> shared = NormalForm.of(whole, form::range);
        List<Assignment> assignments = new ArrayList<>();
        for (int k = 0; k < shared.size(); k++) {
            BatchPlace place = results.get(k).place();
            assignments.add(new Assignment(shared.get(k), place.array(), place.row()));
        }
        return List.copyOf(assignments);
    }

    /**
     * Computes and stores the results of instances {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param time what stands for {@link Time} in the expressions: whatever is the same for all instances
     */
    public void run(DeviceBatch batch, double time, int from, int to) {
        Program<BatchLoop> ready = program.get();
        ready.loop().run(batch, time, from, to, ready.scratch());
    }
}
