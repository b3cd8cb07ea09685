package org.sneakpath.crossbar.write;

import java.util.Arrays;
import org.sneakpath.crossbar.Terminals;

/** Derivatives of a loss by what came of a transient; the arrays are live, to be filled by the caller. */
public final class TraceBars {
    /** By the states at the end, {@code [s·cells + cell]} (1 over the unit of the state). */
    public final double[] states;
    /** By the energy that each terminal delivered (1/J). */
    public final Terminals energies;

    TraceBars(int states, int rows, int columns) {
        this.states = new double[states];
        energies = new Terminals(rows, columns);
    }

    /** Sets all derivatives by energies to one number (1/J): a loss that counts the energy of all terminals together. */
    public TraceBars weighEnergy(double bar) {
        Arrays.fill(energies.wordNear, bar);
        Arrays.fill(energies.wordFar, bar);
        Arrays.fill(energies.bitNear, bar);
        Arrays.fill(energies.bitFar, bar);
        return this;
    }
}
