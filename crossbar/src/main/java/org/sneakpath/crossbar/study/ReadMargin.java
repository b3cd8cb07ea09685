package org.sneakpath.crossbar.study;

/**
 * How far apart the readings of both states of a cell are. With I_L and I_H the currents sensed in the low- and the
 * high-resistance state,
 * <pre>
 *   relative margin     (I_L − I_H) / I_L
 *   swing of a pull-up  ΔV/V = (V_H − V_L)/V = R·(I_L − I_H)/V          V_x = V − R·I_x, the voltage behind the pull-up R
 * </pre>
 * The second is what A. Flocke and T. G. Noll (ESSCIRC 2007) and J. Liang and H.-S. P. Wong (IEEE Trans. Electron Devices 57, 2010)
 * plot against the size of the array; the latter ask for a tenth.
 *
 * @param lowNeighbours unselected cells when the low-resistance state was read
 * @param low reading of the low-resistance state
 * @param highNeighbours unselected cells when the high-resistance state was read
 * @param high reading of the high-resistance state
 */
public record ReadMargin(
        Neighbours lowNeighbours, SelectedReading low, Neighbours highNeighbours, SelectedReading high) {
    /** I_L − I_H (A); negative where the states change places. */
    public double difference() {
        return low.current() - high.current();
    }

    /** (I_L − I_H)/I_L; 1 at best. */
    public double relative() {
        return difference() / low.current();
    }

    /**
     * ΔV/V.
     *
     * @param load the pull-up's resistance (ohm)
     * @param volts the voltage on it (V)
     */
    public double swing(double load, double volts) {
        return load * difference() / volts;
    }
}
