package org.sneakpath.circuit.linear;

import java.util.Arrays;

/**
 * Scales rows and columns so that the largest entry of each is near 1: As = R A C.
 *
 * <p>Both sides are needed. In a circuit matrix the row of a node holds conductances (S) next to the ±1 of a source's
 * current; only a column scale can say that this current is small. The iteration divides each row and column by the
 * square root of its largest entry until nothing changes (Ruiz 2001), which keeps a symmetric matrix symmetric. Scales
 * are powers of two: scaling commits no rounding error.
 */
final class Equilibration {
    /** Each pass halves the logarithm of the imbalance: ten passes bring 1e±300 to within a factor of four. */
    private static final int PASSES = 10;

    private final SparsePattern pattern;
    private final double[] rowLargest;
    private final double[] columnLargest;

    /** Row scales R, powers of two. */
    final double[] rowScale;

    /** Column scales C, powers of two. */
    final double[] columnScale;

    Equilibration(SparsePattern pattern) {
        this.pattern = pattern;
        int n = pattern.dimension();
        rowLargest = new double[n];
        columnLargest = new double[n];
        rowScale = new double[n];
        columnScale = new double[n];
        Arrays.fill(rowScale, 1);
        Arrays.fill(columnScale, 1);
    }

    /** Computes the scales of a matrix, unless it has a value that is not finite or a row or column of zeros. */
    FactorStatus compute(double[] values) {
        int n = pattern.dimension();
        Arrays.fill(rowScale, 1);
        Arrays.fill(columnScale, 1);
        boolean changed = true;
        for (int pass = 0; pass < PASSES && changed; pass++) {
            measure(values);
            changed = false;
            for (int i = 0; i < n; i++) {
                if (!(columnLargest[i] <= Double.MAX_VALUE)) {
                    return FactorStatus.nonFinite(i);
                }
            }
            for (int i = 0; i < n; i++) {
                if (columnLargest[i] == 0 || rowLargest[i] == 0) {
                    return FactorStatus.singular(i);
                }
                int rowExponent = halfExponent(rowLargest[i]);
                int columnExponent = halfExponent(columnLargest[i]);
                rowScale[i] = Math.scalb(rowScale[i], -rowExponent);
                columnScale[i] = Math.scalb(columnScale[i], -columnExponent);
                changed |= (rowExponent | columnExponent) != 0;
            }
        }
        return FactorStatus.OK;
    }

    /** About half the binary logarithm, rounded towards zero: 0 for values in [1/4, 4). */
    private static int halfExponent(double value) {
        int exponent = Math.getExponent(value);
        return (exponent < 0 ? exponent + 1 : exponent) / 2;
    }

    private void measure(double[] values) {
        int[] starts = pattern.starts();
        int[] rows = pattern.rows();
        Arrays.fill(rowLargest, 0);
        for (int j = 0; j < pattern.dimension(); j++) {
            double largest = 0;
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                int i = rows[p];
                double a = Math.abs(values[p] * rowScale[i] * columnScale[j]);
                // Math.max passes a NaN on, which is wanted.
                largest = Math.max(largest, a);
                rowLargest[i] = Math.max(rowLargest[i], a);
            }
            columnLargest[j] = largest;
        }
    }
}
