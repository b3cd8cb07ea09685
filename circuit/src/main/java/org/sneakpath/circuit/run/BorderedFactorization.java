package org.sneakpath.circuit.run;

import org.sneakpath.circuit.linear.FactorStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.linear.SparsePattern;

/**
 * The matrix of a curve of solutions,
 * <pre>
 *   ⎡ ∂F/∂y  ∂F/∂λ ⎤
 *   ⎣   cᵀ     d   ⎦
 * </pre>
 * regular at a simple fold, where ∂F/∂y is not. Slots of column k move by k, because every column before it has one more entry.
 */
final class BorderedFactorization {
    private final SparsePattern inner;
    private final Factorization factorization;
    private final double[] values;
    private final int n;

    BorderedFactorization(SparsePattern inner) {
        this.inner = inner;
        this.n = inner.dimension();
        SparsePattern.Builder builder = SparsePattern.builder(n + 1);
        for (int column = 0; column < n; column++) {
            for (int slot = inner.start(column); slot < inner.start(column + 1); slot++) {
                builder.add(inner.row(slot), column);
            }
            builder.add(n, column);
            builder.add(column, n);
        }
        builder.add(n, n);
        SparsePattern pattern = builder.build();
        this.factorization = Factorization.of(pattern);
        this.values = pattern.newValues();
    }

    Factorization factorization() {
        return factorization;
    }

    /** Values of the bordered matrix by slot; live. */
    double[] values() {
        return values;
    }

    /** Fills in the matrix. */
    void assemble(double[] jacobian, SweptSource byValue, double[] row, double corner) {
        int last = inner.entries() + n;
        for (int column = 0; column < n; column++) {
            for (int slot = inner.start(column); slot < inner.start(column + 1); slot++) {
                values[slot + column] = jacobian[slot];
            }
            values[inner.start(column + 1) + column] = row[column];
            values[last + column] = 0;
        }
        for (int k = 0; k < byValue.rows().length; k++) {
            values[last + byValue.rows()[k]] = byValue.weights()[k];
        }
        values[last + n] = corner;
    }

    FactorStatus factor() {
        return factorization.factor(values);
    }
}
