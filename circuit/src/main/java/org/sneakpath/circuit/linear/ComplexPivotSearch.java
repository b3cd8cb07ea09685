package org.sneakpath.circuit.linear;

import java.util.Arrays;

/** The pivot search in complex numbers, real parts at 2p and imaginary ones at 2p + 1; sizes are |re| + |im|. */
final class ComplexPivotSearch extends PivotSearch {
    private final SparsePattern pattern;
    private final Equilibration scales;
    private final double[] g;
    private final double[] c;
    private final double omega;
    private final double[] x;
    private double[] lower = new double[0];
    private final double[] inverse = new double[2];

    ComplexPivotSearch(SparsePattern pattern, Equilibration scales, double[] g, double[] c, double omega) {
        super(pattern.dimension());
        this.pattern = pattern;
        this.scales = scales;
        this.g = g;
        this.c = c;
        this.omega = omega;
        x = new double[2 * pattern.dimension()];
    }

    @Override
    void load(int column) {
        for (int e = 0; e < entryCount; e++) {
            int p = slots[e];
            int row = pattern.row(p);
            double scale = scales.rowScale[row] * scales.columnScale[column];
            x[2 * row] = g[p] * scale;
            x[2 * row + 1] = omega * c[p] * scale;
        }
    }

    @Override
    void eliminate(int j) {
        int row = pivotRow[j];
        double re = x[2 * row];
        double im = x[2 * row + 1];
        for (int p = lowerStart[j]; p < lowerStart[j + 1]; p++) {
            int i = 2 * lowerRow[p];
            x[i] -= lower[2 * p] * re - lower[2 * p + 1] * im;
            x[i + 1] -= lower[2 * p] * im + lower[2 * p + 1] * re;
        }
    }

    @Override
    double size(int row) {
        return Math.abs(x[2 * row]) + Math.abs(x[2 * row + 1]);
    }

    @Override
    void pivot(int row) {
        ComplexNumbers.invert(x[2 * row], x[2 * row + 1], inverse, 0);
    }

    @Override
    void keep(int p, int row) {
        lower[2 * p] = x[2 * row] * inverse[0] - x[2 * row + 1] * inverse[1];
        lower[2 * p + 1] = x[2 * row] * inverse[1] + x[2 * row + 1] * inverse[0];
    }

    @Override
    void clear(int row) {
        x[2 * row] = 0;
        x[2 * row + 1] = 0;
    }

    @Override
    void require(int length) {
        if (lower.length < 2 * length) {
            lower = Arrays.copyOf(lower, 2 * length);
        }
    }

    @Override
    void exchange(int p, int q) {
        for (int part = 0; part < 2; part++) {
            double value = lower[2 * p + part];
            lower[2 * p + part] = lower[2 * q + part];
            lower[2 * q + part] = value;
        }
    }
}
