package org.sneakpath.crossbar.write.scheme;

import org.sneakpath.crossbar.Bias;

/**
 * The whole voltage from the word line, with idle lines grounded or floating. Grounded bit lines leave the half-selected cells of the row
 * at the whole voltage, which only writes of whole rows can do with; floating lines take what potential leaks to them.
 *
 * @param words what is done with the other word lines
 * @param bits what is done with bit lines that no selected cell is on
 */
public record IdleLines(Idle words, Idle bits) implements WriteScheme {
    /** All idle lines at 0 V. */
    public static IdleLines grounded() {
        return new IdleLines(Idle.GROUNDED, Idle.GROUNDED);
    }

    /** All idle lines open. */
    public static IdleLines floating() {
        return new IdleLines(Idle.FLOATING, Idle.FLOATING);
    }

    /** Whether any lines float. */
    boolean floats() {
        return words == Idle.FLOATING || bits == Idle.FLOATING;
    }

    @Override
    public WriteBias bias(WriteShot shot, int rows) {
        Bias bias = Potentials.of(shot, rows, shot.extreme(), 0, 0);
        return new WriteBias(bias, words == Idle.FLOATING, bits == Idle.FLOATING, new double[0]);
    }
}
