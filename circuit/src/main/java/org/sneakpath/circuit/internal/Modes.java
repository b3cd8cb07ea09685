package org.sneakpath.circuit.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What of a circuit's equations does not follow from the point: which switches are closed, and which conditions of laws are
 * held on a side of their switching function. Immutable.
 */
public final class Modes {
    private static final byte[] NOTHING = {};

    /** Those of a circuit without switches, nothing being held. */
    public static final Modes NONE = new Modes(new boolean[0], NOTHING);

    private final boolean[] closed;
    /** By switching function, −1, 0 or 1 where it is held and 2 where not; empty if none is. */
    private final byte[] sides;

    Modes(boolean[] closed, byte[] sides) {
        this.closed = closed;
        this.sides = sides;
    }

    /** Modes of switches alone. */
    static Modes of(boolean[] closed) {
        return new Modes(closed, NOTHING);
    }

    boolean closed(int m) {
        return closed[m];
    }

    /** Whether anything is held. */
    public boolean holds() {
        return sides.length > 0;
    }

    byte side(int k) {
        return sides[k];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof Modes m && Arrays.equals(closed, m.closed) && Arrays.equals(sides, m.sides));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(closed) + Arrays.hashCode(sides);
    }
}
