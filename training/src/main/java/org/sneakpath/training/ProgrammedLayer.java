package org.sneakpath.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A layer as it physically is: its synapses, the noise of its reads, and its neurons where they are not all nominal. */
final class ProgrammedLayer {
    final LayerSpec spec;
    /** What the synapses do; live. */
    final SynapticMap map;
    /** Noise of each read, or null for none. */
    final @Nullable ColumnNoise noise;
    /** Device parameters [parameter · outputs + neuron] of each branch; empty for the nominal ones. */
    final List<double[]> neuronParameters;

    /** A layer without noise and with nominal neurons. */
    ProgrammedLayer(LayerSpec spec, SynapticMap map) {
        this(spec, map, null, List.of());
    }

    ProgrammedLayer(LayerSpec spec, SynapticMap map, @Nullable ColumnNoise noise, List<double[]> neuronParameters) {
        this.spec = spec;
        this.map = map;
        this.noise = noise;
        this.neuronParameters = List.copyOf(neuronParameters);
    }
}
