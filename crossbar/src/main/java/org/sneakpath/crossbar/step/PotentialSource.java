package org.sneakpath.crossbar.step;

import org.sneakpath.crossbar.Terminals;

/** Potentials of all terminals against time. */
public interface PotentialSource {
    /**
     * Writes the potentials (V).
     *
     * @param time (s)
     * @param before whether those just before that time are wanted, where they jump
     */
    void at(double time, boolean before, Terminals potentials);

    /** The first time after {@code time} (s) where a potential jumps or has a corner; infinite if there is none. */
    double nextBreakpoint(double time);

    /** Whether a potential jumps at exactly that time (s). */
    boolean jumpsAt(double time);

    /** The largest magnitude of any potential up to a time (V), to which errors of potentials are relative. */
    double largest(double stop);
}
