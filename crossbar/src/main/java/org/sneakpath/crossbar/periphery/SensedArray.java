package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.internal.Require;

/**
 * An array and the circuits that sense it: voltages on word lines in, voltages behind the bit lines out. The array is solved
 * with the resistance of the sensing in its lines, and with the sensing's potential at their ends.
 *
 * <p>A read of ohmic cells is one product with the array's operator (2·rows·columns flops) once it is programmed; other cells
 * are solved each time. Arrays handed in are copied or filled. Not thread-safe.
 */
public final class SensedArray {
    private final CrossbarSpec lines;
    private final Cell cell;
    private final Sensing sensing;
    private final double[] offsets;
    private final double[] potentials;
    private final Crossbar crossbar;
    private final @Nullable ColumnAmplifiers amplifiers;
    private final double[] programmed;
    private final double[] currents;
    private final double[] product;
    private final double[] currentBars;
    private final double[] productBars;
    private @Nullable ArraySolution solution;
    private ReadStatus programStatus = ReadStatus.PRODUCT;

    /**
     * Sensing that is alike in all columns and has settled.
     *
     * @param lines lines of the array, without the sensing; far ends of bit lines open, but for perfect virtual grounds
     */
    public SensedArray(CrossbarSpec lines, Cell cell, Sensing sensing) {
        this(lines, cell, sensing, new double[lines.columns()], Double.POSITIVE_INFINITY);
    }

