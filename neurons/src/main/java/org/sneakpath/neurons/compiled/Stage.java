package org.sneakpath.neurons.compiled;

import java.util.List;

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
     * Unknowns that are solved by Newton's method.
     *
     * @param iteration J⁻¹F of these unknowns, the largest |F| relative to the sum of its terms last
     */
    record Iterated(List<Integer> unknowns, SharedKernel iteration) implements Stage {}
}
