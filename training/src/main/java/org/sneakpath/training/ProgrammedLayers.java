package org.sneakpath.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.NeuronModel;

/** All layers as they physically are, in the numbers of the network. */
final class ProgrammedLayers<A> {
    private final NetworkSpec spec;
    private final Precision<A> precision;
    private final List<ProgrammedLayer<A>> layers = new ArrayList<>();
    private long draw;

    private ProgrammedLayers(NetworkSpec spec, Precision<A> precision) {
        this.spec = spec;
        this.precision = precision;
    }

    static ProgrammedLayers<?> of(NetworkSpec spec) {
        return spec.arithmetic() == Arithmetic.SINGLE
                ? new ProgrammedLayers<>(spec, Precision.SINGLE)
                : new ProgrammedLayers<>(spec, Precision.DOUBLE);
    }

    /** Adds the next layer. */
    void add(@Nullable ColumnNoise noise, NeuronCodes codes, Map<String, double[]> ownParameters) {
        LayerSpec layer = spec.layers().get(layers.size());
        Set<String> own = new LinkedHashSet<>(ownParameters.keySet());
        if (layer.coupling().loads()) {
            own.add(NeuronModel.LOAD);
        }
        layers.add(new ProgrammedLayer<>(
                layer,
                new SynapticMap<>(layer, precision),
                noise,
                codes.of(layer.steppedNeuron(), own),
                ownParameters));
    }

    /** Takes what the synapses of a layer do, as they are written. */
    void set(int layer, SynapseArray written) {
        layers.get(layer).map().set(written.effective(), written.loads());
    }

    /** Takes ranges of what the synapses of a layer do, as they are written; then {@link #finish}. */
    Ranges.Task taker(int layer, SynapseArray written) {
        SynapticMap<A> map = layers.get(layer).map();
        return (range, from, to) -> map.take(written.effective(), from, to);
    }

    /** Ends what {@link #taker} has taken. */
    void finish(int layer, SynapseArray written) {
        layers.get(layer).map().finish(written.effective(), written.loads());
    }

    ProgrammedLayer<A> layer(int number) {
        return layers.get(number);
    }

    /** Which draw of random encodings samples are shown in. */
    long draw() {
        return draw;
    }

    /** Sets {@link #draw}, between presentations. */
    void draw(long number) {
        draw = number;
    }

    BatchPass<A> pass(int samples) {
        return new BatchPass<>(spec, this, precision, samples);
    }
}
