package org.sneakpath.circuit.run;

import org.sneakpath.circuit.Netlist;
import org.sneakpath.devices.DeviceBatch;

/**
 * How a noise analysis is run.
 *
 * @param plus node of the output
 * @param minus node against which the output is measured, usually ground
 * @param input independent source to whose terms noise is referred
 * @param grid frequencies
 * @param temperature of all elements (K), positive
 * @param operatingPoint how the point is found about which the circuit is linearised
 */
public record NoiseOptions(
        String plus,
        String minus,
        String input,
        FrequencyGrid grid,
        double temperature,
        OperatingPointOptions operatingPoint) {
    public NoiseOptions {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException(
                    "noise temperature " + temperature + " K must be positive and finite; 27 °C are 300.15 K");
        }
    }

    /** Noise of a node against ground at 27 °C, about the point where everything rests. */
    public static NoiseOptions of(String node, String input, FrequencyGrid grid) {
        return new NoiseOptions(
                node, Netlist.GROUND, input, grid, DeviceBatch.NOMINAL_TEMPERATURE, OperatingPointOptions.AT_REST);
    }

    public NoiseOptions withReference(String node) {
        return new NoiseOptions(plus, node, input, grid, temperature, operatingPoint);
    }

    public NoiseOptions withTemperature(double kelvin) {
        return new NoiseOptions(plus, minus, input, grid, kelvin, operatingPoint);
    }

    public NoiseOptions withOperatingPoint(OperatingPointOptions options) {
        return new NoiseOptions(plus, minus, input, grid, temperature, options);
    }
}
