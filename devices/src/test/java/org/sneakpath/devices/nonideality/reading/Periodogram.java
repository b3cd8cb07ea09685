package org.sneakpath.devices.nonideality.reading;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** One-sided periodograms of evenly sampled series, and what they are expected to be. */
final class Periodogram {
    private Periodogram() {}

    /** P(f_j) = (2 h/N) |Σ x_i e^(−2πi ij/N)|², j = 0 … N/2 − 1, f_j = j/(N h). */
    static double[] of(double[] x, double h) {
        Complex[] spectrum = new FastFourierTransformer(DftNormalization.STANDARD).transform(x, TransformType.FORWARD);
        double[] p = new double[x.length / 2];
        for (int j = 0; j < p.length; j++) {
            double abs = spectrum[j].abs();
            p[j] = 2 * h / x.length * abs * abs;
        }
        return p;
    }

    /** E P(f_j) = 2 h Σ_{|k|&lt;N} (1 − |k|/N) C(k h) cos(2π jk/N), exact for any stationary process. */
    static double expected(int j, double[] covariance, double h) {
        int n = covariance.length;
        double sum = covariance[0];
        for (int k = 1; k < n; k++) {
            sum += 2 * (1 - (double) k / n) * covariance[k] * Math.cos(2 * Math.PI * ((long) j * k % n) / n);
        }
        return 2 * h * sum;
    }
}
