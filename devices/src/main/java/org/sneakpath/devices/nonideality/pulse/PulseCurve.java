package org.sneakpath.devices.nonideality.pulse;

import org.sneakpath.devices.nonideality.Level;

/**
 * The shape of a conductance's way through its range under identical pulses, y = f(x), with x the fraction of pulses and y that of
 * the range:
 *
 * <pre>
 *   f(x) = (1 − e^(−x/a))/(1 − e^(−1/a)),   x = −a ln(1 − y (1 − e^(−1/a)))
 * </pre>
 * Concave for a &gt; 0, convex for a &lt; 0, straight for a = ±∞. Immutable.
 *
 * <p>Source: P.-Y. Chen, X. Peng, S. Yu, "NeuroSim+: an integrated device-to-algorithm framework for benchmarking synaptic devices
 * and array architectures", IEDM 2017; public code neurosim/MLP_NeuroSim_V3.0.
 *
 * @param a curvature, not 0
 */
public record PulseCurve(double a) {
    /** Deviation from the straight line that one unit of the label stands for: a distance of 0.07 from the diagonal. */
    private static final double DEVIATION_PER_LABEL = 0.07 * Math.sqrt(2);

    /** Labels beyond this describe a jump with the first pulse. */
    static final double LARGEST_LABEL = 9.9;

    public PulseCurve {
        if (a == 0 || Double.isNaN(a)) {
            throw new IllegalArgumentException("pulse curve: a = " + a + " must be a number other than 0");
        }
    }

    /**
     * The curve of a nonlinearity label NL, by solving max_x |f(x) − x| = 0.07 √2 |NL|: the curve's largest distance from the
     * diagonal is 0.07 |NL|, which is what the tabulated pairs of labels and curvatures in circulation obey to all their digits. The
     * sign of NL is that of a. The maximum lies at x = −a ln(a (1 − e^(−1/a))).
     *
     * @param label NL, of magnitude at most 9.9; 0 is straight
     */
    public static PulseCurve ofLabel(double label) {
        double size = Math.abs(label);
        if (!(size <= LARGEST_LABEL)) {
            throw new IllegalArgumentException("nonlinearity label " + label + " must lie in [-9.9, 9.9]");
        }
        if (size < 1e-5) {
            // deviation → 1/(8a), up to a relative 1/a²
            return new PulseCurve(Math.copySign(1 / (8 * DEVIATION_PER_LABEL * size), label));
        }
        double low = -20; // ln a, at which the deviation is too large
        double high = 15;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (deviation(StrictMath.exp(middle)) > DEVIATION_PER_LABEL * size) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new PulseCurve(Math.copySign(StrictMath.exp((low + high) / 2), label));
    }

    /** NL of this curve. */
    public double label() {
        return Double.isInfinite(a) ? 0 : Math.copySign(deviation(Math.abs(a)) / DEVIATION_PER_LABEL, a);
    }

    /** y after a fraction x of the pulses. */
    public double value(double x) {
        return value(x, a);
    }

    /** x at which y is reached. */
    public double pulses(double y) {
        return pulses(y, a);
    }

    static double value(double x, double a) {
        return Double.isInfinite(a) ? x : StrictMath.expm1(-x / a) / StrictMath.expm1(-1 / a);
    }

    static double pulses(double y, double a) {
        // where a curve saturates within rounding every y near 1 has lost its x: the end is 1
        return Double.isInfinite(a) ? y : Math.min(1, -a * StrictMath.log1p(y * StrictMath.expm1(-1 / a)));
    }

    /** max_x [f(x) − x] for a &gt; 0. */
    private static double deviation(double a) {
        double x = -a * StrictMath.log(-a * StrictMath.expm1(-1 / a));
        return value(x, a) - x;
    }

    /** Refuses what no curve has. */
    static void requireLabel(String what, double label) {
        Level.requireFinite(what, label, "");
        if (Math.abs(label) > LARGEST_LABEL) {
            throw new IllegalArgumentException(what + " = " + label + " must lie in [-9.9, 9.9]");
        }
    }
}
