package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * A resistor from the bit line to ground and an amplifier that reads the voltage over it: V = gain·R·I. The bit line is
 * lifted to R·I, which takes voltage from the cells and lets current sneak from column to column.
 *
 * @param ohm R (ohm), positive
 * @param amplification of the voltage over it (V/V), not zero; 1 for none
 * @param lowest least output (V); −Infinity for none
 * @param highest greatest output (V), above {@code lowest}; +Infinity for none
 */
public record SenseResistor(double ohm, double amplification, double lowest, double highest) implements Sensing {
    public SenseResistor {
        Require.positive("sense resistor", ohm, "ohm", "small against the parallel cells of a column");
        Require.finite("amplification", amplification, "V/V", "1 reads the voltage as it is");
        if (amplification == 0 || !(lowest < highest)) {
            throw new IllegalArgumentException("amplification = " + amplification + " V/V, outputs from " + lowest
                    + " V to " + highest + " V: need a factor that is not 0, and lowest < highest");
        }
    }

    /** The voltage over that resistor (ohm) as it is. */
    public static SenseResistor of(double ohm) {
        return new SenseResistor(ohm, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double resistance() {
        return ohm;
    }

    @Override
    public double potential() {
        return 0;
    }

    @Override
    public double zeroOutput() {
        return 0;
    }

    @Override
    public double gain() {
        return amplification * ohm;
    }
}
