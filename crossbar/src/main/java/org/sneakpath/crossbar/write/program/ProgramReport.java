package org.sneakpath.crossbar.write.program;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What came of programming an array. Cells are row-major; accessors of arrays return copies. */
public final class ProgramReport {
    private final int rows;
    private final int columns;
    private final double[] targets;
    private final double[] seen;
    private final double[] conductances;
    private final double[] settled;
    private final int[] pulses;
    private final CellOutcome[] outcomes;
    private final PulseTally tally;

    ProgramReport(
            int rows,
            int columns,
            double[] targets,
            double[] seen,
            double[] conductances,
            double[] settled,
            int[] pulses,
            CellOutcome[] outcomes,
            PulseTally tally) {
        this.rows = rows;
        this.columns = columns;
        this.targets = targets;
        this.seen = seen;
        this.conductances = conductances;
        this.settled = settled;
        this.pulses = pulses;
        this.outcomes = outcomes;
        this.tally = tally;
    }

    /** Number of word lines. */
    public int rows() {
        return rows;
    }

    /** Number of bit lines. */
    public int columns() {
        return columns;
    }

    /** What was asked for (S). */
    public double[] targets() {
        return targets.clone();
    }

    /** What the last read saw (S), through lines, noise and converter. */
    public double[] seen() {
        return seen.clone();
    }

    /** What cells conduct between their lines at the read voltage (S), lines and noise left out. */
    public double[] conductances() {
        return conductances.clone();
    }

    /** What became of each cell by writes after its own row was finished for the last time (S). */
    public double[] disturbances() {
        double[] changes = new double[conductances.length];
        Arrays.setAll(changes, c -> conductances[c] - settled[c]);
        return changes;
    }

    /** Pulses that each cell got. */
    public int[] pulses() {
        return pulses.clone();
    }

    /** How each cell ended. */
    public CellOutcome[] outcomes() {
        return outcomes.clone();
    }

    /** Pulses, reads, energy, time, worst currents and voltages. */
    public PulseTally tally() {
        return tally;
    }

    /** Share of cells that the last read accepts. */
    public double inBand() {
        return (double) count(CellOutcome.IN_BAND) / outcomes.length;
    }

    /** Number of cells that ended so. */
    public int count(CellOutcome outcome) {
        int count = 0;
        for (CellOutcome each : outcomes) {
            count += each == outcome ? 1 : 0;
        }
        return count;
    }

    /** Number of cells by how they ended; all outcomes are there. */
    public Map<CellOutcome, Integer> counts() {
        Map<CellOutcome, Integer> counts = new EnumMap<>(CellOutcome.class);
        for (CellOutcome outcome : CellOutcome.values()) {
            counts.put(outcome, count(outcome));
        }
        return counts;
    }

    /** Number of cells that got 0, 1, 2, … pulses, to the most that any got. */
    public int[] histogram() {
        int[] counts = new int[Arrays.stream(pulses).max().orElse(0) + 1];
        for (int n : pulses) {
            counts[n]++;
        }
        return counts;
    }

    /**
     * Errors of what the last read saw.
     *
     * @param level distance of two levels (S), by which errors are counted
     */
    public ErrorStatistics seenErrors(double level) {
        return ErrorStatistics.of(seen, targets, level);
    }

    /** Errors of what cells conduct between their lines, lines and noise left out. */
    public ErrorStatistics errors(double level) {
        return ErrorStatistics.of(conductances, targets, level);
    }

    /** What writes of other rows did to finished cells. */
    public ErrorStatistics disturbance(double level) {
        return ErrorStatistics.of(conductances, settled, level);
    }
}
