package org.sneakpath.crossbar.study;

/**
 * Delays of an array; see {@link LineDelays}. The arrays are this record's own.
 *
 * @param currents settled currents of the columns, I∞ (A)
 * @param moments M = ∫ (I∞ − I) dt of the columns (A·s)
 * @param wordNodes delay of each word-line node (s), row-major; NaN where it settles at 0 V
 * @param bitNodes delay of each bit-line node (s), likewise
 * @param residual largest relative Kirchhoff residual of the solves
 */
@SuppressWarnings("ArrayRecordComponent") // up to millions of cells; equal by identity on purpose
public record ColumnDelays(
        double[] currents, double[] moments, double[] wordNodes, double[] bitNodes, double residual) {
    /** Delay of a column's current, M/I∞ (s); NaN where it settles at 0 A. */
    public double seconds(int column) {
        return moments[column] / currents[column];
    }

    /** The longest delay of a column (s). */
    public double longest() {
        double longest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < moments.length; j++) {
            longest = Math.max(longest, seconds(j));
        }
        return longest;
    }

    /**
     * Time until that share of every column's step is missing (s), taking each for one exponential: an estimate.
     *
     * @param share in (0, 1); half a step of b bits is 2^−(b+1)
     */
    public double settlingTime(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share that may be missing = " + share + " is outside (0, 1); half a step of b bits is 2^-(b+1)");
        }
        return -Math.log(share) * longest();
    }
}
