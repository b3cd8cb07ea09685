package org.sneakpath.circuit.linear;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private final Equilibration scales;
    private final int n;
    private final int[] preferredRow;
    private final BlockTriangularForm form;
    private final double[] sizes;
    private final double[] work;
    private @Nullable ComplexLuFactors factors;
    private boolean ready;
    private long searches;
    private long refactorizations;

    /** A factorisation for matrices with this pattern, in approximate minimum degree order. */
    public ComplexFactorization(SparsePattern pattern) {
        this.pattern = pattern;
        scales = new Equilibration(pattern);
        n = pattern.dimension();
        preferredRow = MaximumTransversal.rowOfColumn(pattern);
        form = new BlockTriangularForm(pattern, preferredRow, FillReducingOrder.MINIMUM_DEGREE);
        sizes = pattern.newValues();
        work = new double[2 * n];
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
        ready = false;
        for (int p = 0; p < sizes.length; p++) {
            sizes[p] = Math.abs(g[p]) + Math.abs(omega * c[p]);
        }
        ComplexLuFactors current = factors;
        if (current != null && serves(current, g, c, omega)) {
            refactorizations++;
        } else {
            searches++;
            factors = null;
            FactorStatus status = search(g, c, omega);
            if (!status.ok()) {
                return status;
            }
        }
        ready = true;
        return FactorStatus.OK;
    }

    private boolean serves(ComplexLuFactors current, double[] g, double[] c, double omega) {
        if (!current.refactor(g, c, omega)) {
            return false;
        }
        if (current.growth() > SparseLu.GROWTH_LIMIT) {
            if (!scales.compute(sizes).ok()) {
                return false;
            }
            current.pattern.rescale(pattern, scales);
            if (!current.refactor(g, c, omega) || current.growth() > SparseLu.GROWTH_LIMIT) {
                return false;
            }
        }
        return !current.isSingular(pattern, scales, sizes);
    }

    private FactorStatus search(double[] g, double[] c, double omega) {
        FactorStatus status = scales.compute(sizes);
        if (!status.ok()) {
            return status;
        }
        PivotSearch search = new ComplexPivotSearch(pattern, scales, g, c, omega);
        status = search.run(pattern, form, preferredRow);
        if (!status.ok()) {
            return status;
        }
        ComplexLuFactors found = new ComplexLuFactors(new LuPattern(pattern, search, scales, form));
        if (!found.refactor(g, c, omega) || found.isSingular(pattern, scales, sizes)) {
            return FactorStatus.singular(found.weakestColumn());
        }
        factors = found;
        return FactorStatus.OK;
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
        ComplexLuFactors lu = requireReady();
        load(bRe, bIm, lu.pattern.pivotRow, scales.rowScale);
        lu.solve(work);
        store(xRe, xIm, form.columns, scales.columnScale);
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
        ComplexLuFactors lu = requireReady();
        load(bRe, bIm, form.columns, scales.columnScale);
        lu.solveTransposed(work);
        store(xRe, xIm, lu.pattern.pivotRow, scales.rowScale);
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
        return ready ? requireReady().pivotRatio() : 0;
    }

    /** Number of entries stored for L and U together, with one diagonal. */
    public int fill() {
        return factors == null ? 0 : factors.pattern.fill();
    }

    /** How many times a pivot sequence was searched for since construction. */
    public long pivotSearches() {
        return searches;
    }

    /** How many times a remembered pivot sequence served since construction. */
    public long refactorizations() {
        return refactorizations;
    }

    private ComplexLuFactors requireReady() {
        if (!ready) {
            throw new IllegalStateException(
                    "the last factorisation did not succeed; look at the status of factor(g, c, omega)");
        }
        return Objects.requireNonNull(factors);
    }
}
