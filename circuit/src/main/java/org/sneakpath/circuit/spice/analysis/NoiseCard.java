package org.sneakpath.circuit.spice.analysis;

import org.sneakpath.circuit.run.FrequencyGrid;

/**
 * {@code .noise v(out[,ref]) source grid}: noise at an output, referred to an input.
 *
 * @param output voltage whose noise is asked for
 * @param source name of the independent source that is the input
 * @param grid frequencies
 */
public record NoiseCard(OutputVariable output, String source, FrequencyGrid grid) implements Analysis {
    @Override
    public String kind() {
        return "noise";
    }
}
