package org.sneakpath.crossbar;

import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.crossbar.cell.ProgrammedQuantity;
import org.sneakpath.crossbar.read.BasePotentials;
import org.sneakpath.crossbar.read.CellRead;
import org.sneakpath.crossbar.read.NewtonRead;
import org.sneakpath.crossbar.read.OhmicRead;
import org.sneakpath.crossbar.read.ReadSolver;
import org.sneakpath.crossbar.read.TerminalResponse;

/**
 * A programmed array: reads, node voltages, gradients. What is programmed is a conductance of each cell (S), or for
 * {@link Cell.Device}, alone or with a selector or a transistor, the quantity that it names, in that quantity's unit.
 *
 * <p>Arrays are row-major, {@code [row·columns + column]}, SI units. Rows are word lines, driven from the left; columns are
 * bit lines, sensed at the bottom by virtual grounds. Program first; before that, whatever
 * needs the cells throws {@link IllegalStateException}. Not thread-safe: one crossbar per thread.
 */
public final class Crossbar {
    /** Relative Kirchhoff residual that a read must reach to count as converged, unless told otherwise. */
    public static final double DEFAULT_TOLERANCE = 1e-13;

    private final CrossbarSpec spec;
    private final Cell cell;
    private final double tolerance;
    private final BasePotentials base;
    private final CellRead cells;
    private final BiasedArray array;
    private final GatePotentials gates;
    private final double[] programmed;
    private final Terminals byPotential;
    private @Nullable ArraySolution readBars;
    private @Nullable ReadOperator operator;
    private boolean isProgrammed;

    /** An array of ohmic cells with the default tolerance. */
    public Crossbar(CrossbarSpec spec) {
        this(spec, Cell.ohmic());
    }

    /** An array with the default tolerance. */
    public Crossbar(CrossbarSpec spec, Cell cell) {
        this(spec, cell, DEFAULT_TOLERANCE);
    }

    /**
     * An array whose solves use all processors if it is large.
     *
     * @param cell what stands at every crossing
     * @param tolerance relative Kirchhoff residual at which a read counts as converged, in (0, 1)
     */
    public Crossbar(CrossbarSpec spec, Cell cell, double tolerance) {
        this(spec, cell, tolerance, Runtime.getRuntime().availableProcessors());
    }

