package org.sneakpath.circuit.linear;

/**
 * (G + iωC) x = b and its transpose, for matrices G and C of one pattern: small-signal analysis, where G and C stay and ω
 * sweeps.
 *
 * <p>Order and pivot rows are chosen as by {@link SparseLu}, in complex arithmetic at the first {@link #factor}, and are
 * remembered for the following ones as long as no entry of L grows beyond 100. Transposed means transposed, not conjugated:
 * the adjoint for noise and sensitivities is (G + iωC)ᵀ y = e.
 *
 * <p>Memory: 20 bytes per entry of L and U, 36 per entry of A, about 150 per unknown. Refactoring and solving allocate
 * nothing. Not thread-safe.
 */
public final class ComplexFactorization {
    private final SparsePattern pattern;
    private final PivotMemory<ComplexLuFactors> memory;
    private final Matrix matrix;
    private final int n;
    private final double[] work;

    /** A factorisation for matrices with this pattern, in approximate minimum degree order. */
    public ComplexFactorization(SparsePattern pattern) {
        this.pattern = pattern;
        memory = new PivotMemory<>(pattern, FillReducingOrder.MINIMUM_DEGREE);
        matrix = new Matrix(pattern);
        n = pattern.dimension();
        work = new double[2 * n];
    }

    /** G + iωC by slot, those being factored. */
    private static final class Matrix implements PivotMemory.Matrix<ComplexLuFactors> {
        private final SparsePattern pattern;
        private final double[] sizes;
        private double[] g = new double[0];
        private double[] c = new double[0];
        private double omega;

        Matrix(SparsePattern pattern) {
            this.pattern = pattern;
            sizes = pattern.newValues();
        }

        void set(double[] newG, double[] newC, double newOmega) {
            g = newG;
            c = newC;
            omega = newOmega;
            for (int p = 0; p < sizes.length; p++) {
                sizes[p] = Math.abs(g[p]) + Math.abs(omega * c[p]);
            }
        }

        @Override
        public double[] sizes() {
            return sizes;
        }

        @Override
        public boolean refactor(ComplexLuFactors factors) {
            return factors.refactor(g, c, omega);
        }

        @Override
        public PivotSearch search(Equilibration scales) {
            return new ComplexPivotSearch(pattern, scales, g, c, omega);
        }

        @Override
        public ComplexLuFactors factors(LuPattern found) {
            return new ComplexLuFactors(found);
        }
    }

    /** Number of unknowns n. */
    public int dimension() {
        return n;
    }

    /**
     * Factors G + iωC, replacing what was factored before.
     *
     * @param g entries of G by slot of the pattern, only read
     * @param c entries of C by slot of the pattern, only read
     * @param omega angular frequency ω (rad/s), any sign, finite
     * @return OK, or the unknown that is undetermined; after anything but OK no solve is allowed
     * @throws IllegalArgumentException if an array has another length than the pattern has entries
     */
    public FactorStatus factor(double[] g, double[] c, double omega) {
        pattern.requireValues(g);
        pattern.requireValues(c);
        matrix.set(g, c, omega);
        return memory.factor(matrix);
    }

    /**
     * Solves (G + iωC) x = b.
     *
     * @param bRe real part of b, length n, only read
     * @param bIm imaginary part of b, length n, only read
     * @param xRe real part of x, length n, overwritten; may be the same array as {@code bRe}
     * @param xIm imaginary part of x, length n, overwritten; may be the same array as {@code bIm}
     * @throws IllegalStateException if the last factorisation did not succeed
     */
    public void solve(double[] bRe, double[] bIm, double[] xRe, double[] xIm) {
        ComplexLuFactors lu = memory.ready();
        load(bRe, bIm, lu.pattern.pivotRow, memory.scales.rowScale);
        lu.solve(work);
        store(xRe, xIm, memory.form.columns, memory.scales.columnScale);
    }

    /**
     * Solves (G + iωC)ᵀ x = b, transposed without conjugation.
     *
     * @param bRe real part of b, length n, only read
     * @param bIm imaginary part of b, length n, only read
     * @param xRe real part of x, length n, overwritten; may be the same array as {@code bRe}
     * @param xIm imaginary part of x, length n, overwritten; may be the same array as {@code bIm}
     * @throws IllegalStateException if the last factorisation did not succeed
     */
    public void solveTransposed(double[] bRe, double[] bIm, double[] xRe, double[] xIm) {
        ComplexLuFactors lu = memory.ready();
        load(bRe, bIm, memory.form.columns, memory.scales.columnScale);
        lu.solveTransposed(work);
        store(xRe, xIm, lu.pattern.pivotRow, memory.scales.rowScale);
    }

    private void load(double[] re, double[] im, int[] place, double[] scale) {
        for (int k = 0; k < n; k++) {
            int i = place[k];
            work[2 * k] = re[i] * scale[i];
            work[2 * k + 1] = im[i] * scale[i];
        }
    }

    private void store(double[] re, double[] im, int[] place, double[] scale) {
        for (int k = 0; k < n; k++) {
            int i = place[k];
            re[i] = work[2 * k] * scale[i];
            im[i] = work[2 * k + 1] * scale[i];
        }
    }

    /** Ratio of the smallest to the largest |pivot| of the equilibrated matrix; 0 when the last factorisation failed. */
    public double quality() {
        return memory.quality();
    }

    /** Number of entries stored for L and U together, with one diagonal. */
    public int fill() {
        return memory.fill();
    }

    /** How many times a pivot sequence was searched for since construction. */
    public long pivotSearches() {
        return memory.searches();
    }

    /** How many times a remembered pivot sequence served since construction. */
    public long refactorizations() {
        return memory.refactorizations();
    }
}
