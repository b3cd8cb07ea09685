package org.sneakpath.devices.nonideality.pulse;

/**
 * Closed forms of n steps w ← w + c + s w, inside the bounds: with q = 1 + s and the fixed point w* = −c/s,
 *
 * <pre>
 *   w_n = w* + (w − w*) q^n                                               s = 0:  w_n = w + n c
 *   noise c σ ξ a step:               var = c² σ² (q^(2n) − 1)/(q² − 1)          s = 0:  n c² σ²
 *   noise (c + s w) σ ξ a step:       var = (w − w*)² [(q² + s² σ²)^n − q^(2n)]  s = 0:  n c² σ²
 * </pre>
 * The first kind of noise leaves w_n gaussian.
 */
public final class AffineSteps {
    private AffineSteps() {}

    /** w_n, the mean if there is noise. */
    public static double after(double w, double n, double c, double s) {
        if (s == 0) {
            return w + n * c;
        }
        double fixed = -c / s;
        return fixed + (w - fixed) * StrictMath.pow(1 + s, n);
    }

    /** The variance of w_n under noise of the constant part. */
    public static double additiveVariance(double n, double c, double s, double sigma) {
        double square = (1 + s) * (1 + s);
        double terms = Math.abs(square - 1) < 1e-12 ? n : (StrictMath.pow(square, n) - 1) / (square - 1);
        return c * c * sigma * sigma * terms;
    }

    /** The variance of w_n under noise of the whole step. */
    public static double multiplicativeVariance(double w, double n, double c, double s, double sigma) {
        if (s == 0) {
            return n * c * c * sigma * sigma;
        }
        double square = (1 + s) * (1 + s);
        double distance = w + c / s;
        double growth = StrictMath.expm1(n * StrictMath.log1p(s * s * sigma * sigma / square));
        return distance * distance * StrictMath.pow(square, n) * growth;
    }
}
