package org.sneakpath.neurons.compiled;

import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.devices.equation.Expression;

/**
 * The code of one step and of its adjoint.
 *
 * @param stages how it is solved
 * @param residual the largest |F| relative to the sum of its terms
 * @param pullback z̄, then Ī, over z′, I, z, z̄′
 * @param parameterPullback p̄, likewise
 * @param ownPullback p̄ of the parameters in which neurons may differ, in their order, likewise
 */
record CompiledStep(
        List<Stage> stages,
        SharedKernel residual,
        SharedKernel pullback,
        SharedKernel parameterPullback,
        SharedKernel ownPullback) {
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
     * @param parameters of the neuron
     * @param own numbers of those in which neurons may differ
     * @param typical a point by which pivots are judged
     */
    static CompiledStep of(
            List<Unknown> unknowns,
            List<Expression> rows,
            List<Expression> bound,
            List<NeuronParameter> parameters,
            int[] own,
            double[] typical) {
        StepSolution whole = new StepSolution(unknowns, rows, parameters, typical);
        StepSolution fast = new StepSolution(unknowns, bound, parameters, typical);
        int[] all = IntStream.range(0, parameters.size()).toArray();
        return new CompiledStep(
                fast.stages(),
                fast.residual(),
                fast.pullback(),
                whole.parameterPullback(all),
                fast.parameterPullback(own));
    }
}
