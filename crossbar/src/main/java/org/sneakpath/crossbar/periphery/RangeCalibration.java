package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;

/**
 * Ranges of converters from samples of the voltages that they will see.
 * <pre>
 *   FROM_ZERO, unsigned     full scale = zero + d·Q_p(d·(v − zero))          d = ±1, the side on which signals lie
 *   FROM_ZERO, signed       full scale = zero + d·Q_p(|v − zero|)
 *   BETWEEN_TAILS           from Q_(1−p)(v) to Q_p(v), or the other way round for d = −1
 * </pre>
 * Q_p is the sample quantile with linear interpolation, number 7 of R. J. Hyndman, Y. Fan, "Sample quantiles in statistical
 * packages", Am. Stat. 50(4), 1996; p = 1 is the maximum.
 *
 * @param share p, in (0, 1]; for BETWEEN_TAILS above 1/2
 * @param scope whether columns have ranges of their own
 * @param shape what a range covers
 */
public record RangeCalibration(double share, RangeScope scope, RangeShape shape) {
    public RangeCalibration {
        double least = shape == RangeShape.FROM_ZERO ? 0 : 0.5;
        if (!(share > least && share <= 1)) {
            throw new IllegalArgumentException("share of the samples to cover = " + share + " is outside (" + least
                    + ", 1]; 1 covers all, 0.999 gives up one in a thousand");
        }
    }

    /** Covers all samples from zero on. */
    public static RangeCalibration maximum(RangeScope scope) {
        return new RangeCalibration(1, scope, RangeShape.FROM_ZERO);
    }

    /** Covers that share of the samples, from zero on. */
    public static RangeCalibration percentile(double share, RangeScope scope) {
        return new RangeCalibration(share, scope, RangeShape.FROM_ZERO);
    }

    /**
     * Finds the ranges; O(S log S) for S samples.
     *
     * @param samples {@code [vector·columns + column]} (V), at least one vector
     * @param format codes of the converters
     * @param zero output for no current (V); see {@link Sensing#zeroOutput}
     * @param direction 1 if outputs rise with currents, −1 if they fall; see {@link Sensing#direction}
     * @throws IllegalArgumentException naming a column whose samples span nothing on that side
     */
    public AdcRanges ranges(double[] samples, int columns, CodeFormat format, double zero, int direction) {
        Require.atLeastOne("columns", columns);
        if (samples.length == 0 || samples.length % columns != 0) {
            throw new IllegalArgumentException(
                    samples.length + " samples are no whole number of vectors of " + columns + " columns");
        }
        if (direction != 1 && direction != -1) {
            throw new IllegalArgumentException("direction = " + direction + " must be 1 or -1");
        }
        if (shape == RangeShape.BETWEEN_TAILS && format.signed()) {
            throw new IllegalArgumentException("BETWEEN_TAILS puts code 0 at one end; use it with unsigned codes");
        }
        for (double sample : samples) {
            Require.finite("a sample", sample, "V", "leave out what did not converge");
        }
        int vectors = samples.length / columns;
        double[] zeros = new double[columns];
        double[] fullScales = new double[columns];
        int groups = scope == RangeScope.SHARED ? 1 : columns;
        double[] group = new double[samples.length / groups];
        for (int g = 0; g < groups; g++) {
            if (groups == 1) {
                System.arraycopy(samples, 0, group, 0, group.length);
            } else {
                for (int s = 0; s < vectors; s++) {
                    group[s] = samples[s * columns + g];
                }
            }
            double[] range = range(group, format, zero, direction);
            if (!(Math.abs(range[1] - range[0]) > 0)) {
                throw new IllegalArgumentException("samples of " + (groups == 1 ? "all columns" : "column " + g)
                        + " span nothing from " + range[0] + " V on; use SHARED ranges, other samples, or AdcRanges");
            }
            Arrays.fill(zeros, g, groups == 1 ? columns : g + 1, range[0]);
            Arrays.fill(fullScales, g, groups == 1 ? columns : g + 1, range[1]);
        }
        return AdcRanges.perColumn(zeros, fullScales);
    }

    private double[] range(double[] v, CodeFormat format, double zero, int direction) {
        if (shape == RangeShape.BETWEEN_TAILS) {
            double low = quantile(v, 1 - share);
            double high = quantile(v, share);
            return direction > 0 ? new double[] {low, high} : new double[] {high, low};
        }
        for (int s = 0; s < v.length; s++) {
            double signal = direction * (v[s] - zero);
            v[s] = format.signed() ? Math.abs(signal) : signal;
        }
        return new double[] {zero, zero + direction * Math.max(0, quantile(v, share))};
    }

    private static double quantile(double[] values, double p) {
        Arrays.sort(values);
        double at = p * (values.length - 1);
        int below = (int) at;
        double high = values[Math.min(below + 1, values.length - 1)];
        return values[below] + (at - below) * (high - values[below]);
    }
}
