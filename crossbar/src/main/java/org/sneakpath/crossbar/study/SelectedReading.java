package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.ReadStatus;

/**
 * What reading one cell of an array gave. Currents are counted in the direction in which the read voltage drives them.
 *
 * @param current through the end of the selected bit line (A)
 * @param cellCurrent through the selected cell (A)
 * @param status how the solve ended
 */
public record SelectedReading(double current, double cellCurrent, ReadStatus status) {
    /** Sneak current (A): what reaches the end of the selected bit line through unselected cells. */
    public double sneakCurrent() {
        return current - cellCurrent;
    }

    /** Sneak current over sensed current; NaN where nothing is sensed. */
    public double sneakShare() {
        return sneakCurrent() / current;
    }
}
