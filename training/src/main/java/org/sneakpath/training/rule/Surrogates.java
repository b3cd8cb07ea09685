package org.sneakpath.training.rule;

import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.EventGradient;
import org.sneakpath.neurons.event.NeuronEvent;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;

/** Which events of a network's neurons have surrogates for their derivatives. */
final class Surrogates {
    private Surrogates() {}

    /** Refuses a network with a surrogate: a rule that is exact has none. */
    static void refuse(NetworkSpec network) {
        for (LayerSpec layer : network.layers()) {
            if (isIn(layer.neuron())) {
                throw new IllegalArgumentException("neuron '" + layer.neuron().name()
                        + "' has an event with a surrogate gradient, and memprop takes none; train by the rule surrogate,"
                        + " or let the event be held");
            }
        }
    }

    /** Refuses a network of which nothing is a surrogate, and whose layers hear spikes that then have no gradient. */
    static void require(NetworkSpec network) {
        if (network.layers().stream().noneMatch(layer -> isIn(layer.neuron()))) {
            throw new IllegalArgumentException("no neuron has an event with a surrogate gradient; train by the rule"
                    + " memprop, or give the event a surrogate");
        }
    }

    private static boolean isIn(NeuronModel neuron) {
        return neuron.events().stream().map(NeuronEvent::gradient).anyMatch(EventGradient.Surrogate.class::isInstance);
    }
}
