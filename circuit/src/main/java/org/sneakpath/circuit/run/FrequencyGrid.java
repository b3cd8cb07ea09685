package org.sneakpath.circuit.run;

/**
 * The frequencies of a small-signal analysis, by the rules of ngspice.
 *
 * <p>AC by decades takes ⌊n log10(stop/start)⌋ equal ratios and so ends at {@code stop}; by octaves, and noise by decades
 * too, the ratio is 2^(1/n) or 10^(1/n) and the last point lies at or below {@code stop}. Linear grids of n points have n − 1
 * equal intervals; of two points AC takes only the first.
 *
 * @param spacing how they are spaced
 * @param points points per decade, per octave or altogether; at least 1
 * @param start first frequency (Hz), positive; a linear grid may start at 0
 * @param stop last frequency (Hz), not below {@code start}
 */
public record FrequencyGrid(FrequencySpacing spacing, int points, double start, double stop) {
    /** Relative distance by which rounding may carry a point beyond {@code stop}. */
    private static final double SLACK = 1e-9;

    /** The most points a grid may have. */
    private static final double MOST = 1e6;

    /** The most numbers that a result may hold: a GiB. */
    private static final long MOST_VALUES = 1L << 27;

    public FrequencyGrid {
        if (points < 1) {
            throw new IllegalArgumentException("a frequency grid needs at least 1 point, not " + points);
        }
        boolean zero = spacing == FrequencySpacing.LINEAR && start == 0;
        if (!(start > 0 || zero) || !(stop >= start) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException("frequencies from " + start + " Hz to " + stop
                    + " Hz: the first must be positive, the last finite and not below it");
        }
        if (count(spacing, points, start, stop) > MOST) {
            throw new IllegalArgumentException("a frequency grid of " + points + " points per "
                    + spacing.name().toLowerCase(java.util.Locale.ROOT) + " from " + start + " Hz to " + stop
                    + " Hz has more than " + MOST + " points; take fewer");
        }
    }

    /** {@code points} per decade from {@code start} to {@code stop} (Hz). */
    public static FrequencyGrid decades(int points, double start, double stop) {
        return new FrequencyGrid(FrequencySpacing.DECADE, points, start, stop);
    }

    /** {@code points} frequencies from {@code start} to {@code stop} (Hz) at equal distances. */
    public static FrequencyGrid linear(int points, double start, double stop) {
        return new FrequencyGrid(FrequencySpacing.LINEAR, points, start, stop);
    }

    /** Frequencies of an AC analysis (Hz), ascending; a fresh array. */
    public double[] forAc() {
        if (spacing == FrequencySpacing.DECADE) {
            double ratios = Math.floor(points * Math.log10(stop / start) * (1 + SLACK));
            return ratios < 1 ? new double[] {start} : geometric(Math.pow(stop / start, 1 / ratios), (int) ratios);
        }
        return spacing == FrequencySpacing.LINEAR && points == 2 ? new double[] {start} : forNoise();
    }

    /** Frequencies of a noise analysis (Hz), ascending; a fresh array. */
    public double[] forNoise() {
        if (spacing == FrequencySpacing.LINEAR) {
            double[] grid = new double[points];
            for (int k = 0; k < points; k++) {
                grid[k] = k == 0 ? start : start + (stop - start) * k / (points - 1);
            }
            return grid;
        }
        double base = spacing == FrequencySpacing.DECADE ? 10 : 2;
        int last = (int) Math.floor(points * Math.log(stop / start) / Math.log(base) + 1e-6);
        return geometric(Math.pow(base, 1.0 / points), last);
    }

    private double[] geometric(double ratio, int last) {
        double[] grid = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            grid[k] = start * Math.pow(ratio, k);
        }
        return grid;
    }

    /** Refuses a result of {@code values} numbers per point that would not be held in memory. */
    void storable(int frequencies, long values) {
        if (frequencies * values > MOST_VALUES) {
            throw new IllegalArgumentException(
                    frequencies + " frequencies from " + start + " Hz to " + stop + " Hz with "
                            + values + " values each are " + frequencies * values + " numbers; at most " + MOST_VALUES
                            + " are held; take fewer points");
        }
    }

    private static double count(FrequencySpacing spacing, int points, double start, double stop) {
        return switch (spacing) {
            case LINEAR -> points;
            case DECADE -> points * Math.log10(stop / start);
            case OCTAVE -> points * Math.log(stop / start) / Math.log(2);
        };
    }
}
