package org.sneakpath.analysis.statistics;

/** Means, variances and covariances in two passes. */
public final class Moments {
    private Moments() {}

    /** x̄ = Σ x / n; NaN of no numbers. */
    public static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** s² = Σ (x − x̄)² / (n − 1). */
    static double variance(double[] x) {
        return covariance(x, x);
    }

    /** s_xy = Σ (x − x̄)(y − ȳ) / (n − 1). */
    static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - meanX) * (y[k] - meanY);
        }
        return sum / (x.length - 1);
    }

    /** a − b, pair by pair; a fresh array. */
    public static double[] differences(double[] a, double[] b) {
        requirePairs(a, b);
        double[] d = new double[a.length];
        for (int k = 0; k < d.length; k++) {
            d[k] = a[k] - b[k];
        }
        return d;
    }

    /** @throws IllegalArgumentException unless there are two numbers at least */
    static void requireSpread(double[] x) {
        if (x.length < 2) {
            throw new IllegalArgumentException(
                    x.length + " number(s) say nothing about their spread; give at least 2, better 10");
        }
    }

    /** @throws IllegalArgumentException unless both have as many numbers, two at least */
    static void requirePairs(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    a.length + " and " + b.length + " numbers are no pairs; give both of the same chips");
        }
        requireSpread(a);
    }
}
