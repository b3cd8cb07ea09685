package org.sneakpath.circuit.run;

/**
 * How a small-signal analysis is run.
 *
 * @param grid frequencies
 * @param operatingPoint how the point is found about which the circuit is linearised
 */
public record AcOptions(FrequencyGrid grid, OperatingPointOptions operatingPoint) {
    /** About the point where everything rests, device states included. */
    public static AcOptions of(FrequencyGrid grid) {
        return new AcOptions(grid, OperatingPointOptions.AT_REST);
    }

    public AcOptions withOperatingPoint(OperatingPointOptions options) {
        return new AcOptions(grid, options);
    }
}
