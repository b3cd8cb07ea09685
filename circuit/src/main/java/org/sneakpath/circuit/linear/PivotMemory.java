package org.sneakpath.circuit.linear;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Order, scales and pivot sequence for matrices of one pattern, whatever their numbers: the order chosen from the pattern,
 * pivots and scales searched for at the first matrix and remembered by the ones that follow.
 *
 * <p>A remembered pivot sequence is dropped, and a new one searched for, when it lets an entry of L grow beyond
 * {@value #GROWTH_LIMIT}, or leaves a zero pivot, or a pivot that is noise. Only a fresh search may call a matrix singular.
 */
final class PivotMemory<F extends Factors> {
    /** Largest |l_ij| that a remembered pivot sequence may cause; a search keeps it below 10. */
    private static final double GROWTH_LIMIT = 100;

    final Equilibration scales;
    final BlockTriangularForm form;
    private final SparsePattern pattern;
    private final int[] preferredRow;
    private @Nullable F factors;
    private boolean ready;
    private long searches;
    private long refactorizations;

    /** The matrix at hand. */
    interface Matrix<F extends Factors> {
        /** |A_ij| by slot, of any sign. */
        double[] sizes();

        /** Computes L and U; false if a pivot is zero or something is not finite. */
        boolean refactor(F factors);

        PivotSearch search(Equilibration scales);

        F factors(LuPattern found);
    }

    PivotMemory(SparsePattern pattern, FillReducingOrder order) {
        this.pattern = pattern;
        scales = new Equilibration(pattern);
        preferredRow = MaximumTransversal.rowOfColumn(pattern);
        form = new BlockTriangularForm(pattern, preferredRow, order);
    }

    FactorStatus factor(Matrix<F> matrix) {
        ready = false;
        F current = factors;
        if (current != null && serves(current, matrix)) {
            refactorizations++;
        } else {
            searches++;
            factors = null;
            FactorStatus status = search(matrix);
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
    private boolean serves(F current, Matrix<F> matrix) {
        if (!matrix.refactor(current)) {
            return false;
        }
        if (current.growth() > GROWTH_LIMIT) {
            if (!scales.compute(matrix.sizes()).ok()) {
                return false;
            }
            current.pattern.rescale(pattern, scales);
            if (!matrix.refactor(current) || current.growth() > GROWTH_LIMIT) {
                return false;
            }
        }
        return !current.isSingular(pattern, scales, matrix.sizes());
    }

    private FactorStatus search(Matrix<F> matrix) {
        FactorStatus status = scales.compute(matrix.sizes());
        if (!status.ok()) {
            return status;
        }
        PivotSearch search = matrix.search(scales);
        status = search.run(pattern, form, preferredRow);
        if (!status.ok()) {
            return status;
        }
        F found = matrix.factors(new LuPattern(pattern, search, scales, form));
        if (!matrix.refactor(found) || found.isSingular(pattern, scales, matrix.sizes())) {
            return FactorStatus.singular(found.weakestColumn());
        }
        factors = found;
        return FactorStatus.OK;
    }

    /** The factors of the matrix factored last. */
    F ready() {
        if (!ready) {
            throw new IllegalStateException(
                    "the last factorisation did not succeed; look at the status that factor returned");
        }
        return Objects.requireNonNull(factors);
    }

    /** Smallest over largest |pivot|; 0 when the last factorisation failed. */
    double quality() {
        return ready ? ready().pivotRatio() : 0;
    }

    /** The pattern of the factors found last, if any serve. */
    @Nullable
    LuPattern found() {
        return factors == null ? null : factors.pattern;
    }

    int fill() {
        return factors == null ? 0 : factors.pattern.fill();
    }

    long searches() {
        return searches;
    }

    long refactorizations() {
        return refactorizations;
    }
}
