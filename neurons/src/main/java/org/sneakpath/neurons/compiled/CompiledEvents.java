package org.sneakpath.neurons.compiled;

import java.util.List;

/**
 * The code of a neuron's events and of their adjoint, over the controls of {@link EventMap}.
 *
 * @param assigned which unknowns they set
 * @param map z″ of these, then σ
 * @param pullback z̄′ of all unknowns
 * @param parameterPullback p̄ of all parameters
 */
record CompiledEvents(List<Integer> assigned, SharedKernel map, SharedKernel pullback, SharedKernel parameterPullback) {
    CompiledEvents {
        assigned = List.copyOf(assigned);
    }
}
