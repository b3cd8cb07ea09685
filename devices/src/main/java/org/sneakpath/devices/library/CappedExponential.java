package org.sneakpath.devices.library;

/**
 * e^z and sinh z that go on along their tangents beyond |z| = {@value #CAP}, so that nothing overflows on the way of a
 * Newton iteration through absurd voltages.
 *
 * <pre>
 *   exp(z)  = e^z                for z ≤ Z,   e^Z (1 + z − Z)            beyond
 *   sinh(z) = (e^z − e^−z)/2     for |z| ≤ Z, ±(sinh Z + cosh Z (|z|−Z)) beyond
 * </pre>
 * Values and slopes are continuous and the slope functions are the exact derivatives of the value functions.
 */
final class CappedExponential {
    /** Z: e^80 = 5.5e34, beyond any exponent at which a model means something, with squares and products still finite. */
    static final double CAP = 80;

    private static final double EXP_CAP = Math.exp(CAP);

    private CappedExponential() {}

    static double exp(double z) {
        return z <= CAP ? Math.exp(z) : EXP_CAP * (1 + z - CAP);
    }

    /** d exp/dz. */
    static double expSlope(double z) {
        return Math.exp(Math.min(z, CAP));
    }

    static double sinh(double z) {
        double size = Math.abs(z);
        return size <= CAP ? Math.sinh(z) : Math.signum(z) * (Math.sinh(CAP) + Math.cosh(CAP) * (size - CAP));
    }

    /** d sinh/dz. */
    static double sinhSlope(double z) {
        return Math.cosh(Math.min(Math.abs(z), CAP));
    }

    /** sinh(z)/z, 1 at z = 0; the series 1 + z²/6 is exact to rounding below 1e-4. */
    static double sinhOver(double z) {
        return Math.abs(z) < 1e-4 ? 1 + z * z / 6 : sinh(z) / z;
    }

    /**
     * Limits a Newton step of a voltage that stands in an exponent v/scale.
     *
     * <p>Where the step leads away from zero by more than a = 2 scale, it is shortened to a (1 + ln(step/a)); inward
     * steps are harmless. A step through zero counts from zero.
     *
     * @param scale voltage (V) over which the exponential grows by e
     */
    static double limit(double proposed, double previous, double scale) {
        double start = proposed * previous > 0 ? previous : 0;
        double step = Math.abs(proposed) - Math.abs(start);
        double allowed = 2 * scale;
        return step <= allowed
                ? proposed
                : Math.signum(proposed) * (Math.abs(start) + allowed * (1 + Math.log(step / allowed)));
    }
}
