package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;

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
        layers.add(new ProgrammedLayer<>(
                layer,
                new SynapticMap<>(layer, precision),
                noise,
                codes.of(layer.neuron(), ownParameters.keySet()),
                ownParameters));
    }

    /** What the synapses of a layer do, W[row·columns + column] (S). */
    void set(int layer, double[] effective) {
        layers.get(layer).map().set(effective);
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

    NetworkPass pass(int samples) {
        return new BatchPass<>(spec, this, precision, samples);
    }
}
