package org.sneakpath.neurons;

import java.util.OptionalDouble;

/**
 * What a neuron that was built takes: for neurons whose netlist is a law and not a circuit, of which nothing could be computed.
 *
 * @param energy of a spike (J), at least 0
 * @param area of a neuron (m²), positive; empty where the source gives none
 * @param source where the numbers are from
 */
public record SpikeCost(double energy, OptionalDouble area, String source) {
    public SpikeCost {
        if (!(energy >= 0 && Double.isFinite(energy))) {
            throw new IllegalArgumentException("energy of a spike = " + energy
                    + " J must be finite and at least 0; femtojoules to picojoules are common");
        }
        if (area.isPresent() && !(area.getAsDouble() > 0 && Double.isFinite(area.getAsDouble()))) {
            throw new IllegalArgumentException("area of a neuron = " + area.getAsDouble()
                    + " m^2 must be positive and finite; leave it empty if it is not known");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a cost without a source cannot be judged; say where it is from");
        }
    }

    /**
     * A leaky integrate-and-fire neuron in 28 nm CMOS, fabricated and measured: 1.61 fJ a spike, 34 µm², at a supply of 250 mV and up
     * to 300 kHz (M. Besrour et al., arXiv:2408.07734, abstract).
     */
    public static SpikeCost besrour2024() {
        return new SpikeCost(
                1.61e-15,
                OptionalDouble.of(34e-12),
                "M. Besrour et al., arXiv:2408.07734 (LIF neuron, 28 nm CMOS, measured)");
    }

    /** Energy of so many spikes (J). */
    public double of(double spikes) {
        return spikes * energy;
    }
}
