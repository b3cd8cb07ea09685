package org.sneakpath.circuit.spice.analysis;

import java.util.List;

/**
 * A quantity and the values that it takes, in order.
 *
 * @param variable what is swept
 * @param values in the quantity's unit (V, A, ohm, °C or the parameter's own), at least one
 */
public record SweepAxis(SweepVariable variable, List<Double> values) {
    public SweepAxis {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("sweep of " + variable + " has no values");
        }
    }
}