    /**
     * Transimpedance amplifiers with offsets of their own.
     *
     * @param lines lines of the array, without the sensing; far ends of bit lines open
     * @param offsets one per column (V), added to the amplifier's; copied; see {@link AmplifierOffsets}
     */
    public static SensedArray withOffsets(
            CrossbarSpec lines, Cell cell, TransimpedanceAmplifier amplifier, double[] offsets) {
        return new SensedArray(lines, cell, amplifier, offsets, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, sampled some time after the word lines have stepped from 0 to their voltages; ohmic cells only.
     *
     * @param samplingTime (s), positive; +Infinity for settled outputs
     */
    public static SensedArray sampled(
            CrossbarSpec lines, TransimpedanceAmplifier amplifier, double[] offsets, double samplingTime) {
        return new SensedArray(lines, Cell.ohmic(), amplifier, offsets, samplingTime);
    }

    private SensedArray(CrossbarSpec lines, Cell cell, Sensing sensing, double[] more, double samplingTime) {
        requireSensible(lines, sensing, more, samplingTime);
        int columns = lines.columns();
        this.lines = lines;
        this.cell = cell;
        this.sensing = sensing;
        offsets = new double[columns];
        potentials = new double[columns];
        boolean lifted = false;
        for (int j = 0; j < columns; j++) {
            if (sensing instanceof TransimpedanceAmplifier amplifier) {
                offsets[j] = amplifier.offset() + more[j];
                potentials[j] = amplifier.closedLoopShare() * offsets[j];
            }
            lifted |= potentials[j] != 0;
        }
        crossbar = new Crossbar(sensing.loaded(lines), cell);
        boolean corrected = lifted || samplingTime < Double.POSITIVE_INFINITY;
        amplifiers = cell instanceof Cell.Ohmic && corrected && sensing instanceof TransimpedanceAmplifier amplifier
                ? new ColumnAmplifiers(crossbar, amplifier, potentials, samplingTime)
                : null;
        programmed = new double[lines.cells()];
        currents = new double[columns];
        product = new double[columns];
        currentBars = new double[columns];
        productBars = new double[columns];
    }

    private static void requireSensible(CrossbarSpec lines, Sensing sensing, double[] offsets, double samplingTime) {
        Require.length("offsets", offsets.length, lines.columns());
        for (double offset : offsets) {
            Require.finite("an offset", offset, "V", "0 V is none");
        }
        if (!(samplingTime > 0)) {
            throw new IllegalArgumentException(
                    "sampling time = " + samplingTime + " s must be above 0; Infinity waits until all has settled");
        }
        for (int j = 0; j < lines.columns() && !(sensing instanceof VirtualGround); j++) {
            if (lines.bitLines().far(j) < Lines.OPEN) {
                throw new IllegalArgumentException("bit line " + j + " is connected at its far end, through "
                        + lines.bitLines().far(j)
                        + " ohm; one amplifier or resistor senses one end, leave the other open");
            }
        }
    }

    /** The array's own lines, without the sensing. */
    public CrossbarSpec lines() {
        return lines;
    }

    public Sensing sensing() {
        return sensing;
    }

    /** The array with the sensing's resistance in its lines; to be looked at, not to be programmed. */
    public Crossbar crossbar() {
        return crossbar;
    }

    /**
     * Sets all cells; see {@link Crossbar#program}.
     *
     * @return how the solves ended that follow from the conductances alone: one for offsets, one a column for settling
     */
    public ReadStatus program(double[] values) {
        crossbar.program(values);
        System.arraycopy(values, 0, programmed, 0, values.length);
        programStatus = amplifiers == null ? ReadStatus.PRODUCT : amplifiers.program();
        return programStatus;
    }

    /**
     * Reads the array once.
     *
     * @param volts one per word line (V)
     * @param outputs one per column (V), overwritten
     * @param saturations outputs beyond the supplies are counted here
     */
    public ReadStatus read(double[] volts, double[] outputs, SaturationCount saturations) {
        Require.length("outputs", outputs.length, lines.columns());
        Require.length("lines of the count", saturations.lines(), lines.columns());
        ReadStatus status = solve(volts);
        saturations.countVector();
        for (int j = 0; j < outputs.length; j++) {
            double v = unbounded(j);
            if (v < sensing.lowest()) {
                saturations.countBelow(j);
            } else if (v > sensing.highest()) {
                saturations.countAbove(j);
            }
            outputs[j] = Math.max(sensing.lowest(), Math.min(sensing.highest(), v));
        }
        return status;
    }

    /**
     * Adds dL/d(volts) and dL/d(programmed values) for given dL/d(outputs); outputs that a supply holds pass nothing on. Two
     * linear solves, two more for offsets, one a column for settling; see {@link Crossbar#readPullback}.
     *
     * @param volts those of the read (V)
     * @param outputBars one per column (1/V)
     * @param voltBars one per word line (1/V), added into
     * @param programmedBars one per cell (1/S, or one over the unit of what is programmed), added into
     */
    public ReadStatus pullback(double[] volts, double[] outputBars, double[] voltBars, double[] programmedBars) {
        Require.length("cotangents of outputs", outputBars.length, lines.columns());
        Require.length("cotangents of voltages", voltBars.length, lines.rows());
        Require.length("cotangents of cells", programmedBars.length, lines.cells());
        ReadStatus status = solve(volts);
        for (int j = 0; j < outputBars.length; j++) {
            double v = unbounded(j);
            boolean held = v < sensing.lowest() || v > sensing.highest();
            currentBars[j] = held ? 0 : sensing.gain() * outputBars[j];
        }
        if (!(cell instanceof Cell.Ohmic)) {
            return status.and(biasPullback(volts, voltBars, programmedBars));
        }
        if (amplifiers == null) {
            return status.and(crossbar.readPullback(volts, currentBars, voltBars, programmedBars));
        }
        amplifiers.productBars(currentBars, productBars);
        return status.and(crossbar.readPullback(volts, productBars, voltBars, programmedBars))
                .and(amplifiers.pullback(product, currentBars, programmedBars));
    }

    private ReadStatus biasPullback(double[] volts, double[] voltBars, double[] programmedBars) {
        ArraySolution bars = crossbar.newSolution();
        System.arraycopy(currentBars, 0, bars.terminals.bitNear, 0, currentBars.length);
        System.arraycopy(currentBars, 0, bars.terminals.bitFar, 0, currentBars.length);
        ArrayGradient gradient = ArrayGradient.of(crossbar.spec());
        ReadStatus status = crossbar.solvePullback(Bias.write(volts, potentials), bars, gradient);
        for (int i = 0; i < voltBars.length; i++) {
            voltBars[i] += gradient.potentials.wordNear[i] + gradient.potentials.wordFar[i];
        }
        for (int c = 0; c < programmedBars.length; c++) {
            programmedBars[c] += gradient.programmed[c];
        }
        return status;
    }

    private double unbounded(int j) {
        return potentials[j] + sensing.gain() * currents[j];
    }

    /** Leaves the currents out of the bit lines in {@code currents}. */
    private ReadStatus solve(double[] volts) {
        Require.length("voltages", volts.length, lines.rows());
        if (!(cell instanceof Cell.Ohmic)) {
            return solveAll(volts);
        }
        multiply(volts, product);
        if (amplifiers == null) {
            System.arraycopy(product, 0, currents, 0, product.length);
        } else {
            amplifiers.currents(product, currents);
        }
        return scaled(crossbar.operator().status(), volts);
    }

    /** The status of a product: the operator's bound is for one volt on one word line, those of several add up. */
    private ReadStatus scaled(ReadStatus unit, double[] volts) {
        double sum = 0;
        for (double v : volts) {
            sum += Math.abs(v);
        }
        ReadStatus both = unit.and(programStatus);
        double bound = sum * unit.currentBound() + programStatus.currentBound();
        return new ReadStatus(both.converged(), both.residual(), both.iterations(), bound);
    }

    private ReadStatus solveAll(double[] volts) {
        ArraySolution all = solution == null ? crossbar.newSolution() : solution;
        solution = all;
        ReadStatus status = crossbar.solve(Bias.write(volts, potentials), all);
        for (int j = 0; j < currents.length; j++) {
            currents[j] = all.terminals.bitNear[j] + all.terminals.bitFar[j];
        }
        return status;
    }

    private void multiply(double[] volts, double[] into) {
        double[] matrix = crossbar.operator().matrix();
        Arrays.fill(into, 0);
        for (int i = 0, c = 0; i < volts.length; i++) {
            double v = volts[i];
            for (int j = 0; j < into.length; j++, c++) {
                into[j] += v * matrix[c];
            }
        }
    }

    /**
     * Time (s) after which every output of an amplifier lacks at most that share of its step; 0 for sensing without delay. For
     * amplifiers that are sampled at a time of their own, that time. One linear solve a column where amplifiers have a delay,
     * none elsewhere.
     *
     * @param share in (0, 1)
     */
    public SolvedNumber settlingTime(double share) {
        if (amplifiers != null && amplifiers.samplingTime() < Double.POSITIVE_INFINITY) {
            return new SolvedNumber(amplifiers.samplingTime(), ReadStatus.PRODUCT);
        }
        if (!(sensing instanceof TransimpedanceAmplifier amplifier)
                || amplifier.amplifier().instantaneous()) {
            return new SolvedNumber(0, ReadStatus.PRODUCT);
        }
        ColumnAmplifiers settling = new ColumnAmplifiers(crossbar, amplifier, potentials, Double.MAX_VALUE);
        ReadStatus status = settling.program();
        double longest = 0;
        for (int j = 0; j < lines.columns(); j++) {
            double time = settling.isSolved(j) ? amplifier.settlingTime(share, settling.shown(j)) : Double.NaN;
            longest = Math.max(longest, time); // NaN stays NaN
        }
        return new SolvedNumber(longest, status);
    }

    /**
     * Power that the word lines take from their sources, Σ_i V_i·I_i (W), settled; one solve.
     *
     * @param volts one per word line (V)
     */
    public SolvedNumber power(double[] volts) {
        Require.length("voltages", volts.length, lines.rows());
        ArraySolution all = crossbar.newSolution();
        ReadStatus status = crossbar.solve(Bias.write(volts, potentials), all);
        double power = 0;
        for (int i = 0; i < volts.length; i++) {
            power += volts[i] * (all.terminals.wordNear[i] + all.terminals.wordFar[i]);
        }
        return new SolvedNumber(power, status);
    }

    /**
     * The array with its sources and its sensing for the circuit simulator: the nodes and elements of
     * {@link Crossbar#toNetlist}, and outputs at nodes {@code sense<j>}. Amplifiers are {@code amplifier<j>} with feedback
     * {@code Rfeedback<j>} and offset {@code Voffset<j>}; sense resistors {@code Rsensing<j>} with {@code Esensing<j>},
     * or {@code Bsensing<j>} where there are supplies, which hold the output as {@link #read} does. Supplies of amplifiers bend
     * theirs ({@link OperationalAmplifier#draw}).
     *
     * @param sources waveforms of the word lines, one per row
     */
    public Netlist toNetlist(SourceWaveform... sources) {
        Require.length("waveforms", sources.length, lines.rows());
        Crossbar bare = new Crossbar(lines, cell);
        bare.program(programmed);
        return new SensedNetlist(bare, sensing).draw(sources, offsets);
    }
}
