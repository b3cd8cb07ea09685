package org.sneakpath.circuit.linear;

import java.util.Arrays;

/** The pivot search in real numbers. */
final class RealPivotSearch extends PivotSearch {
    private final SparsePattern pattern;
    private final Equilibration scales;
    private final double[] values;
    private final double[] x;
    private double[] lower = new double[0];
    private double pivot;

    RealPivotSearch(SparsePattern pattern, Equilibration scales, double[] values) {
        super(pattern.dimension());
        this.pattern = pattern;
        this.scales = scales;
        this.values = values;
        x = new double[pattern.dimension()];
    }

    @Override
    void load(int column) {
        for (int e = 0; e < entryCount; e++) {
            int p = slots[e];
            int row = pattern.row(p);
            x[row] = values[p] * scales.rowScale[row] * scales.columnScale[column];
        }
    }

    @Override
    void eliminate(int j) {
        double u = x[pivotRow[j]];
        for (int p = lowerStart[j]; p < lowerStart[j + 1]; p++) {
            x[lowerRow[p]] -= lower[p] * u;
        }
    }

    @Override
    double size(int row) {
        return Math.abs(x[row]);
    }

    @Override
    void pivot(int row) {
        pivot = x[row];
    }

    @Override
    void keep(int p, int row) {
        lower[p] = x[row] / pivot;
    }

    @Override
    void clear(int row) {
        x[row] = 0;
    }

    @Override
    void require(int length) {
        if (lower.length < length) {
            lower = Arrays.copyOf(lower, length);
        }
    }

    @Override
    void exchange(int p, int q) {
        double value = lower[p];
        lower[p] = lower[q];
        lower[q] = value;
    }
}
