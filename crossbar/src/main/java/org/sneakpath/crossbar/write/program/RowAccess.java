package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.write.scheme.WriteShot;
import org.sneakpath.crossbar.write.scheme.WriteStress;

/** Pulses and reads of the rows of an array. */
public interface RowAccess {
    /**
     * Applies a pulse, under which cells change, also those that were not selected.
     *
     * @param width of the pulse (s)
     * @param tally what it took is added here
     * @return what it did to the cells that were solved for: see {@link #pulses}
     */
    default WriteStress pulse(WriteShot shot, double width, PulseTally tally) {
        return pulses(shot, width, 1, tally);
    }

    /**
     * Applies equal pulses as one: cells that follow equations move through all of them, cells that follow a law keep the voltages of
     * the first.
     *
     * @param width of each (s)
     * @param count how many, at least 1
     * @param tally what they took is added here
     * @return what one of them did, to the cells of the row alone where rows are independent: at its beginning with cells that follow a
     *     law; at the end of the last, with the currents of terminals at their peaks and the mean power, with cells that follow equations
     */
    WriteStress pulses(WriteShot shot, double width, long count, PulseTally tally);

    /**
     * Reads a row.
     *
     * @param number of the read among those of its row, by which noise is drawn
     * @param seen I/V per column (S), overwritten
     * @param tally what it took is added here
     */
    void read(int row, VerifyRead read, long number, double[] seen, PulseTally tally);

    /**
     * Writes what the cells of a row conduct between their lines, gates open: i(v)/v, lines and noise left out.
     *
     * @param voltage v (V), not 0
     * @param conductances one per column (S), overwritten
     */
    void conductances(int row, double voltage, double[] conductances);
}
