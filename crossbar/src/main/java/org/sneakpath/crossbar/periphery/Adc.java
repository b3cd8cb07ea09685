package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * An analog-to-digital converter, as specified; its range is a matter of {@link AdcRanges}. A voltage v becomes the code at
 * <pre>
 *   u = (v + noise·z − zero) / LSB          LSB = (fullScale − zero) / highest
 *   c = round(u), held to [lowest, highest]
 * </pre>
 * z is drawn anew for each conversion. With errors of levels e_c the code is the greatest whose threshold
 * c − 1/2 + e_c (without the half for {@link Rounding#DOWN}) is not above u.
 *
 * @param format its codes
 * @param rounding to which code a voltage between two goes
 * @param noise standard deviation of the noise referred to the input (V), at least 0
 * @param nonlinearity errors of the levels
 */
public record Adc(CodeFormat format, Rounding rounding, double noise, Nonlinearity nonlinearity) {
    public Adc {
        Require.notNegative("input noise of an ADC", noise, "V", "0 means none");
        boolean perfect = nonlinearity instanceof Nonlinearity.None;
        if (!perfect && format.bits() > Nonlinearity.MOST_BITS) {
            throw new IllegalArgumentException(format.bits() + " bits with errors of levels are beyond the table of "
                    + Nonlinearity.MOST_BITS + " bits; use fewer bits, or no such errors");
        }
        if (!perfect && rounding == Rounding.NEAREST_EVEN) {
            throw new IllegalArgumentException(
                    "thresholds that err have no halves to round to even; use NEAREST_UP or DOWN");
        }
    }

    /** Without noise and errors; voltages go to the nearest code, halves upwards. */
    public static Adc ideal(CodeFormat format) {
        return new Adc(format, Rounding.NEAREST_UP, 0, Nonlinearity.none());
    }

    public Adc withRounding(Rounding other) {
        return new Adc(format, other, noise, nonlinearity);
    }

    /**
     * What it does without noise and errors in a range.
     *
     * @param zero of code 0
     * @param fullScale of the greatest code
     */
    public Quantiser levels(double zero, double fullScale) {
        return new Quantiser(format, rounding, zero, (fullScale - zero) / format.highest());
    }

    /** With noise of that standard deviation at the input (V). */
    public Adc withNoise(double volt) {
        return new Adc(format, rounding, volt, nonlinearity);
    }

    public Adc withNonlinearity(Nonlinearity other) {
        return new Adc(format, rounding, noise, other);
    }
}
