package org.sneakpath.training.rule;

import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.event.EventGradient;
import org.sneakpath.neurons.event.NeuronEvent;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;

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

    /** Refuses a network of which nothing is a surrogate, or of which spikes are heard that have none: their gradient is zero. */
    static void require(NetworkSpec network) {
        if (network.layers().stream().noneMatch(layer -> isIn(layer.neuron()))) {
            throw new IllegalArgumentException("no neuron has an event with a surrogate gradient; train by the rule"
                    + " memprop, or give the event a surrogate");
        }
        for (int k = 0; k < network.layers().size(); k++) {
            if (isHeardBySpikes(network, k) && !tellsByHowMuch(network.layers().get(k))) {
                throw new IllegalArgumentException("layer " + k + " is heard by spikes, and no event of neuron '"
                        + network.layers().get(k).neuron().name()
                        + "' that makes them has a surrogate gradient, so that"
                        + " what comes before it would learn nothing; give the event a surrogate, or hear its voltage");
            }
        }
    }

    /** Refuses a network of which spikes are heard: events that are held give them no gradient. */
    static void refuseHeldSpikes(NetworkSpec network) {
        for (int k = 0; k < network.layers().size(); k++) {
            if (isHeardBySpikes(network, k)) {
                throw new IllegalArgumentException("layer " + k + " is heard by spikes of events that are held, which"
                        + " have no gradient, so that it would learn nothing; train by the rule surrogate with a surrogate"
                        + " for the event, by conversion, or hear the voltage");
            }
        }
    }

    private static boolean isHeardBySpikes(NetworkSpec network, int layer) {
        boolean last = layer == network.layers().size() - 1;
        return (last && network.readout().readsSpikes())
                || network.layers().get(layer).signal() == Signal.SPIKES;
    }

    private static boolean tellsByHowMuch(LayerSpec layer) {
        return layer.neuron().events().stream()
                .filter(event -> event.spike() != 0)
                .anyMatch(event -> event.gradient() instanceof EventGradient.Surrogate);
    }

    private static boolean isIn(NeuronModel neuron) {
        return neuron.events().stream().map(NeuronEvent::gradient).anyMatch(EventGradient.Surrogate.class::isInstance);
    }
}
