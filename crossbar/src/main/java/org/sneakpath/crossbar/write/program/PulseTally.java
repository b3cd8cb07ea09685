package org.sneakpath.crossbar.write.program;

import org.sneakpath.crossbar.write.scheme.WriteStress;

/** What pulses and reads took so far. Mutable; one per row, so that sums do not depend on who adds first. */
public final class PulseTally {
    private long shots;
    private long reads;
    private double writeEnergy;
    private double readEnergy;
    private double time;
    private double driverCurrent;
    private double sneakCurrent;
    private double loss = Double.NEGATIVE_INFINITY;
    private double halfSelected;
    private long unsolved;

    /**
     * Adds equal pulses.
     *
     * @param count how many
     * @param stress of one of them
     * @param width of each (s)
     */
    public void shots(long count, WriteStress stress, double width) {
        shots += count;
        writeEnergy += count * stress.energy();
        time += count * width;
        driverCurrent = Math.max(driverCurrent, Math.abs(stress.driver().current()));
        sneakCurrent = Math.max(sneakCurrent, stress.sneakCurrent());
        loss = Math.max(loss, stress.loss());
        halfSelected = Math.max(halfSelected, stress.largestElsewhere());
    }

    /** Adds a read (J, s). */
    public void read(double energy, double seconds) {
        reads++;
        readEnergy += energy;
        time += seconds;
    }

    /** Counts a solve or a transient that did not reach its tolerance. */
    public void unsolved() {
        unsolved++;
    }

    /** Adds all of another tally. */
    public void add(PulseTally other) {
        shots += other.shots;
        reads += other.reads;
        writeEnergy += other.writeEnergy;
        readEnergy += other.readEnergy;
        time += other.time;
        driverCurrent = Math.max(driverCurrent, other.driverCurrent);
        sneakCurrent = Math.max(sneakCurrent, other.sneakCurrent);
        loss = Math.max(loss, other.loss);
        halfSelected = Math.max(halfSelected, other.halfSelected);
        unsolved += other.unsolved;
    }

    /** Number of pulses on rows; one pulse may write many cells. */
    public long shots() {
        return shots;
    }

    /** Number of reads of rows. */
    public long reads() {
        return reads;
    }

    /** Energy that terminals delivered in pulses (J). */
    public double writeEnergy() {
        return writeEnergy;
    }

    /** Energy that terminals delivered in reads (J). */
    public double readEnergy() {
        return readEnergy;
    }

    /** Pulses and reads one after the other (s). */
    public double time() {
        return time;
    }

    /** Largest current of any terminal in a pulse (A). */
    public double driverCurrent() {
        return driverCurrent;
    }

    /** Largest sum of the currents that a pulse drove through cells which it did not mean, magnitudes added up (A). */
    public double sneakCurrent() {
        return sneakCurrent;
    }

    /** Largest part of its amplitude that a selected cell did not get (V); −Infinity without pulses. */
    public double loss() {
        return loss;
    }

    /** Largest magnitude of the voltage across a cell that was not selected (V). */
    public double halfSelected() {
        return halfSelected;
    }

    /** Solves or transients that did not reach their tolerance; results are not to be trusted unless 0. */
    public long countUnsolved() {
        return unsolved;
    }
}
