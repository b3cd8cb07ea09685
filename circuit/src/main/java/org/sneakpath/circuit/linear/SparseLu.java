package org.sneakpath.circuit.linear;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sparse LU for circuit matrices: P (R A C) Q = L U, with the order Q chosen from the pattern at construction, the pivot
 * rows P and the scales R, C chosen at the first {@link #factor}, and both remembered by the ones that follow.
 *
 * <p>A remembered pivot sequence is dropped, and a new one searched for, when it lets an entry of L grow beyond
 * {@value #GROWTH_LIMIT}, or leaves a zero pivot, or a pivot that is noise. Only a fresh search may call a matrix singular.
 *
 * <p>{@link #quality} refers to the scales in use, which are looked at again only when pivots are searched for or growth is
 * in question.
 *
 * <p>Memory: 12 bytes per entry of L and U, 28 per entry of A, and about 100 per unknown. Refactoring, solving and
 * solving transposed allocate nothing.
 */
public final class SparseLu implements Factorization {
    /** Largest |l_ij| that a remembered pivot sequence may cause; a search keeps it below 10. */
    static final double GROWTH_LIMIT = 100;

    private final SparsePattern pattern;
    private final Equilibration scales;
    private final int n;
    private final int[] preferredRow;
    private final BlockTriangularForm form;
    private final double[] work;
    private @Nullable LuFactors factors;
    private boolean ready;
    private double flops;
    private long searches;
    private long refactorizations;

    /** A factorisation for matrices with this pattern, in approximate minimum degree order. */
    public SparseLu(SparsePattern pattern) {
        this(pattern, FillReducingOrder.MINIMUM_DEGREE);
    }

    /** A factorisation for matrices with this pattern, in the given order. */
    public SparseLu(SparsePattern pattern, FillReducingOrder order) {
        this.pattern = pattern;
        scales = new Equilibration(pattern);
        n = pattern.dimension();
        preferredRow = MaximumTransversal.rowOfColumn(pattern);
        form = new BlockTriangularForm(pattern, preferredRow, order);
        work = new double[n];
    }

    @Override
    public FactorStatus factor(double[] values) {
        pattern.requireValues(values);
        ready = false;
        LuFactors current = factors;
        if (current != null && serves(current, values)) {
            refactorizations++;
        } else {
            searches++;
            factors = null;
            FactorStatus status = search(values);
            if (!status.ok()) {
                return status;
            }
        }
        ready = true;
        return FactorStatus.OK;
    }

    /**
     * Refactors and looks at the result. Growth is judged by the scales of the matrix at hand; the remembered ones, which
     * cost nothing, only have the right to say yes.
     */
    private boolean serves(LuFactors current, double[] values) {
        if (!current.refactor(values)) {
            return false;
        }
        if (current.growth() > GROWTH_LIMIT) {
            if (!scales.compute(values).ok()) {
                return false;
            }
            current.pattern.rescale(pattern, scales);
            if (!current.refactor(values) || current.growth() > GROWTH_LIMIT) {
                return false;
            }
        }
        return !current.isSingular(pattern, scales, values);
    }

    private FactorStatus search(double[] values) {
        FactorStatus status = scales.compute(values);
        if (!status.ok()) {
            return status;
        }
        PivotSearch search = new RealPivotSearch(pattern, scales, values);
        status = search.run(pattern, form, preferredRow);
        if (!status.ok()) {
            return status;
        }
        LuFactors found = new LuFactors(new LuPattern(pattern, search, scales, form));
        if (!found.refactor(values) || found.isSingular(pattern, scales, values)) {
            return FactorStatus.singular(found.weakestColumn());
        }
        factors = found;
        flops = found.pattern.flops();
        return FactorStatus.OK;
    }

    @Override
    public void solve(double[] b, double[] x) {
        LuFactors lu = requireReady();
        for (int k = 0; k < n; k++) {
            int i = lu.pattern.pivotRow[k];
            work[k] = b[i] * scales.rowScale[i];
        }
        lu.solve(work);
        for (int k = 0; k < n; k++) {
            int j = form.columns[k];
            x[j] = work[k] * scales.columnScale[j];
        }
    }

    @Override
    public void solveTransposed(double[] b, double[] x) {
        LuFactors lu = requireReady();
        for (int k = 0; k < n; k++) {
            int j = form.columns[k];
            work[k] = b[j] * scales.columnScale[j];
        }
        lu.solveTransposed(work);
        for (int k = 0; k < n; k++) {
            int i = lu.pattern.pivotRow[k];
            x[i] = work[k] * scales.rowScale[i];
        }
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public double quality() {
        return ready ? requireFactors().pivotRatio() : 0;
    }

    @Override
    public int fill() {
        return factors == null ? 0 : factors.pattern.fill();
    }

    @Override
    public double flops() {
        return flops;
    }

    @Override
    public long pivotSearches() {
        return searches;
    }

    @Override
    public long refactorizations() {
        return refactorizations;
    }

    private LuFactors requireReady() {
        if (!ready) {
            throw new IllegalStateException(
                    "the last factorisation did not succeed; look at the status of factor(values)");
        }
        return requireFactors();
    }

    private LuFactors requireFactors() {
        return Objects.requireNonNull(factors);
    }
}
