package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;

/**
 * 1T1R with a gate line along each row: the gates of the selected row are open, those of all others closed. Bit lines of cells that are
 * not to be written are at the potential of the word line. Potentials are not negative, so that bulks may be at 0 V: a positive write
 * comes from the word line, a negative one from the bit lines.
 *
 * @param forward gate potential of the selected row in positive writes (V); a low one limits the current
 * @param backward gate potential of the selected row in negative writes (V), whose transistors conduct the less the higher their memristors
 *     stand
 * @param off gate potential of the others (V), below both
 */
public record GateSelection(double forward, double backward, double off) implements WriteScheme {
    public GateSelection {
        boolean finite = Double.isFinite(forward) && Double.isFinite(backward) && Double.isFinite(off);
        if (!finite || off >= Math.min(forward, backward)) {
            throw new IllegalArgumentException("gate potentials: open = " + forward + " V and " + backward
                    + " V must be finite and above off = " + off + " V");
        }
    }

    /** One potential of open gates. */
    public GateSelection(double on, double off) {
        this(on, on, off);
    }

    /** Gate potential of the selected row (V). */
    public double on(WriteShot shot) {
        return shot.extreme() > 0 ? forward : backward;
    }

    /** Gate potential of a row that is read (V): the higher one. */
    public double read() {
        return Math.max(forward, backward);
    }

    /** Potentials of all gate lines while a row is read (V). */
    double[] read(int rows, int row) {
        return gates(rows, row, read());
    }

    private double[] gates(int rows, int row, double on) {
        double[] gates = new double[rows];
        Arrays.fill(gates, off);
        gates[row] = on;
        return gates;
    }

    @Override
    public WriteBias bias(WriteShot shot, int rows) {
        double word = Math.max(shot.extreme(), 0);
        return new WriteBias(Potentials.of(shot, rows, word, 0, word), false, false, gates(rows, shot.row(), on(shot)));
    }
}
