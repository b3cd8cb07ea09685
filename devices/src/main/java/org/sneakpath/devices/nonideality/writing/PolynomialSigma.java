package org.sneakpath.devices.nonideality.writing;

import java.util.Arrays;
import org.sneakpath.devices.nonideality.Level;

/**
 * σ(g) = max(0, u Σ_i c_i (g/r)^i). Immutable.
 *
 * <p>With u = 1 µS and r = g_max this is the usual form of fits to phase-change and resistive memories; with r = 1 µS that of
 * fits in absolute conductance.
 */
public final class PolynomialSigma implements SigmaLaw {
    private final double unit;
    private final double reference;
    private final double[] coefficients;

    /**
     * @param unit u (S)
     * @param reference r (S)
     * @param coefficients c_0, c_1, …; copied
     */
    public PolynomialSigma(double unit, double reference, double... coefficients) {
        Level.requirePositive("polynomial sigma: unit", unit, "S");
        Level.requirePositive("polynomial sigma: reference", reference, "S");
        if (coefficients.length == 0) {
            throw new IllegalArgumentException("polynomial sigma: no coefficients");
        }
        for (double c : coefficients) {
            Level.requireFinite("polynomial sigma: coefficient", c, "");
        }
        this.unit = unit;
        this.reference = reference;
        this.coefficients = coefficients.clone();
    }

    /** The same law of devices with another maximum conductance: σ and g scale alike. */
    public PolynomialSigma scaledTo(double maximum) {
        return new PolynomialSigma(unit * maximum / reference, maximum, coefficients);
    }

    @Override
    public double sigma(double target) {
        double r = target / reference;
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * r + coefficients[i];
        }
        return Math.max(0, unit * sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolynomialSigma that
                && unit == that.unit
                && reference == that.reference
                && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients) * 31 + Double.hashCode(unit / reference);
    }

    @Override
    public String toString() {
        return "PolynomialSigma[unit=" + unit + ", reference=" + reference + ", coefficients="
                + Arrays.toString(coefficients) + "]";
    }
}
