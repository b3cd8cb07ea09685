package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The synapses of a network, noise aside, with its neurons on another grid in time. */
final class Regridded implements ProgrammedNetwork {
    private final NetworkSpec spec;
    private final ProgrammedLayers<?> layers;

    /** @param arrays of the design, programmed; what they do is copied */
    Regridded(NetworkSpec design, double step, int steps, List<SynapseArray> arrays) {
        spec = withSpikes(design, step, steps);
        NeuronCodes codes = new NeuronCodes(spec);
        layers = ProgrammedLayers.of(spec);
        for (int k = 0; k < arrays.size(); k++) {
            layers.add(null, codes, Map.of());
            layers.set(k, arrays.get(k).effective());
        }
    }

    /** A spike lasts a step, so that its height is in inverse proportion: gain·s keeps its charge, gain·reference stays. */
    private static NetworkSpec withSpikes(NetworkSpec design, double step, int steps) {
        double higher = design.step() / step;
        List<LayerSpec> layers = new ArrayList<>();
        for (LayerSpec layer : design.layers()) {
            boolean hears = !layers.isEmpty() && layers.get(layers.size() - 1).signal() == Signal.SPIKES;
            layers.add(hears ? driven(layer, higher) : layer);
        }
        return new NetworkSpec(layers, design.scheme(), step, steps, design.readoutScale(), design.arithmetic());
    }

    private static LayerSpec driven(LayerSpec layer, double higher) {
        WordLineDrive drive = layer.drive();
        return layer.drivenBy(new WordLineDrive(higher * drive.gain(), drive.reference() / higher, drive.bias()));
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public NetworkPass pass(int samples) {
        return layers.pass(samples);
    }
}
