package org.sneakpath.circuit.linear;

/**
 * Sparse LU for circuit matrices: P (R A C) Q = L U, with the order Q chosen from the pattern at construction, the pivot
 * rows P and the scales R, C chosen at the first {@link #factor}, and both remembered by the ones that follow.
 *
 * <p>When remembered pivots no longer serve, they are searched for again ({@code PivotMemory}).
 *
 * <p>{@link #quality} refers to the scales in use, which are looked at again only when pivots are searched for or growth is
 * in question.
 *
 * <p>Memory: 12 bytes per entry of L and U, 28 per entry of A, and about 100 per unknown. Refactoring, solving and
 * solving transposed allocate nothing.
 */
public final class SparseLu implements Factorization {
    private final SparsePattern pattern;
    private final PivotMemory<LuFactors> memory;
    private final Matrix matrix;
    private final int n;
    private final double[] work;
    private double flops;

    /** A factorisation for matrices with this pattern, in approximate minimum degree order. */
    public SparseLu(SparsePattern pattern) {
        this(pattern, FillReducingOrder.MINIMUM_DEGREE);
    }

    /** A factorisation for matrices with this pattern, in the given order. */
    public SparseLu(SparsePattern pattern, FillReducingOrder order) {
        this.pattern = pattern;
        memory = new PivotMemory<>(pattern, order);
        matrix = new Matrix(pattern);
        n = pattern.dimension();
        work = new double[n];
    }

    /** Real entries by slot, those of the matrix being factored. */
    private static final class Matrix implements PivotMemory.Matrix<LuFactors> {
        private final SparsePattern pattern;
        private double[] values = new double[0];

        Matrix(SparsePattern pattern) {
            this.pattern = pattern;
        }

        @Override
        public double[] sizes() {
            return values;
        }

        @Override
        public boolean refactor(LuFactors factors) {
            return factors.refactor(values);
        }

        @Override
        public PivotSearch search(Equilibration scales) {
            return new RealPivotSearch(pattern, scales, values);
        }

        @Override
        public LuFactors factors(LuPattern found) {
            return new LuFactors(found);
        }
    }

    @Override
    public FactorStatus factor(double[] values) {
        pattern.requireValues(values);
        matrix.values = values;
        long before = memory.searches();
        FactorStatus status = memory.factor(matrix);
        if (status.ok() && memory.searches() > before) {
            flops = memory.ready().pattern.flops();
        }
        return status;
    }

    @Override
    public void solve(double[] b, double[] x) {
        LuFactors lu = memory.ready();
        for (int k = 0; k < n; k++) {
            int i = lu.pattern.pivotRow[k];
            work[k] = b[i] * memory.scales.rowScale[i];
        }
        lu.solve(work);
        for (int k = 0; k < n; k++) {
            int j = memory.form.columns[k];
            x[j] = work[k] * memory.scales.columnScale[j];
        }
    }

    @Override
    public void solveTransposed(double[] b, double[] x) {
        LuFactors lu = memory.ready();
        for (int k = 0; k < n; k++) {
            int j = memory.form.columns[k];
            work[k] = b[j] * memory.scales.columnScale[j];
        }
        lu.solveTransposed(work);
        for (int k = 0; k < n; k++) {
            int i = lu.pattern.pivotRow[k];
            x[i] = work[k] * memory.scales.rowScale[i];
        }
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public double quality() {
        return memory.quality();
    }

    @Override
    public int fill() {
        return memory.fill();
    }

    @Override
    public double flops() {
        return flops;
    }

    @Override
    public long pivotSearches() {
        return memory.searches();
    }

    @Override
    public long refactorizations() {
        return memory.refactorizations();
    }
}
