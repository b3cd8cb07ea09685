package org.sneakpath.crossbar.step;

import org.sneakpath.crossbar.Terminals;

/** Takes the cotangents of potentials in, moment by moment. */
public interface PotentialBars {
    /**
     * Adds cotangents.
     *
     * @param time (s)
     * @param before whether they are of the potentials just before a jump at that time
     * @param bars dL/d(potential) of each terminal (1/V); live, to be read at once
     */
    void add(double time, boolean before, Terminals bars);
}
