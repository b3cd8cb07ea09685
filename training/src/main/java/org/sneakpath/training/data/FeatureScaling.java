package org.sneakpath.training.data;

/**
 * Maps each feature x of a table to the [0, 1] that a word line takes, with constants a, b of the samples it was fitted on:
 * <pre>
 *   u = min(1, max(0, (x − a)/b))
 *   min-max     a = min x,              b = max x − min x
 *   standard    a = mean x − c·σ,       b = 2 c·σ            with σ the deviation of the population
 * </pre>
 * A feature that is the same in all samples it was fitted on becomes 0 everywhere: nothing can be learnt from it.
 *
 * <p>To be fitted on the samples that are learnt from alone; else those that test would tell of themselves. What of the others
 * lies outside is then cut to [0, 1], as a line's driver would; {@link #clipped} counts how often. Immutable.
 */
public final class FeatureScaling {
    /** Usual half width c of the standard scaling: of a normal distribution 0.27 % lie outside. */
    public static final double USUAL_DEVIATIONS = 3;

    private final String description;
    private final double[] offset;
    private final double[] width;

    private FeatureScaling(String description, double[] offset, double[] width) {
        this.description = description;
        this.offset = offset;
        this.width = width;
    }

    /**
     * Fitted to the least and greatest value.
     *
     * @param samples indices of those to fit on, at least one
     */
    public static FeatureScaling minMax(Table table, int[] samples) {
        requireSome(samples);
        int n = table.features().size();
        double[] offset = new double[n];
        double[] width = new double[n];
        for (int f = 0; f < n; f++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int sample : samples) {
                least = Math.min(least, table.value(sample, f));
                greatest = Math.max(greatest, table.value(sample, f));
            }
            offset[f] = least;
            width[f] = greatest - least;
        }
        return new FeatureScaling("min-max scaled", offset, width);
    }

    /**
     * Fitted to mean and standard deviation.
     *
     * @param samples indices of those to fit on, at least one
     * @param deviations c, &gt; 0
     */
    public static FeatureScaling standard(Table table, int[] samples, double deviations) {
        requireSome(samples);
        if (!(deviations > 0 && Double.isFinite(deviations))) {
            throw new IllegalArgumentException("scaling to " + deviations + " deviations: must be > 0; usual is 3");
        }
        int n = table.features().size();
        double[] offset = new double[n];
        double[] width = new double[n];
        for (int f = 0; f < n; f++) {
            double mean = 0;
            for (int sample : samples) {
                mean += table.value(sample, f) / samples.length;
            }
            double squares = 0;
            double first = table.value(samples[0], f);
            boolean varies = false;
            for (int sample : samples) {
                double distance = table.value(sample, f) - mean;
                squares += distance * distance;
                varies |= table.value(sample, f) != first;
            }
            double sigma = varies ? Math.sqrt(squares / samples.length) : 0;
            offset[f] = mean - deviations * sigma;
            width[f] = 2 * deviations * sigma;
        }
        return new FeatureScaling("scaled to " + deviations + " deviations", offset, width);
    }

    private static void requireSome(int[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("scaling cannot be fitted on no sample");
        }
    }

    /** The feature's value in [0, 1]. */
    double apply(int feature, double x) {
        return Math.min(1, Math.max(0, mapped(feature, x)));
    }

    private double mapped(int feature, double x) {
        return width[feature] > 0 ? (x - offset[feature]) / width[feature] : 0;
    }

    /**
     * How many values of these samples lie outside of what the scaling was fitted for and are cut.
     *
     * @param samples indices
     */
    public int clipped(Table table, int[] samples) {
        int clipped = 0;
        for (int sample : samples) {
            for (int f = 0; f < offset.length; f++) {
                double u = mapped(f, table.value(sample, f));
                clipped += u < 0 || u > 1 ? 1 : 0;
            }
        }
        return clipped;
    }

    /** In a few words; part of a data set's name. */
    public String description() {
        return description;
    }
}
