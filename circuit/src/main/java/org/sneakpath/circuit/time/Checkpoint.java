package org.sneakpath.circuit.time;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to go on from an accepted point as the run did.
 *
 * @param k index of the point
 * @param y unknowns, ground last; kept
 * @param before unknowns at the point before, where a two-step scheme may ask for them; kept
 * @param clamped states at a bound, see {@code ClampedStates}; null for none
 */
record Checkpoint(int k, double[] y, double @Nullable [] before, long @Nullable [] clamped) {
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
