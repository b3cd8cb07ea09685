package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which states a stage left at a bound, one bit each; the adjoint has to know, and cannot always tell from the values. */
public final class ClampedStates {
    private final int first;
    private final long[] bits;
    private boolean any;

    public ClampedStates(CompiledCircuit circuit) {
        first = circuit.layout().firstState();
        bits = new long[(circuit.layout().size() - first + 63) / 64];
    }

    void clear() {
        if (any) {
            Arrays.fill(bits, 0);
            any = false;
        }
    }

    void add(int unknown) {
        int s = unknown - first;
        bits[s >> 6] |= 1L << (s & 63);
        any = true;
    }

    /** A copy of the bits; null if none is set. */
    public long @Nullable [] copy() {
        return any ? bits.clone() : null;
    }
}
