package org.sneakpath.circuit.internal;

import org.sneakpath.devices.equation.Equations;

/**
 * Elements whose equations may change form where a switching function changes its sign. Functions are counted from zero
 * within the group.
 */
interface SwitchingGroup {
    /** Number of switching functions. */
    int count();

    /**
     * Writes the switching functions from {@code g[at]} on.
     *
     * @param y unknowns, ground last
     * @param time (s)
     */
    void values(double[] y, double time, double[] g, int at);

    /** Switching function k. */
    double value(int k, double[] y, double time);

    /** Whether the equations of the element behind function k jump between two points on either side of its zero. */
    boolean jumps(int k, double[] yBefore, double timeBefore, double[] yAfter, double timeAfter);

    /** Whether function k is that of an element with a memory, which takes its other mode when the event has come. */
    default boolean hasMode(int k) {
        return false;
    }

    /** Mode of the element behind function k; false where it has none. */
    default boolean mode(int k) {
        return false;
    }

    /** Gives the element behind function k its mode; ignored where it has none. */
    default void setMode(int k, boolean mode) {
        // No memory.
    }

    /**
     * Goes on as if function k stayed on the side where it is; ignored where there is a mode.
     *
     * @param g its value there, of which the sign counts
     */
    default void hold(int k, double g) {
        // A mode does not change by itself.
    }

    /** The side on which function k is held, −1, 0 or 1; {@link Equations#LIVE} where it is not. */
    default double side(int k) {
        return Equations.LIVE;
    }

    /** Holds nothing any more. */
    default void release() {
        // Nothing was held.
    }

    /** Adds weight · ∂g_k/∂y to {@code out}. */
    void byUnknowns(int k, double[] y, double time, double weight, double[] out);

    /** ∂g_k/∂t at fixed unknowns (1/s). */
    double byTime(int k, double[] y, double time);

    /** Adds weight · ∂g_k/∂p to the bar of every value p of the group. */
    void pullback(int k, double[] y, double time, double weight, double[] bars);
}
