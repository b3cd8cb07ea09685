package org.sneakpath.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.neurons.compiled.CompiledNeuron;

/**
 * A layer as it physically is: its synapses, the noise of its reads, and its neurons where they are not all nominal.
 *
 * @param spec what was asked for
 * @param map what the synapses do; live
 * @param noise noise of each read, or null for none
 * @param neuron code of every neuron, with the load of its column where there is one
 * @param ownParameters by path, the values of all neurons, for parameters in which they differ
 */
record ProgrammedLayer<A>(
        LayerSpec spec,
        SynapticMap<A> map,
        @Nullable ColumnNoise noise,
        CompiledNeuron neuron,
        Map<String, double[]> ownParameters) {
    ProgrammedLayer {
        ownParameters = Collections.unmodifiableMap(new LinkedHashMap<>(ownParameters));
    }
}
