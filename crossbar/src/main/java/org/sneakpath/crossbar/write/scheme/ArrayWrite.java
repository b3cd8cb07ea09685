package org.sneakpath.crossbar.write.scheme;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.GateLines;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.TransistorCell;

/**
 * An array at the moment of a write, before anything has changed: which voltages its cells get from a scheme, through the lines and
 * beside all other cells.
 *
 * <p>Under {@link GateSelection} a {@link TransistorCell} has its gates at the potentials of the scheme, so that closed transistors
 * leak as they do; other cells are conductances with their gates open, and what is behind closed gates conducts nothing. Schemes
 * that leave lines floating are solved with those lines open, for which the solver is made anew whenever other lines float. Not
 * thread-safe.
 */
public final class ArrayWrite {
    private final CrossbarSpec spec;
    private final Cell cell;
    private final WriteScheme scheme;
    private final double[] programmed;
    private final double[] seen;
    private final int threads;
    private Crossbar crossbar;
    private @Nullable Crossbar connected;
    private boolean isProgrammed;
    private boolean warm;
    private @Nullable WriteShot latest;
    private int openRow = -1;

    /**
     * An array whose solves use all processors if it is large.
     *
     * @param cell what stands at every crossing; under {@link GateSelection} one with gate lines along the rows, or one that is programmed
     *     by a conductance
     * @param scheme what the lines do
     */
    public ArrayWrite(CrossbarSpec spec, Cell cell, WriteScheme scheme) {
        this(spec, cell, scheme, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same.
     *
     * @param threads most threads at work in a solve; where arrays are solved side by side, 1
     */
    public ArrayWrite(CrossbarSpec spec, Cell cell, WriteScheme scheme, int threads) {
        requireGates(cell, scheme);
        this.spec = spec;
        this.cell = cell;
        this.scheme = scheme;
        programmed = new double[spec.cells()];
        seen = new double[spec.cells()];
        this.threads = threads;
        crossbar = crossbar(spec);
    }

    private Crossbar crossbar(CrossbarSpec lines) {
        Crossbar made = new Crossbar(lines, cell, Crossbar.DEFAULT_TOLERANCE, threads);
        made.startFromLatest(warm);
        return made;
    }

    private static void requireGates(Cell cell, WriteScheme scheme) {
        if (cell instanceof TransistorCell gated) {
            if (!(scheme instanceof GateSelection)) {
                throw new IllegalArgumentException("cells of " + cell + " have gates; choose a GateSelection");
            }
            if (gated.gates() != GateLines.PER_ROW) {
                throw new IllegalArgumentException("gates of a selected row are opened, but these have gate lines "
                        + gated.gates() + "; choose " + GateLines.PER_ROW);
            }
        } else if (scheme instanceof GateSelection && !(cell instanceof Cell.Ohmic || cell instanceof Cell.Sinh)) {
            throw new IllegalArgumentException("cells of " + cell
                    + " have no gates; use a TransistorCell, Cell.ohmic() with conductances of cells with open gates, or"
                    + " a scheme without gates");
        }
    }

    /** Geometry and lines. */
    public CrossbarSpec spec() {
        return spec;
    }

    /** What the lines do. */
    public WriteScheme scheme() {
        return scheme;
    }

    /**
     * Sets all cells.
     *
     * @param values as {@link Crossbar#program} takes them; copied
     */
    public void program(double[] values) {
        crossbar.program(values);
        System.arraycopy(values, 0, programmed, 0, programmed.length);
        if (connected != null) {
            connected.program(values);
        }
        isProgrammed = true;
        openRow = -1;
    }

    /** Whether solves start from the latest solution; see {@link Crossbar#startFromLatest}. */
    public void startFromLatest(boolean yes) {
        warm = yes;
        crossbar.startFromLatest(yes);
        if (connected != null) {
            connected.startFromLatest(yes);
        }
    }

    /** Place for a solution of this array, or for cotangents of one. */
    public ArraySolution newSolution() {
        return crossbar.newSolution();
    }

    /**
     * Solves for a write.
     *
     * @param solution overwritten
     * @throws IllegalStateException before {@link #program}
     */
    public ReadStatus solve(WriteShot shot, ArraySolution solution) {
        WriteBias bias = ready(shot);
        return crossbar.solve(bias.bias(), solution);
    }

    /**
     * Solves for a write and sums it up.
     *
     * @param width of the pulse (s), for its energy
     */
    public WriteStress stress(WriteShot shot, double width, ArraySolution solution) {
        solve(shot, solution);
        return WriteStress.of(shot, scheme.bias(shot, spec.rows()).bias(), solution, width);
    }

    /**
     * Adds the derivatives of a loss by the amplitudes of a write and by what is programmed, for given derivatives by all that its
     * solution tells. One linear solve, and the solution itself unless it was the latest.
     *
     * @param bars dL/d(solution)
     * @param amplitudeBars one per column (1/V), added into
     * @param programmedBars one per cell, added into; nothing for conductances behind closed gates
     * @return how the worse of solution and adjoint ended
     */
    public ReadStatus pullback(WriteShot shot, ArraySolution bars, double[] amplitudeBars, double[] programmedBars) {
        WriteBias bias = ready(shot);
        ArrayGradient by = ArrayGradient.of(crossbar.spec());
        ReadStatus status = crossbar.solvePullback(bias.bias(), bars, by);
        double[] words = by.potentials.wordNear;
        double[] bits = by.potentials.bitNear;
        for (int i = 0; i < words.length; i++) {
            words[i] += by.potentials.wordFar[i];
        }
        for (int j = 0; j < bits.length; j++) {
            bits[j] += by.potentials.bitFar[j];
        }
        scheme.pullback(shot, words, bits, amplitudeBars);
        boolean rowAlone = scheme instanceof GateSelection && !(cell instanceof TransistorCell);
        int from = rowAlone ? shot.row() * spec.columns() : 0;
        int to = rowAlone ? from + spec.columns() : spec.cells();
        for (int c = from; c < to; c++) {
            programmedBars[c] += by.programmed[c];
        }
        return status;
    }

    /**
     * Solves for a read of one row: its word line at a voltage, all other lines at 0 V and connected, under {@link GateSelection} all
     * other gates closed.
     *
     * @param voltage of the word line (V)
     * @param solution overwritten
     */
    public ReadStatus read(int row, double voltage, ArraySolution solution) {
        requireProgrammed();
        if (row < 0 || row >= spec.rows()) {
            throw new IllegalArgumentException("row " + row + ": there are rows 0 to " + (spec.rows() - 1));
        }
        double[] words = new double[spec.rows()];
        words[row] = voltage;
        if (scheme instanceof GateSelection gates) {
            openGates(row, gates.read(spec.rows(), row));
        }
        Crossbar whole = scheme instanceof IdleLines idle && idle.floats() ? connected() : crossbar;
        return whole.solve(Bias.read(words, spec.columns()), solution);
    }

    private Crossbar connected() {
        Crossbar whole = connected;
        if (whole == null) {
            whole = crossbar(spec);
            whole.program(programmed);
            connected = whole;
        }
        return whole;
    }

    /** The bias of a shot, with the crossbar as it needs to be. */
    private WriteBias ready(WriteShot shot) {
        requireProgrammed();
        if (shot.columns() != spec.columns()) {
            throw new IllegalArgumentException(
                    "a write of " + shot.columns() + " columns for an array of " + spec.columns());
        }
        WriteBias bias = scheme.bias(shot, spec.rows());
        if (scheme instanceof GateSelection) {
            openGates(shot.row(), bias.gates());
        }
        if (bias.floats()) {
            WriteShot before = latest;
            if (before == null || !sameLines(before, shot)) {
                crossbar = crossbar(bias.lines(spec, shot));
                crossbar.program(programmed);
            }
            latest = shot;
        }
        return bias;
    }

    private void requireProgrammed() {
        if (!isProgrammed) {
            throw new IllegalStateException("the array holds nothing yet; call program first");
        }
    }

    /** Has only the cells of a row conduct, as far as closed gates do not leak. */
    private void openGates(int row, double[] potentials) {
        if (cell instanceof TransistorCell) {
            crossbar.gate(potentials);
        } else if (row != openRow) {
            if (spec.rows() > 1) {
                Arrays.fill(seen, 0);
                int from = row * spec.columns();
                System.arraycopy(programmed, from, seen, from, spec.columns());
                crossbar.program(seen);
            }
            openRow = row;
        }
    }

    private static boolean sameLines(WriteShot a, WriteShot b) {
        boolean same = a.row() == b.row();
        for (int j = 0; j < a.columns(); j++) {
            same &= (a.amplitude(j) == 0) == (b.amplitude(j) == 0);
        }
        return same;
    }
}
