package org.sneakpath.analysis.statistics;

import java.util.Arrays;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * The bias-corrected and accelerated bootstrap interval, BC<sub>a</sub> (B. Efron, J. Am. Stat. Assoc. 82, 171, 1987), of any statistic
 * of independent numbers: medians, quantiles, worst chips, for which no formula is at hand. Its ends are quantiles of the statistic over
 * resamples, at
 * <pre>
 *   α' = Φ( z₀ + (z₀ + z_α) / (1 − a (z₀ + z_α)) ),
 *   z₀ = Φ⁻¹(share of resamples below the statistic, half of those equal to it),
 *   a  = Σ d³ / (6 (Σ d²)^{3/2}),   d_i = mean of the jackknife − the statistic without number i.
 * </pre>
 * Chosen over the plain percentile interval because accuracies of chips are skewed: its error of coverage falls as 1/n, not 1/√n.
 * For means of fewer than about twenty numbers {@link StudentInterval} is the better one.
 */
public final class BootstrapInterval {
    /** Resamples from which the ends of a 95 % interval are steady to about a twentieth of its width. */
    public static final int RESAMPLES = 2000;

    private BootstrapInterval() {}

    /** A number from numbers, whatever their order. */
    @FunctionalInterface
    public interface Statistic {
        /** Its value; the array is borrowed and not to be kept. */
        double of(double[] x);
    }

    /**
     * The interval.
     *
     * @param x at least 2 numbers
     * @param resamples at least 100, such as {@link #RESAMPLES}
     * @param seed of the draws of this interval
     */
    public static Interval of(double[] x, Statistic statistic, int resamples, double confidence, long seed) {
        Moments.requireSpread(x);
        if (resamples < 100) {
            throw new IllegalArgumentException(
                    resamples + " resamples do not show the tails; give at least 100, such as " + RESAMPLES);
        }
        double value = statistic.of(x.clone());
        double[] values = resampled(x, statistic, resamples, seed);
        Arrays.sort(values);
        double bias = Quantiles.normal(shareBelow(values, value));
        double acceleration = acceleration(x, statistic);
        double z = Quantiles.twoSidedNormal(confidence);
        double lower = Quantiles.normalProbability(corrected(bias, acceleration, -z));
        double upper = Quantiles.normalProbability(corrected(bias, acceleration, z));
        return new Interval(quantile(values, Math.min(lower, upper)), quantile(values, Math.max(lower, upper)));
    }

    /**
     * The plain percentile interval of values over resamples; for indices, whose resamples are drawn elsewhere.
     *
     * @param values sorted in place
     */
    static Interval percentile(double[] values, double confidence) {
        Arrays.sort(values);
        double upper = Quantiles.upperTail(confidence);
        return new Interval(quantile(values, 1 - upper), quantile(values, upper));
    }

    private static double[] resampled(double[] x, Statistic statistic, int resamples, long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.BOOTSTRAP);
        double[] drawn = new double[x.length];
        double[] values = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = x[random.below(x.length, k, b)];
            }
            values[b] = statistic.of(drawn);
        }
        return values;
    }

    /** Kept off 0 and 1, where Φ⁻¹ is infinite. */
    private static double shareBelow(double[] values, double value) {
        double below = 0;
        for (double other : values) {
            below += other < value ? 1 : other == value ? 0.5 : 0;
        }
        double least = 0.5 / values.length;
        return Math.max(least, Math.min(1 - least, below / values.length));
    }

    private static double acceleration(double[] x, Statistic statistic) {
        double[] without = new double[x.length];
        double[] rest = new double[x.length - 1];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x, 0, rest, 0, i);
            System.arraycopy(x, i + 1, rest, i, x.length - 1 - i);
            without[i] = statistic.of(rest);
        }
        double mean = Moments.mean(without);
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    /** The normal point of an end; where the correction has a pole, the uncorrected one. */
    private static double corrected(double bias, double acceleration, double z) {
        double shifted = bias + z;
        double divisor = 1 - acceleration * shifted;
        return bias + (divisor > 0 ? shifted / divisor : shifted);
    }

    /** Linear between sorted values, of which value k stands for (k + 1)/(n + 1). */
    private static double quantile(double[] sorted, double p) {
        double place = Math.max(0, Math.min(sorted.length - 1, p * (sorted.length + 1) - 1));
        int low = (int) Math.min(place, sorted.length - 2);
        return sorted[low] + (place - low) * (sorted[low + 1] - sorted[low]);
    }
}
