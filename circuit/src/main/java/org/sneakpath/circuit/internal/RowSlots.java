package org.sneakpath.circuit.internal;

import org.sneakpath.circuit.linear.SparsePattern;

/** The slots of a pattern by row. */
final class RowSlots {
    private final int[] rowOfSlot;
    private final int[] starts;
    private final int[] slots;
    private final int[] diagonals;

    RowSlots(SparsePattern pattern) {
        int n = pattern.dimension();
        rowOfSlot = new int[pattern.entries()];
        starts = new int[n + 1];
        slots = new int[pattern.entries()];
        diagonals = new int[n];
        for (int slot = 0; slot < rowOfSlot.length; slot++) {
            rowOfSlot[slot] = pattern.row(slot);
            starts[pattern.row(slot) + 1]++;
        }
        for (int r = 0; r < n; r++) {
            starts[r + 1] += starts[r];
            diagonals[r] = pattern.slot(r, r);
        }
        int[] next = starts.clone();
        for (int slot = 0; slot < rowOfSlot.length; slot++) {
            slots[next[rowOfSlot[slot]]++] = slot;
        }
    }

    /** Row of each slot; live. */
    int[] rowOfSlot() {
        return rowOfSlot;
    }

    int diagonal(int row) {
        return diagonals[row];
    }

    /** Makes a row of a matrix a multiple of the identity's. */
    void identity(double[] values, int row, double diagonal) {
        for (int e = starts[row]; e < starts[row + 1]; e++) {
            values[slots[e]] = 0;
        }
        values[diagonals[row]] = diagonal;
    }
}
