package org.sneakpath.devices.equation;

import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link RowGraph}.
 *
 * @param a number of the first operand, −1 if there is none; likewise b and c
 * @param number of a {@link RowOp#NUMBER}, otherwise 0
 * @param what the leaf, or what is called or compared; null for plain operations
 */
record RowNode(
        RowOp op,
        int a,
        int b,
        int c,
        double number,
        @Nullable Object what) {
    /** Operand k. */
    int operand(int k) {
        return k == 0 ? a : k == 1 ? b : c;
    }
}
