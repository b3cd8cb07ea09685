package org.sneakpath.circuit.run;

import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * How a sweep is run.
 *
 * @param operatingPoint how its first point is found; device states follow the sweep from there if they are solved
 */
public record DcOptions(OperatingPointOptions operatingPoint) {
    /** Every d/dt is zero, device states included. */
    public static final DcOptions DEFAULT = new DcOptions(OperatingPointOptions.AT_REST);

    public DcOptions withOperatingPoint(OperatingPointOptions options) {
        return new DcOptions(options);
    }

    public DcOptions withNewton(NewtonOptions newton) {
        return new DcOptions(operatingPoint.withNewton(newton));
    }
}
