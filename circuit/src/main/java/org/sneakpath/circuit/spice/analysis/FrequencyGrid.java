package org.sneakpath.circuit.spice.analysis;

/**
 * Frequencies of a small-signal analysis.
 *
 * @param spacing how they are spread
 * @param points per decade, per octave, or in all ({@link Spacing#LINEAR}); at least 1
 * @param start lowest frequency (Hz), positive if the spacing is logarithmic
 * @param stop highest frequency (Hz), at least {@code start}
 */
public record FrequencyGrid(Spacing spacing, int points, double start, double stop) {

    /** Spread of frequencies. */
    public enum Spacing {
        DECADE,
        OCTAVE,
        LINEAR
    }

    /** So many frequencies at most: a slip of the pen is refused instead of filling the memory. */
    private static final double MOST = 1e7;

    public FrequencyGrid {
        if (points < 1) {
            throw new IllegalArgumentException("a frequency grid of " + points + " points; give at least 1");
        }
        if (!(start >= 0) || !(stop >= start) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException("frequencies from " + start + " Hz to " + stop
                    + " Hz; they must be finite, not negative, and ascend");
        }
        if (spacing != Spacing.LINEAR && !(start > 0)) {
            throw new IllegalArgumentException(
                    "a logarithmic sweep cannot start at " + start + " Hz; start above zero, or sweep linearly (lin)");
        }
        if (count(spacing, points, start, stop) > MOST) {
            throw new IllegalArgumentException(
                    "the sweep has more than " + MOST + " frequencies; ask for fewer points");
        }
    }

    /**
     * The frequencies (Hz), ascending; a fresh array. A logarithmic grid has the ratio 10^(1/points) or 2^(1/points), as in
     * SPICE, so that its last point is the last one not above {@code stop}.
     */
    public double[] frequencies() {
        int n = (int) count(spacing, points, start, stop);
        double[] all = new double[n];
        double base = spacing == Spacing.OCTAVE ? 2 : 10;
        for (int k = 0; k < n; k++) {
            all[k] = spacing == Spacing.LINEAR
                    ? n == 1 ? start : start + (stop - start) * k / (n - 1)
                    : start * Math.pow(base, (double) k / points);
        }
        return all;
    }

    private static double count(Spacing spacing, int points, double start, double stop) {
        if (spacing == Spacing.LINEAR) {
            return points;
        }
        double periods = Math.log(stop / start) / Math.log(spacing == Spacing.OCTAVE ? 2 : 10);
        return Math.floor(periods * points * (1 + 1e-12) + 1e-9) + 1;
    }
}
