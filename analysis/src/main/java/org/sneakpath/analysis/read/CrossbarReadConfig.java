package org.sneakpath.analysis.read;

import org.sneakpath.analysis.config.Unit;

/**
 * What a read of an array depends on besides conductances and voltages.
 *
 * @param wordWire resistance of a word-line segment (ohm)
 * @param bitWire resistance of a bit-line segment (ohm)
 * @param driver resistance between source and first cell (ohm)
 * @param sense resistance between last cell and virtual ground (ohm)
 * @param cell {@code "ohmic"}, {@code "sinh:v0=VOLT"}, {@code "MODEL:by=NAME,p=v,…"}, {@code "1s1r:MEMRISTOR+SELECTOR"} or
 *     {@code "1t1r:MEMRISTOR+TRANSISTOR"}
 * @param tolerance relative Kirchhoff residual to reach
 */
public record CrossbarReadConfig(
        @Unit("ohm") double wordWire,
        @Unit("ohm") double bitWire,
        @Unit("ohm") double driver,
        @Unit("ohm") double sense,
        String cell,
        double tolerance) {

    /** This with another driver resistance (ohm). */
    public CrossbarReadConfig withDriver(double driver) {
        return new CrossbarReadConfig(wordWire, bitWire, driver, sense, cell, tolerance);
    }

    /** This with another sense resistance (ohm). */
    public CrossbarReadConfig withSense(double sense) {
        return new CrossbarReadConfig(wordWire, bitWire, driver, sense, cell, tolerance);
    }
}
