package org.sneakpath.neurons.compiled;

/** Takes a block of neurons through one stage of a step. */
sealed interface StageSolver<A> permits ClosedStage, BracketStage, NewtonStage {
    /**
     * Writes z′ of its unknowns.
     *
     * @param count neurons in the block
     * @return evaluations taken
     */
    int solve(int count);

    /** The solver of a stage on the rows of a block. */
    static <A> StageSolver<A> of(Stage stage, StepRows<A> rows) {
        if (stage instanceof Stage.Closed closed) {
            return new ClosedStage<>(closed, rows);
        }
        return stage instanceof Stage.Bracketed bracketed
                ? new BracketStage<>(bracketed, rows)
                : new NewtonStage<>((Stage.Iterated) stage, rows);
    }
}
