package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * A digital-to-analog converter, as specified. Code c gives
 * <pre>
 *   V(c) = offset + (1 + gainError)·LSB·(c + e_c)          LSB = fullScale / highest
 * </pre>
 * with e_c the errors of {@link Nonlinearity}, drawn once per converter.
 *
 * @param format its codes
 * @param fullScale voltage that the greatest code stands for (V), positive
 * @param offset output of code 0 (V)
 * @param gainError relative error of the slope, above −1
 * @param nonlinearity errors of the levels
 */
public record Dac(CodeFormat format, double fullScale, double offset, double gainError, Nonlinearity nonlinearity) {
    public Dac {
        Require.positive("full scale of a DAC", fullScale, "V", "give the voltage of its greatest code");
        Require.finite("offset of a DAC", offset, "V", "0 V is none");
        if (!(gainError > -1 && gainError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gain error of a DAC = " + gainError
                    + " is outside (-1, Infinity); it is relative, 0.01 for one per cent too much");
        }
        if (!(nonlinearity instanceof Nonlinearity.None) && format.bits() > Nonlinearity.MOST_BITS) {
            throw new IllegalArgumentException(format.bits() + " bits with errors of levels are beyond the table of "
                    + Nonlinearity.MOST_BITS + " bits; use fewer bits, or no such errors");
        }
    }

    /** Without errors. */
    public static Dac ideal(CodeFormat format, double fullScale) {
        return new Dac(format, fullScale, 0, 0, Nonlinearity.none());
    }

    public Dac withOffset(double volt) {
        return new Dac(format, fullScale, volt, gainError, nonlinearity);
    }

    public Dac withGainError(double relative) {
        return new Dac(format, fullScale, offset, relative, nonlinearity);
    }

    public Dac withNonlinearity(Nonlinearity other) {
        return new Dac(format, fullScale, offset, gainError, other);
    }

    /** Its levels where they do not err, for voltages that go to the nearest one, halves upwards. */
    public Quantiser levels() {
        return new Quantiser(format, Rounding.NEAREST_UP, offset, slope());
    }

    /** Voltage from one code to the next, as it should be (V). */
    public double leastSignificantBit() {
        return fullScale / format.highest();
    }

    /** The same with the error of the gain (V). */
    double slope() {
        return (1 + gainError) * leastSignificantBit();
    }
}
