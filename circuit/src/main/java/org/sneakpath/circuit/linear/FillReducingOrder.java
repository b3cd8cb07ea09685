package org.sneakpath.circuit.linear;

/** In which sequence unknowns are eliminated, which decides how many new entries the elimination creates. */
public enum FillReducingOrder {
    /** As numbered: for tests, and for matrices that are banded already. */
    NATURAL {
        @Override
        int[] eliminate(SparsePattern pattern, int[] rowOfColumn) {
            int[] order = new int[pattern.dimension()];
            for (int k = 0; k < order.length; k++) {
                order[k] = k;
            }
            return order;
        }
    },

    /** Approximate minimum degree on the pattern of A + Aᵀ (Amestoy, Davis, Duff 1996). */
    MINIMUM_DEGREE {
        @Override
        int[] eliminate(SparsePattern pattern, int[] rowOfColumn) {
            return new MinimumDegree(new EliminationGraph(pattern, rowOfColumn)).order();
        }
    };

    /** The columns in order of elimination: a permutation of 0 … n − 1. */
    public int[] order(SparsePattern pattern) {
        return eliminate(pattern, MaximumTransversal.rowOfColumn(pattern));
    }

    /** The same for the matrix whose diagonal entries are (rowOfColumn[j], j). */
    abstract int[] eliminate(SparsePattern pattern, int[] rowOfColumn);
}
