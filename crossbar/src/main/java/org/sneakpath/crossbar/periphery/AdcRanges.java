package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;

/**
 * Ranges of the converters of an array's columns: code 0 stands for {@code zero}, the greatest code for {@code fullScale}.
 * A full scale below zero makes codes grow as voltages fall, as behind an inverting amplifier. Immutable.
 */
public final class AdcRanges {
    private final double[] zeros;
    private final double[] fullScales;

    private AdcRanges(double[] zeros, double[] fullScales) {
        this.zeros = zeros;
        this.fullScales = fullScales;
        for (int j = 0; j < zeros.length; j++) {
            double span = fullScales[j] - zeros[j];
            if (!(Double.isFinite(span) && Math.abs(span) >= Double.MIN_NORMAL)) {
                throw new IllegalArgumentException("range of column " + j + " from " + zeros[j] + " V to "
                        + fullScales[j] + " V: both must be finite, and differ");
            }
        }
    }

    /** One range for so many columns (V). */
    public static AdcRanges shared(int columns, double zero, double fullScale) {
        Require.atLeastOne("columns", columns);
        double[] zeros = new double[columns];
        double[] fullScales = new double[columns];
        Arrays.fill(zeros, zero);
        Arrays.fill(fullScales, fullScale);
        return new AdcRanges(zeros, fullScales);
    }

    /** A range for each column (V); copied. */
    public static AdcRanges perColumn(double[] zeros, double[] fullScales) {
        Require.atLeastOne("columns", zeros.length);
        Require.length("full scales", fullScales.length, zeros.length);
        return new AdcRanges(zeros.clone(), fullScales.clone());
    }

    /** Number of columns. */
    public int columns() {
        return zeros.length;
    }

    /** Voltage of code 0 (V). */
    public double zero(int column) {
        return zeros[column];
    }

    /** Voltage of the greatest code (V). */
    public double fullScale(int column) {
        return fullScales[column];
    }

    /** Voltage from one code to the next (V); negative where codes grow as voltages fall. */
    public double leastSignificantBit(int column, CodeFormat format) {
        return (fullScales[column] - zeros[column]) / format.highest();
    }
}
