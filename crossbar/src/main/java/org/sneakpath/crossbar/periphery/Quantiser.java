package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * Evenly spaced levels and the one that a quantity goes to: what a converter without errors does.
 * <pre>
 *   u = (x − zero)/step        level(x) = zero + step · round(u), held to the codes
 * </pre>
 *
 * @param format its codes
 * @param rounding to which code a quantity between two goes
 * @param zero quantity that code 0 stands for (V, or A)
 * @param step from one code to the next, not 0 (V, or A); below zero where codes grow as quantities fall
 */
public record Quantiser(CodeFormat format, Rounding rounding, double zero, double step) {
    public Quantiser {
        Require.finite("zero of a quantiser", zero, "", "0 is usual");
        if (!(Double.isFinite(step) && Math.abs(step) >= Double.MIN_NORMAL)) {
            throw new IllegalArgumentException("step of a quantiser = " + step
                    + " must be finite and not 0; give the full scale over the greatest code");
        }
    }

    /** u, where a quantity lies among the codes. */
    public double steps(double x) {
        return (x - zero) / step;
    }

    /** −1 for a u that goes below the least code, 1 above the greatest, else 0; of NaN 0. */
    public int beyond(double u) {
        return format.side(rounding.apply(u));
    }

    /** Whether a quantity is held to the ends of the range. */
    public boolean clips(double x) {
        return beyond(steps(x)) != 0;
    }

    /** What a code stands for. */
    public double value(int code) {
        return zero + code * step;
    }

    /** The level that a quantity goes to; NaN stays. */
    public double level(double x) {
        double code = rounding.apply(steps(x));
        int side = format.side(code);
        return side < 0 ? value(format.lowest()) : side > 0 ? value(format.highest()) : zero + code * step;
    }
}
