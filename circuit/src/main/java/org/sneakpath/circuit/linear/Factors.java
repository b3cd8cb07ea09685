package org.sneakpath.circuit.linear;

/** Values of L and U for one pivot sequence, in whichever numbers, and how well the sequence suits the matrix. */
abstract class Factors {
    final LuPattern pattern;
    final int n;
    private double growth;
    private int weakest;
    private double weakness;

    Factors(LuPattern pattern) {
        this.pattern = pattern;
        n = pattern.n;
    }

    /** A refactorisation begins. */
    final void begin() {
        growth = 0;
        weakness = Double.POSITIVE_INFINITY;
    }

    /**
     * Takes column k into account.
     *
     * @param above largest |a_ik| above its diagonal block
     * @param within largest |a_ik| within
     * @param pivot |u_kk|
     * @param factor largest |l_ik|
     * @return false if the pivot is zero or something is not finite
     */
    final boolean accepts(int k, double above, double within, double pivot, double factor) {
        growth = Math.max(growth, factor);
        boolean finite = above <= Double.MAX_VALUE && within <= Double.MAX_VALUE && growth <= Double.MAX_VALUE;
        if (!finite || !(pivot <= Double.MAX_VALUE && 1 / pivot <= Double.MAX_VALUE)) {
            weakest = k;
            return false;
        }
        if (pivot < weakness * within) {
            weakness = pivot / within;
            weakest = k;
        }
        return true;
    }

    /** Largest |l_ij|: 1 with partial pivoting, larger the less the pivot sequence suits the values. */
    final double growth() {
        return growth;
    }

    /** Column of A whose pivot is the smallest relative to the column's entries. */
    final int weakestColumn() {
        return pattern.columns[weakest];
    }

    /** Smallest over largest |pivot|. */
    final double pivotRatio() {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int k = 0; k < n; k++) {
            double size = pivotSize(k);
            smallest = Math.min(smallest, size);
            largest = Math.max(largest, size);
        }
        return smallest / largest;
    }

    /**
     * Whether the weakest pivot is nothing but rounding noise, see {@link Singularity}. Two half solves if it is close.
     *
     * @param sizes |A_ij| by slot, of any sign
     */
    final boolean isSingular(SparsePattern matrix, Equilibration scales, double[] sizes) {
        return Singularity.suspicious(weakness, n)
                && Singularity.isNoise(
                        pivotSize(weakest), leftNull(weakest), rightNull(weakest), matrix, scales, sizes);
    }

    /** |u_kk|. */
    abstract double pivotSize(int k);

    /** |w| by row of A, Lᵀ w = e_k. */
    abstract double[] leftNull(int k);

    /** |z| by column of A, U z = u_kk e_k. */
    abstract double[] rightNull(int k);
}
