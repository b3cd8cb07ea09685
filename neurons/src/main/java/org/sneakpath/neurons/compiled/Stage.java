package org.sneakpath.neurons.compiled;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a step: some unknowns, found from those of the stages before it.
 *
 * <p>Controls of the equations are z′, I, z, as in {@link StepEquations}.
 */
sealed interface Stage {
    /** Which unknowns it finds. */
    List<Integer> unknowns();

    /**
     * Unknowns whose equations are affine in them, solved on paper.
     *
     * @param solution z′ of these unknowns
     */
    record Closed(List<Integer> unknowns, SharedKernel solution) implements Stage {}

    /**
     * Unknowns that follow on paper from one state, which is enclosed between its bounds and found there.
     *
     * @param others the unknowns that follow
     * @param state the one they follow from
     * @param lower its least value
     * @param upper its greatest value
     * @param iteration z′ of the others, then g, g/g′ and the largest |F| relative to the sum of its terms, over the state
     */
    record Bracketed(List<Integer> others, int state, double lower, double upper, SharedKernel iteration)
            implements Stage {
        @Override
        public List<Integer> unknowns() {
            return Stream.concat(others.stream(), Stream.of(state)).sorted().toList();
        }
    }

    /**
     * Unknowns that are solved by Newton's method.
     *
     * @param iteration J⁻¹F of these unknowns, the largest |F| relative to the sum of its terms last
     */
    record Iterated(List<Integer> unknowns, SharedKernel iteration) implements Stage {}
}
