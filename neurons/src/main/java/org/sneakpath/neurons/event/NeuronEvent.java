package org.sneakpath.neurons.event;

/**
 * Something that happens to a neuron at the end of a step, and is not a circuit: a reset, a phase that wraps, a clock that is set.
 * <pre>
 *   s  = 1 where g(z′) &gt; 0 (and g(z) ≤ 0, of a rising one), else 0
 *   z″ = z′ + s (a(z′) − z′)
 * </pre>
 * z being the neuron's unknowns at the beginning of the step, z′ those that its equations give, z″ those that the next step begins with.
 * Events of a neuron happen one after the other in their order, each seeing what those before it have left.
 *
 * <p>Immutable, equal by value. {@link EventCards} says how events are written in netlists.
 *
 * @param name unique among a neuron's events and elements
 * @param law g and a
 * @param rising whether the condition must have been unmet when the step began
 * @param spike what s is counted as in the neuron's spikes: 1 for a spike, 0 for none, −1 for a negative one
 * @param gradient ds/dg of the pullback
 * @param detached whether cotangents of z″ reach s; where they do not, s has those of the spikes alone
 */
public record NeuronEvent(
        String name, EventLaw law, boolean rising, double spike, EventGradient gradient, boolean detached) {
    public NeuronEvent {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an event needs a name");
        }
        if (!Double.isFinite(spike)) {
            throw new IllegalArgumentException("spike of event '" + name + "' = " + spike + " must be finite");
        }
    }
}
