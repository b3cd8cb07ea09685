package org.sneakpath.crossbar;

/** What stands at each crossing of a word line and a bit line, as seen by a read. */
public sealed interface Cell permits Cell.Ohmic, Cell.Sinh {
    /** A conductance: i = G·v. */
    static Cell ohmic() {
        return new Ohmic();
    }

    /** A tunnelling-like conductance of growing slope: i = G·v0·sinh(v / v0), with v0 in (V). */
    static Cell sinh(double v0) {
        return new Sinh(v0);
    }

    /** i = G·v. */
    record Ohmic() implements Cell {}

    /**
     * i = G·v0·sinh(v / v0); G is the slope at v = 0.
     *
     * @param v0 voltage scale of the bend (V), positive
     */
    record Sinh(double v0) implements Cell {
        public Sinh {
            if (!(v0 > 0 && v0 < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("sinh cell: v0 = " + v0 + " V is outside (0, Infinity)");
            }
        }
    }
}
