package org.sneakpath.crossbar.write.program;

/**
 * Differences between two sets of conductances, in levels.
 *
 * @param mean with sign
 * @param rms root of the mean square
 * @param largest greatest magnitude
 * @param beyondHalf share of magnitudes above half a level, which would be taken for another level
 */
public record ErrorStatistics(double mean, double rms, double largest, double beyondHalf) {
    /**
     * Statistics of (a − b)/level.
     *
     * @param level distance of two levels (S), positive
     */
    public static ErrorStatistics of(double[] a, double[] b, double level) {
        if (!(level > 0 && level < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("distance of levels = " + level + " S must be positive and finite");
        }
        double sum = 0;
        double squares = 0;
        double largest = 0;
        int beyond = 0;
        for (int c = 0; c < a.length; c++) {
            double e = (a[c] - b[c]) / level;
            sum += e;
            squares += e * e;
            largest = Math.max(largest, Math.abs(e));
            beyond += Math.abs(e) > 0.5 ? 1 : 0;
        }
        int n = a.length;
        return new ErrorStatistics(sum / n, Math.sqrt(squares / n), largest, (double) beyond / n);
    }
}
