package org.sneakpath.neurons.compiled;

import java.util.List;
import org.sneakpath.devices.equation.Equations;
import org.sneakpath.devices.equation.Expression;

/**
 * The code of one step and of its adjoint.
 *
 * @param stages how it is solved
 * @param residual the largest |F| relative to the sum of its terms
 * @param pullback z̄, then Ī, over z′, I, z, z̄′
 * @param parameterPullback p̄, likewise
 */
record CompiledStep(List<Stage> stages, Equations residual, Equations pullback, Equations parameterPullback) {
    CompiledStep {
        stages = List.copyOf(stages);
    }

    /** Whether it needs no iteration. */
    boolean isClosed() {
        return stages.stream().allMatch(stage -> stage instanceof Stage.Closed);
    }

    /**
     * The code of a step.
     *
     * @param rows F
     * @param bound F with the numbers of common parameters put in
     * @param typical a point by which pivots are judged
     * @param values parameters there
     */
    static CompiledStep of(
            List<Unknown> unknowns, List<Expression> rows, List<Expression> bound, double[] typical, double[] values) {
        StepSolution whole = new StepSolution(unknowns, rows, values.length, typical, values);
        StepSolution fast = new StepSolution(unknowns, bound, values.length, typical, values);
        return new CompiledStep(fast.stages(), fast.residual(), fast.pullback(), whole.parameterPullback());
    }
}
