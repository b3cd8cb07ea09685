package org.sneakpath.devices.nonideality.fabrication;

import org.sneakpath.devices.nonideality.Level;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * A stationary random field over the wafer by the spectral method, as a sum of M random Fourier modes:
 *
 * <pre>
 *   Z(r) = M^(−1/2) Σ_m [ a_m cos(k_m·r) + b_m sin(k_m·r) ],   a_m, b_m ~ N(0, 1),  k_m ~ spectral density of ρ
 * </pre>
 * Over the wafers that seeds stand for, exactly: Z(r) is standard normal at every point, for any M, and cov(Z(r), Z(r')) =
 * ρ(|r − r'|). Joint distributions of several points are mixtures of gaussians, gaussian for M → ∞: the covariance within one
 * given set of wave vectors is M⁻¹ Σ cos(k_m·(r − r')), which differs from ρ by a random part of standard deviation
 * sqrt((1 + ρ(2Δ) − 2 ρ(Δ)²)/(2M)), at most M^(−1/2).
 *
 * <p>A point's value depends on the seed, the quantity and the point alone. The sum is evaluated as products of factors in x and
 * y, with the same arithmetic for a grid and for a single point.
 *
 * <p>Source: M. Shinozuka, C.-M. Jan, "Digital simulation of random processes and its applications", J. Sound Vib. 25(1), 1972,
 * for sums of modes.
 *
 * @param covariance ρ
 * @param correlationLength ℓ (m)
 * @param modes M; 256 is a good choice
 */
public record GaussianField(FieldCovariance covariance, double correlationLength, int modes) {
    public GaussianField {
        Level.requirePositive("gaussian field: correlation length", correlationLength, "m");
        Level.requirePositive("gaussian field: modes", modes, "");
    }

    /** The field of one chip. Costs 5 gaussians a mode; independent for each quantity. */
    public FieldRealisation realisation(long seed, long quantity) {
        CounterRandom random = new CounterRandom(seed, Purpose.VARIATION_FIELD);
        double[] kx = new double[modes];
        double[] ky = new double[modes];
        double[] a = new double[modes];
        double[] b = new double[modes];
        double amplitude = 1 / Math.sqrt(modes);
        for (int m = 0; m < modes; m++) {
            long draw = 8L * m;
            double scale = covariance.waveNumberScale(random.gaussian(draw + 4, quantity)) / correlationLength;
            kx[m] = scale * random.gaussian(draw, quantity);
            ky[m] = scale * random.gaussian(draw + 1, quantity);
            a[m] = amplitude * random.gaussian(draw + 2, quantity);
            b[m] = amplitude * random.gaussian(draw + 3, quantity);
        }
        return new FieldRealisation(kx, ky, a, b);
    }
}
