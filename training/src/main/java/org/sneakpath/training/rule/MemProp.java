package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Backpropagation through time, through the device equations themselves (Zhou et al. 2022).
 * <pre>
 *   L = loss(z, label) + penalty(v)
 *   dL/dz → dL/dv(t) → neuron pullback → dL/dI(t) → dL/dW and dL/dv(t) of the layer before → …
 * </pre>
 * Membranes of memristive neurons are smooth functions of their input, so the gradient is exact: no surrogate anywhere, but for the
 * levels of converters where a layer has some ({@link org.sneakpath.training.Converters}).
 * Events, such as a reset, are held where they are; their spikes then have no gradient, so that a layer must be heard by its voltage. It
 * ends at the effective weights W; wires and
 * mapping are pulled back once a mini-batch by the network.
 *
 * @param penalty on membrane voltages outside a band
 * @param loss of the class scores, or of the times of first spikes
 */
public record MemProp(VoltagePenalty penalty, Loss loss) implements LearningRule {

    /** Without voltage penalty, for the cross-entropy. */
    public MemProp() {
        this(VoltagePenalty.NONE);
    }

    /** For the cross-entropy. */
    public MemProp(VoltagePenalty penalty) {
        this(penalty, new CrossEntropy());
    }

    @Override
    public String description() {
        return "memprop " + loss.description() + " " + penalty;
    }

    @Override
    public Learner learner(Network network, int samples) {
        return learner(network, 1, samples);
    }

    @Override
    public Learner learner(Network network, int divisor, int samples) {
        Surrogates.refuse(network.spec());
        Surrogates.refuseHeldSpikes(network.spec());
        return Backpropagation.onGrid(network, divisor, loss, penalty, samples);
    }
}
