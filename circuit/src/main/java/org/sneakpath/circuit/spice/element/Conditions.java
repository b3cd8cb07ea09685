package org.sneakpath.circuit.spice.element;

import org.sneakpath.circuit.spice.text.Dialect;

/**
 * What the reading of elements depends on besides their own lines.
 *
 * @param dialect whose SPICE the netlist is written for
 * @param step output spacing of the transient analysis (s), which omitted rise times stand for; 0 if there is none
 * @param stop its end (s), which omitted widths and periods stand for; infinite if there is none
 * @param celsius the circuit's temperature (°C)
 * @param nominalCelsius temperature at which model parameters hold (°C)
 * @param gmin conductance across junctions (S)
 */
public record Conditions(
        Dialect dialect, double step, double stop, double celsius, double nominalCelsius, double gmin) {
    private static final double ZERO_CELSIUS = 273.15;

    /** Kelvin from °C. */
    static double kelvin(double celsius) {
        return celsius + ZERO_CELSIUS;
    }
}
