package org.sneakpath.circuit.spice.analysis;

import org.sneakpath.circuit.run.FrequencyGrid;

/**
 * {@code .ac}: small-signal response at the operating point.
 *
 * @param grid frequencies
 */
public record AcCard(FrequencyGrid grid) implements Analysis {
    @Override
    public String kind() {
        return "ac";
    }
}
