package org.sneakpath.circuit.run;

import org.sneakpath.circuit.Netlist;

/**
 * How a noise analysis is run. Elements are as warm as the netlist says.
 *
 * @param plus node of the output
 * @param minus node against which the output is measured, usually ground
 * @param input independent source to whose terms noise is referred
 * @param grid frequencies
 * @param operatingPoint how the point is found about which the circuit is linearised
 */
public record NoiseOptions(
        String plus, String minus, String input, FrequencyGrid grid, OperatingPointOptions operatingPoint) {
    /** Noise of a node against ground, about the point where everything rests. */
    public static NoiseOptions of(String node, String input, FrequencyGrid grid) {
        return new NoiseOptions(node, Netlist.GROUND, input, grid, OperatingPointOptions.AT_REST);
    }

    public NoiseOptions withReference(String node) {
        return new NoiseOptions(plus, node, input, grid, operatingPoint);
    }

    public NoiseOptions withOperatingPoint(OperatingPointOptions options) {
        return new NoiseOptions(plus, minus, input, grid, options);
    }
}
