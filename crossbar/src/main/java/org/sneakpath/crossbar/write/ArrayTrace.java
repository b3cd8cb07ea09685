package org.sneakpath.crossbar.write;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.step.ArrayRun;
import org.sneakpath.crossbar.step.RunStatistics;
import org.sneakpath.crossbar.step.StepStore;
import org.sneakpath.crossbar.step.Stepping;

/** What came of a transient of an array. Accessors return fresh copies. */
public final class ArrayTrace {
    private final ArrayTransient array;
    private final int version;
    private final Drives drives;
    private final SolveStatus status;
    private final double time;
    private final double[] states;
    private final double[] cellVoltages;
    private final double[] cellPeaks;
    private final Terminals energies;
    private final Terminals peaks;
    private final RunStatistics statistics;
    private final Stepping.Given steps;
    private final Waveforms waveforms;
    private final @Nullable StepStore store;

    ArrayTrace(
            ArrayTransient array,
            int version,
            Drives drives,
            SolveStatus status,
            ArrayRun run,
            Waveforms waveforms,
            @Nullable StepStore store) {
        this.array = array;
        this.version = version;
        this.drives = drives;
        this.status = status;
        this.waveforms = waveforms;
        this.store = store;
        time = run.point().time;
        states = run.point().states.clone();
        cellVoltages = run.point().drops.clone();
        cellPeaks = run.cellPeaks().clone();
        energies = TerminalNumbers.copy(run.energies());
        peaks = TerminalNumbers.copy(run.peaks());
        statistics = run.statistics();
        steps = run.steps();
    }

    /** How the run ended. */
    public SolveStatus status() {
        return status;
    }

    /** Time reached (s): the end of the run if it converged. */
    public double time() {
        return time;
    }

    /** States at the end, {@code [s·cells + cell]}. */
    public double[] states() {
        return states.clone();
    }

    /** Voltages of all cells at the end (V). */
    public double[] cellVoltages() {
        return cellVoltages.clone();
    }

    /** The largest magnitude of each cell's current, displacement left out, at ends of steps (A). */
    public double[] peakCellCurrents() {
        return cellPeaks.clone();
    }

    /** Energy that each terminal delivered to the array, ∫ V·I dt (J); negative where it took some. */
    public Terminals energies() {
        return TerminalNumbers.copy(energies);
    }

    /** Energy that all terminals together delivered (J). */
    public double energy() {
        return TerminalNumbers.sum(energies);
    }

    /** The largest magnitude of the current at each terminal, at ends of steps (A). */
    public Terminals peakCurrents() {
        return TerminalNumbers.copy(peaks);
    }

    /** What was watched, at the beginning and the end of every step; where a potential jumps, on both sides. */
    public Waveforms waveforms() {
        return waveforms;
    }

    /** What the run took. */
    public RunStatistics statistics() {
        return statistics;
    }

    /** The steps taken, for a run that is to take the same. */
    public Stepping.Given steps() {
        return steps;
    }

    /** Cotangents to be filled for {@link #pullback}; all zero. */
    public TraceBars newBars() {
        return new TraceBars(states.length, energies.wordNear.length, energies.bitNear.length);
    }

    /**
     * The gradient of a loss by everything that the run started from, for given cotangents of what came of it: of the numbers
     * that were computed, the lengths of steps frozen. Runs of the same array since then do no harm.
     *
     * @throws IllegalStateException if the run did not converge or kept nothing for it, or parameters have changed since
     */
    public TransientGradient pullback(TraceBars bars) {
        StepStore kept = store;
        if (kept == null) {
            throw new IllegalStateException(
                    "this run kept nothing for a pullback; ask for it by TransientPlan.withPullback");
        }
        if (!status.converged()) {
            throw new IllegalStateException("a run that ended with " + status + " has no gradient");
        }
        if (version != array.version()) {
            throw new IllegalStateException(
                    "parameters of the cells have changed since this run; pull back before that");
        }
        return TransientGradient.of(array, drives, kept, bars);
    }
}
