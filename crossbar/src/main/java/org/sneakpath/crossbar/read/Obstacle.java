package org.sneakpath.crossbar.read;

/** What kept a read from its tolerance. */
public enum Obstacle {
    /** Nothing: it has met it. */
    NONE(""),
    /** Rounding of the numbers computed. */
    ROUNDING("what is left is rounding; try a greater tolerance"),
    /** Linear equations that were not solved. */
    LINES(
            "the lines were not solved, as where resistances of lines and cells lie too far apart; try resistances within fewer"
                    + " decades"),
    /** Newton's method found no step that gains anything. */
    STALLED(
            "Newton's method does not get on, as where a cell's current jumps or has a kink; try lower voltages, or a smoother law"),
    /** A cell without a current. */
    CELL(
            "a cell has no current at its voltage, or what is inside it no solution; try lower voltages, or other parameters"),
    /** States that settle and do not. */
    RESTLESS(
            "cells do not come to rest, as a switch that oscillates does not; try a bias, a hold voltage or a resistance in series"
                    + " with which they stay on or off, or hold their states"),
    /** Solutions that the array does not stay at. */
    UNSTABLE("cells whose currents fall with the voltage run away from every solution that was found; try lines of less"
            + " resistance, or a bias beyond where they fall"),
    /** Solutions end as the bias is raised, and the array finds no other. */
    FOLDED(
            "cells whose currents fall with the voltage let the solution end as the bias is raised, and the lines find no rest"
                    + " beyond; try lines of less resistance, or a bias beyond where the currents fall"),
    /** A read that was given up. */
    WORK(
            "cells whose currents fall with the voltage act on each other through the lines so much that the read was given up after "
                    + BranchFromRest.MOST_WORK
                    + " cells times linear solves; try lines of less resistance, a smaller array, or a bias at"
                    + " which fewer currents fall");

    private final String text;

    Obstacle(String text) {
        this.text = text;
    }

    /** Reason and advice in one sentence; empty if there is no obstacle. */
    public String text() {
        return text;
    }
}
