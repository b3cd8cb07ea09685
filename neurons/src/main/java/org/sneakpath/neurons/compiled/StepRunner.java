package org.sneakpath.neurons.compiled;

/** Runs the code of a step on the rows of a block of neurons. */
final class StepRunner<A> {
    private final CompiledStep code;
    private final StepRows<A> rows;
    private final boolean closed;
    private final StageSolver<A>[] stages;

    @SuppressWarnings("unchecked")
    StepRunner(CompiledStep code, StepRows<A> rows) {
        this.code = code;
        this.rows = rows;
        closed = code.isClosed();
        stages =
                code.stages().stream().map(stage -> StageSolver.of(stage, rows)).toArray(StageSolver[]::new);
    }

    /** Whether nothing of it is iterated, so that there is nothing that could fail but the arithmetic. */
    boolean isClosed() {
        return closed;
    }

    /** Writes z′ of the first {@code count} neurons, from z and I; evaluations taken. */
    int solve(int count) {
        int iterations = 0;
        for (StageSolver<A> stage : stages) {
            iterations += stage.solve(count);
        }
        return iterations;
    }

    /** Writes the relative residual of each neuron. */
    void check(int count) {
        code.residual().in(rows.precision).rows(rows.u, rows.p, rows.residual, count);
    }

    /** Writes z̄, then Ī. */
    void pullback(int count) {
        code.pullback().in(rows.precision).rows(rows.u, rows.p, rows.pulled, count);
    }

    /** Writes p̄ of all parameters, or of those in which neurons may differ. */
    void pullbackParameters(boolean own, int count) {
        SharedKernel kernel = own ? code.ownPullback() : code.parameterPullback();
        kernel.in(rows.precision).rows(rows.u, rows.p, rows.parameterBars, count);
    }
}
