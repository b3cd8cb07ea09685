package org.sneakpath.crossbar.write;

import java.util.List;

/**
 * Whose waveforms a transient records, at the beginning and the end of every step.
 *
 * @param cells places (row, column), each recorded as {@code v(cell<i>_<j>)} (V), {@code i(cell<i>_<j>)} (A) and
 *     {@code x(cell<i>_<j>.<state>)}
 * @param terminals whether the currents at near ends are recorded, {@code i(word<i>)} into the array and {@code i(bit<j>)} out of
 *     it (A), and at far ends, {@code i(wordfar<i>)} and {@code i(bitfar<j>)}
 */
public record Watch(List<Place> cells, boolean terminals) {
    /** Records nothing. */
    public static final Watch NOTHING = new Watch(List.of(), false);

    public Watch {
        cells = List.copyOf(cells);
    }

    /** Records some cells. */
    public static Watch cells(Place... places) {
        return new Watch(List.of(places), false);
    }

    /** This and the currents of all terminals. */
    public Watch withTerminals() {
        return new Watch(cells, true);
    }

    /** Where a cell is. */
    public record Place(int row, int column) {}
}
