package org.sneakpath.crossbar.step;

/** Hears of every point at which a run begins or a step ends. */
public interface StepListener {
    /** The array at its beginning, or at the end of a step; live, to be read at once. */
    void reached(StagePoint point);
}
