package org.sneakpath.circuit.time;

import org.jspecify.annotations.Nullable;

/** What it takes to go on from an accepted point as the run did. */
final class Checkpoint {
    private final int k;
    private final double[] y;
    private final double @Nullable [] before;
    private final long @Nullable [] clamped;

    /**
     * Keeps all that it is given.
     *
     * @param k index of the point
     * @param y unknowns, ground last
     * @param before unknowns at the point before, where a two-step scheme may ask for them
     * @param clamped states at a bound, see {@code ClampedStates}; null for none
     */
    Checkpoint(int k, double[] y, double @Nullable [] before, long @Nullable [] clamped) {
        this.k = k;
        this.y = y;
        this.before = before;
        this.clamped = clamped;
    }

    /** Index of the point. */
    int k() {
        return k;
    }

    /** Unknowns, ground last; live. */
    double[] y() {
        return y;
    }

    /** Unknowns at the point before; null if nobody asks for them; live. */
    double @Nullable [] before() {
        return before;
    }

    /** States at a bound; null for none; live. */
    long @Nullable [] clamped() {
        return clamped;
    }

    /** Memory (bytes). */
    long bytes() {
        return Long.BYTES
                * ((long) y.length + (before == null ? 0 : before.length) + (clamped == null ? 0 : clamped.length));
    }

    /** That of where a step ends. */
    static Checkpoint after(AcceptedStep step, int k) {
        int s = step.tableau().stages();
        double[] before = step.scheme() == StiffScheme.GEAR2 ? step.point(0).clone() : null;
        return new Checkpoint(k, step.point(s).clone(), before, step.clamped(s));
    }
}
