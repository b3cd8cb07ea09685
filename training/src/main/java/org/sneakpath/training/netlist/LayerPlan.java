package org.sneakpath.training.netlist;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.neurons.event.NeuronEvent;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;

/**
 * What time is to a layer in a drawing.
 *
 * <p>A network steps one layer after the other: a step of a layer hears what the layer before tells at the end of the same step, its
 * events included. A circuit knows that only when the step is over; so the layer after one with events is drawn to do the step while the
 * clock is already at the next one, and begins as many steps later as there are such layers before it.
 *
 * @param clocked whether its events are drawn: they set something, or its spikes are heard or read
 * @param spikes whether its spikes are what is told of it
 * @param delay steps by which it is late
 */
record LayerPlan(boolean clocked, boolean spikes, int delay) {
    /** Of all layers. */
    static List<LayerPlan> of(NetworkSpec spec) {
        List<LayerPlan> plans = new ArrayList<>();
        int delay = 0;
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            boolean read = k == spec.layers().size() - 1 && spec.readout().readsSpikes();
            boolean spikes = read || layer.signal() == Signal.SPIKES;
            boolean clocked = spikes || layer.neuron().events().stream().anyMatch(LayerPlan::sets);
            plans.add(new LayerPlan(clocked, spikes, delay));
            delay += clocked ? 1 : 0;
        }
        return plans;
    }

    private static boolean sets(NeuronEvent event) {
        return !event.law().assigned().isEmpty();
    }
}
