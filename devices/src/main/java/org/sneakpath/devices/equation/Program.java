package org.sneakpath.devices.equation;

import org.jspecify.annotations.Nullable;

/** A loop and the scratch that it wants, one of each thread's own. */
final class Program<L> {
    private static final double[] NONE = {};

    private final L loop;
    private final @Nullable ThreadLocal<double[]> scratch;

    /** @param rows of scratch */
    Program(L loop, int rows) {
        this.loop = loop;
        scratch = rows == 0 ? null : ThreadLocal.withInitial(() -> new double[rows * Scratch.BLOCK]);
    }

    L loop() {
        return loop;
    }

    double[] scratch() {
        return scratch == null ? NONE : scratch.get();
    }
}