    /**
     * An array.
     *
     * @param cell what stands at every crossing
     * @param tolerance relative Kirchhoff residual at which a read counts as converged, in (0, 1); large arrays of ohmic cells are solved
     *     no further than that if it is above 1e-12
     * @param threads most threads at work in a solve, at least 1, for arrays that are large enough to gain by more than one; results do not
     *     depend on it. Where arrays are solved side by side, 1
     */
    public Crossbar(CrossbarSpec spec, Cell cell, double tolerance, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
        }
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance = " + tolerance + " is outside (0, 1); try " + DEFAULT_TOLERANCE);
        }
        this.spec = spec;
        this.cell = cell;
        this.tolerance = tolerance;
        base = new BasePotentials(spec.wordLines(), spec.bitLines());
        cells = read(spec, cell, tolerance, base, threads);
        array = new BiasedArray(spec, cell, tolerance, base, cells);
        gates = new GatePotentials(spec, cell);
        programmed = new double[spec.cells()];
        byPotential = new Terminals(spec.rows(), spec.columns());
    }

    private static CellRead read(CrossbarSpec spec, Cell cell, double tolerance, BasePotentials base, int threads) {
        ReadSolver solver = ReadSolver.of(spec.wordLines(), spec.bitLines(), threads);
        if (cell instanceof Cell.Ohmic) {
            TerminalResponse response = new TerminalResponse(spec.rows(), spec.columns(), base, solver);
            return new OhmicRead(spec.rows(), spec.columns(), response, tolerance);
        }
        return new NewtonRead(solver, CellLaws.of(cell, spec.cells()), tolerance);
    }

    /** Geometry and lines. */
    public CrossbarSpec spec() {
        return spec;
    }

    /** What stands at every crossing. */
    public Cell cell() {
        return cell;
    }

    /**
     * Sets all cells.
     *
     * @param values conductances (S), finite and not negative, or for {@link Cell.Device} values of its quantity, in its unit
     *     and range; copied
     * @throws IllegalArgumentException naming row, column and value of the first that is not admissible, and the range; the
     *     array then keeps what it held
     */
    public void program(double[] values) {
        ProgrammedQuantity quantity =
                cell.programmedDevice().map(Cell.Device::quantity).orElse(null);
        requireLength(quantity == null ? "conductances" : "values", values, spec.cells());
        AdmissibleValues.require(quantity, values, spec.columns());
        System.arraycopy(values, 0, programmed, 0, programmed.length);
        cells.program(programmed);
        isProgrammed = true;
        array.change();
        if (operator != null) {
            operator.invalidate();
        }
    }

    /**
     * Sets the potentials of the gate lines, for all solves until the next call.
     *
     * @param potentials one per gate line (V), finite; copied
     * @throws IllegalStateException if the cells have no gates
     */
    public void gate(double[] potentials) {
        if (!(cell instanceof TransistorCell)) {
            throw new IllegalStateException(cell + " cells have no gates");
        }
        requireLength("gate potentials", potentials, gates.count());
        cells.gate(gates.set(potentials));
        array.change();
    }

    /**
     * Whether solves start from the latest solution, as those of a slowly changing array should, instead of from lines without
     * current. The last digits of results then depend on what was solved before, within the tolerance. Ohmic cells do not mind.
     */
    public void startFromLatest(boolean yes) {
        array.startFromLatest(yes);
    }

    /**
     * Reads the array once: word lines driven, bit lines at virtual grounds, far ends, where they are connected, at the
     * potentials of their near ends.
     *
     * @param voltages one per word line (V)
     * @param currents one per bit line (A), into its virtual ground, at both ends together; overwritten
     */
    public ReadStatus read(double[] voltages, double[] currents) {
        requireLength("currents", currents, spec.columns());
        drive(voltages);
        ReadStatus status = array.solve();
        array.columnCurrents(currents);
        return status;
    }

    /**
     * Reads the array once, as {@link #read}, and tells the potential of every line node.
     *
     * @param voltages one per word line (V)
     * @param wordNodes potential of the word line at each cell (V), row-major, overwritten
     * @param bitNodes potential of the bit line at each cell (V), row-major, overwritten
     */
    public ReadStatus nodeVoltages(double[] voltages, double[] wordNodes, double[] bitNodes) {
        requireLength("word-line node voltages", wordNodes, spec.cells());
        requireLength("bit-line node voltages", bitNodes, spec.cells());
        drive(voltages);
        ReadStatus status = array.solve();
        array.nodeVoltages(wordNodes, bitNodes);
        return status;
    }

    /**
     * Solves the array under any potentials of its terminals.
     *
     * @param bias potentials of all terminals
     * @param solution overwritten; {@link #newSolution} makes one that fits
     * @throws IllegalArgumentException if a line without any resistance joins terminals at different potentials
     */
    public ReadStatus solve(Bias bias, ArraySolution solution) {
        solution.requireFit(spec);
        drive(bias);
        ReadStatus status = array.solve();
        array.copyTo(solution);
        return status;
    }

    /** Place for a solution of this array, or for cotangents of one. */
    public ArraySolution newSolution() {
        return new ArraySolution(spec.rows(), spec.columns());
    }

    /**
     * Adds the cotangents of voltages and programmed values q for given cotangents of the currents of a read. With a the
     * cell voltages of the array, linearised at the read, for virtual grounds at dL/dI and sources at zero,
     * <pre>
     *   dL/dq_ij = −a_ij·∂i_ij/∂q_ij        dL/dV_i = −Σ_j a_ij·∂i_ij/∂v_ij
     * </pre>
     * where i_ij(v_ij, q_ij) is the cell's current; for ohmic cells the first is −a_ij·v_ij. One linear solve, and the
     * read itself unless it was the latest thing asked of this array.
     *
     * @param voltages those of the read (V)
     * @param currentBars dL/d(currents), one per column (1/A)
     * @param voltageBars one per row (1/V), added into
     * @param programmedBars one per cell (1/S, or one over the unit of q), added into
     * @return how the worse of read and adjoint ended
     */
    public ReadStatus readPullback(
            double[] voltages, double[] currentBars, double[] voltageBars, double[] programmedBars) {
        return readPullback(voltages, currentBars, voltageBars, programmedBars, null, null);
    }

    /**
     * As the other, and the derivatives by the resistances of the lines, of which each is the product of the currents through
     * it in the array and in its adjoint, also where it is zero. They come from the same linear solve.
     *
     * @param wordLineBars by those of the word lines (1/ohm), added into; null if not wanted
     * @param bitLineBars by those of the bit lines (1/ohm), added into; null if not wanted
     */
    public ReadStatus readPullback(
            double[] voltages,
            double[] currentBars,
            double[] voltageBars,
            double[] programmedBars,
            @Nullable LineBars wordLineBars,
            @Nullable LineBars bitLineBars) {
        return readPullback(voltages, currentBars, voltageBars, programmedBars, wordLineBars, bitLineBars, null);
    }

    /**
     * As the other, and the derivatives by the potentials of the gate lines.
     *
     * @param gateBars one per gate line (1/V), added into; null if not wanted
     */
    public ReadStatus readPullback(
            double[] voltages,
            double[] currentBars,
            double[] voltageBars,
            double[] programmedBars,
            @Nullable LineBars wordLineBars,
            @Nullable LineBars bitLineBars,
            double @Nullable [] gateBars) {
        requireLength("current cotangents", currentBars, spec.columns());
        requireLength("voltage cotangents", voltageBars, spec.rows());
        requireLength("cotangents of cells", programmedBars, spec.cells());
        drive(voltages);
        ArraySolution bars = readBars == null ? newSolution() : readBars;
        readBars = bars;
        System.arraycopy(currentBars, 0, bars.terminals.bitNear, 0, currentBars.length);
        System.arraycopy(currentBars, 0, bars.terminals.bitFar, 0, currentBars.length);
        byPotential.clear();
        ReadStatus status = pullback(bars, byPotential, programmedBars, wordLineBars, bitLineBars, gateBars);
        for (int i = 0; i < voltageBars.length; i++) {
            voltageBars[i] += byPotential.wordNear[i] + byPotential.wordFar[i];
        }
        return status;
    }

    /**
     * Adds the derivatives of a loss by all potentials, programmed values and resistances for given derivatives by all that a
     * solution tells. One linear solve, and the solution itself unless it was the latest thing asked of this array.
     *
     * @param bias that of the solution
     * @param bars dL/d(solution)
     * @param gradient added into
     * @return how the worse of solution and adjoint ended
     */
    public ReadStatus solvePullback(Bias bias, ArraySolution bars, ArrayGradient gradient) {
        bars.requireFit(spec);
        gradient.requireFit(spec);
        drive(bias);
        return pullback(
                bars,
                gradient.potentials,
                gradient.programmed,
                gradient.wordLines,
                gradient.bitLines,
                gradient.gates.length == 0 ? null : gradient.gates);
    }

    private ReadStatus pullback(
            ArraySolution bars,
            Terminals potentialBars,
            double[] programmedBars,
            @Nullable LineBars wordLineBars,
            @Nullable LineBars bitLineBars,
            double @Nullable [] gateBars) {
        if (gateBars != null) {
            requireLength("cotangents of gate lines", gateBars, gates.count());
        }
        ReadStatus status = array.pullback(bars, potentialBars, programmedBars, wordLineBars, bitLineBars);
        if (gateBars != null && gates.count() > 0) {
            gates.gather(array, gateBars);
        }
        return status;
    }

    /**
     * The exact linear map of the array as it is programmed; the same object every time, rebuilt when stale.
     *
     * @throws IllegalStateException if the cells are not ohmic
     */
    public ReadOperator operator() {
        return operator(1);
    }

    /**
     * The same, rebuilt on several threads when stale, and its pullbacks too. The result does not depend on their number.
     *
     * @param threads at least 1
     */
    public ReadOperator operator(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads + ": must be at least 1");
        }
        requireProgrammed();
        if (!(cells instanceof OhmicRead ohmic)) {
            throw new IllegalStateException("an array of " + cell + " cells is not a linear map; use read");
        }
        ReadOperator current = operator;
        if (current == null) {
            current = new ReadOperator(spec, base, programmed, tolerance, ReadOperator.FIELD_BYTES);
            operator = current;
        }
        if (current.isStale()) {
            current.build(ohmic.linearised(), threads);
        }
        return current;
    }

    /**
     * The array as it is programmed under the potentials of a read, for the circuit simulator; see {@link #toNetlist(Bias)}.
     *
     * @param voltages one per word line (V)
     */
    public Netlist toNetlist(double[] voltages) {
        requireLength("voltages", voltages, spec.rows());
        return toNetlist(Bias.read(voltages, spec.columns()));
    }

    /**
     * The array as it is programmed, with sources at all its terminals, for the circuit simulator.
     *
     * <p>Nodes are {@code in<i>}, {@code right<i>}, {@code out<j>}, {@code top<j>}, {@code w<i>_<j>} and {@code b<i>_<j>}; what
     * zero resistance joins is one node. The currents through the sources {@code Vin<i>}, {@code Vright<i>}, {@code Vout<j>} and
     * {@code Vtop<j>} are those of the terminals. Cells of zero conductance are left out; those of a model are devices
     * {@code Xcell<i>_<j>}, in series with {@code Xselector<i>_<j>} or {@code Xaccess<i>_<j>} at the node {@code m<i>_<j>}, whose
     * states an operating point must hold to repeat the read. Gates are driven by {@code Vgate<k>}.
     */
    public Netlist toNetlist(Bias bias) {
        requireFit(bias);
        requireProgrammed();
        return new ArrayNetlist(spec, cell).draw(programmed, gates.potentials(), bias);
    }

    private void drive(double[] voltages) {
        requireLength("voltages", voltages, spec.rows());
        requireProgrammed();
        array.drive(voltages);
    }

    private void drive(Bias bias) {
        requireFit(bias);
        requireProgrammed();
        array.drive(bias);
    }

    private void requireFit(Bias bias) {
        if (bias.rows() != spec.rows() || bias.columns() != spec.columns()) {
            throw new IllegalArgumentException("a bias of " + bias.rows() + " x " + bias.columns()
                    + " lines given for an array of " + spec.rows() + " x " + spec.columns());
        }
    }

    private void requireProgrammed() {
        if (!isProgrammed) {
            throw new IllegalStateException("the crossbar holds no conductances yet; call program first");
        }
        if (!gates.areSet()) {
            throw new IllegalStateException("the gates of the crossbar are at no potential yet; call gate first");
        }
    }

    private static void requireLength(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }
}
