package org.sneakpath.training.rule;

import org.sneakpath.training.LearningRule;
import org.sneakpath.training.Network;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.VoltagePenalty;

/**
 * Backpropagation through time where a spike's derivative is a surrogate that its event names (Neftci, Mostafa, Zenke 2019).
 * <pre>
 *   s = [g &gt; 0]        ds/dg := σ(g)
 * </pre>
 * All else is as in {@link MemProp}: circuits, synapses and wires have their exact derivatives.
 *
 * @param penalty on output voltages outside a band
 * @param loss of the class scores, or of the times of first spikes
 */
public record SurrogateGradient(VoltagePenalty penalty, Loss loss) implements LearningRule {

    /** Without voltage penalty, for the cross-entropy. */
    public SurrogateGradient() {
        this(VoltagePenalty.NONE);
    }

    /** For the cross-entropy. */
    public SurrogateGradient(VoltagePenalty penalty) {
        this(penalty, new CrossEntropy());
    }

    @Override
    public String description() {
        return "surrogate " + loss.description() + " " + penalty;
    }

    @Override
    public Learner learner(Network network, int samples) {
        return learner(network, 1, samples);
    }

    @Override
    public Learner learner(Network network, int divisor, int samples) {
        Surrogates.require(network.spec());
        return Backpropagation.onGrid(network, divisor, loss, penalty, samples);
    }
}
