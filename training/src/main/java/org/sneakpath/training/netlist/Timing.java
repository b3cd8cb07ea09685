package org.sneakpath.training.netlist;

/** How quickly what happens at the end of a step is drawn. Networks in which nothing does are drawn alike. */
public enum Timing {
    /** In parts of 2·10⁻⁴ of a step, for simulators that choose their steps. */
    CIRCUIT,
    /** In no time to speak of, for {@link DrawnNetwork#sameGrid}: parts of 10⁻⁹ of a step, a point of the grid in each. */
    GRID
}
