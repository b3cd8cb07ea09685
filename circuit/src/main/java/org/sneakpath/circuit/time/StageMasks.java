package org.sneakpath.circuit.time;

import org.jspecify.annotations.Nullable;

/** States at a bound, by stage of a step in which there were any. */
final class StageMasks {
    private static final long[] NONE = {};

    private final long[][] masks;

    private StageMasks(long[][] masks) {
        this.masks = masks;
    }

    /** Those of a step; null if no state stood at a bound. */
    static @Nullable StageMasks of(AcceptedStep step, int stages) {
        long[][] masks = new long[stages][];
        boolean any = false;
        for (int i = 1; i <= stages; i++) {
            long[] mask = step.clamped(i);
            masks[i - 1] = mask == null ? NONE : mask;
            any |= mask != null;
        }
        return any ? new StageMasks(masks) : null;
    }

    /** Memory (bytes). */
    long bytes() {
        long words = 0;
        for (long[] mask : masks) {
            words += mask.length;
        }
        return Long.BYTES * words;
    }

    /** The mask of stage i ≥ 1; null for none. */
    long @Nullable [] of(int i) {
        return masks[i - 1].length == 0 ? null : masks[i - 1];
    }
}
