package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;

/**
 * 1T1R with a gate line along each row: the gates of the selected row are open, those of all others closed. Bit lines of cells that are
 * not to be written are at the potential of the word line. Potentials are not negative, so that bulks may be at 0 V: a positive write
 * comes from the word line, a negative one from the bit lines.
 *
 * @param on gate potential of the selected row (V)
 * @param off gate potential of the others (V), below {@code on}
 */
public record GateSelection(double on, double off) implements WriteScheme {
    public GateSelection {
        if (!(Double.isFinite(on) && Double.isFinite(off) && off < on)) {
            throw new IllegalArgumentException(
                    "gate potentials: on = " + on + " V must be finite and above off = " + off + " V");
        }
    }

    @Override
    public WriteBias bias(WriteShot shot, int rows) {
        double word = Math.max(shot.extreme(), 0);
        double[] gates = new double[rows];
        Arrays.fill(gates, off);
        gates[shot.row()] = on;
        return new WriteBias(Potentials.of(shot, rows, word, 0, word), false, false, gates);
    }
}
