package org.sneakpath.crossbar;

import java.util.Arrays;
import org.sneakpath.crossbar.read.ReadSolver;
import org.sneakpath.crossbar.read.TerminalResponse;

/**
 * A programmed array: reads, node voltages, gradients.
 *
 * <p>Arrays are row-major, {@code [row·columns + column]}, SI units. Rows are word lines, driven from the left; columns are
 * bit lines, sensed at the bottom by virtual grounds. Program first; every other method throws
 * {@link IllegalStateException} before that. Not thread-safe: one crossbar per thread.
 */
public final class Crossbar {
    /** Relative Kirchhoff residual that a read must reach to count as converged, unless told otherwise. */
    public static final double DEFAULT_TOLERANCE = 1e-13;

    private final CrossbarSpec spec;
    private final double tolerance;
    private final TerminalResponse response;
    private final ReadOperator operator;
    private final double[] conductances;
    private final double[] drops;
    private final double[] adjointDrops;
    private boolean programmed;
    private boolean linearised;
    private boolean operatorBuilt;

    /** An array of ohmic cells with the default tolerance. */
    public Crossbar(CrossbarSpec spec) {
        this(spec, DEFAULT_TOLERANCE);
    }

    /**
     * An array of ohmic cells.
     *
     * @param tolerance relative Kirchhoff residual at which a read counts as converged, in (0, 1)
     */
    public Crossbar(CrossbarSpec spec, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "tolerance = " + tolerance + " is outside (0, 1); try " + DEFAULT_TOLERANCE);
        }
        this.spec = spec;
        this.tolerance = tolerance;
        ReadSolver solver = ReadSolver.of(
                spec.rows(), spec.columns(), spec.wordWire(), spec.bitWire(), spec.driver(), spec.sense());
        response = new TerminalResponse(spec.rows(), spec.columns(), solver);
        conductances = new double[spec.cells()];
        drops = new double[spec.cells()];
        adjointDrops = new double[spec.cells()];
        operator = new ReadOperator(spec, response, conductances);
    }

    /** Geometry and lines. */
    public CrossbarSpec spec() {
        return spec;
    }

    /**
     * Sets all conductances.
     *
     * @param newConductances (S), finite and not negative; copied
     * @throws IllegalArgumentException naming row, column and value of the first that is not; the array then keeps what
     *     it held
     */
    public void program(double[] newConductances) {
        requireLength("conductances", newConductances, spec.cells());
        for (int c = 0; c < newConductances.length; c++) {
            double g = newConductances[c];
            if (!(g >= 0 && g < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("conductance of row " + c / spec.columns() + ", column "
                        + c % spec.columns() + " is " + g + " S; must be finite and at least 0 S");
            }
        }
        System.arraycopy(newConductances, 0, conductances, 0, conductances.length);
        programmed = true;
        linearised = false;
        operatorBuilt = false;
    }

    /**
     * Reads the array once.
     *
     * @param voltages one per word line (V)
     * @param currents one per bit line, into its virtual ground (A), overwritten
     */
    public ReadStatus read(double[] voltages, double[] currents) {
        requireLength("currents", currents, spec.columns());
        ReadStatus status = solve(voltages);
        int columns = spec.columns();
        Arrays.fill(currents, 0);
        for (int i = 0, c = 0; i < spec.rows(); i++) {
            for (int j = 0; j < columns; j++, c++) {
                currents[j] += conductances[c] * drops[c];
            }
        }
        return status;
    }

    /**
     * Reads the array once and tells the potential of every line node.
     *
     * @param voltages one per word line (V)
     * @param wordNodes potential of the word line at each cell (V), row-major, overwritten
     * @param bitNodes potential of the bit line at each cell (V), row-major, overwritten
     */
    public ReadStatus nodeVoltages(double[] voltages, double[] wordNodes, double[] bitNodes) {
        requireLength("word-line node voltages", wordNodes, spec.cells());
        requireLength("bit-line node voltages", bitNodes, spec.cells());
        ReadStatus status = solve(voltages);
        response.deviations(wordNodes, bitNodes);
        for (int i = 0, c = 0; i < spec.rows(); i++) {
            for (int j = 0; j < spec.columns(); j++, c++) {
                wordNodes[c] += voltages[i];
            }
        }
        return status;
    }

    /**
     * Adds the cotangents of voltages and conductances for given cotangents of the currents of a read. With a the cell
     * voltages for virtual grounds at dL/dI and sources at zero, dL/dG_ij = −a_ij·d_ij and dL/dV_i = −Σ_j G_ij·a_ij.
     *
     * @param voltages those of the read (V)
     * @param currentBars dL/d(currents), one per column (1/A)
     * @param voltageBars one per row (1/V), added into
     * @param conductanceBars one per cell (1/S), added into
     */
    public void readPullback(double[] voltages, double[] currentBars, double[] voltageBars, double[] conductanceBars) {
        requireLength("current cotangents", currentBars, spec.columns());
        requireLength("voltage cotangents", voltageBars, spec.rows());
        requireLength("conductance cotangents", conductanceBars, spec.cells());
        solve(voltages);
        response.columnsDriven(1, currentBars, adjointDrops);
        int columns = spec.columns();
        for (int i = 0, c = 0; i < spec.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++, c++) {
                sum += conductances[c] * adjointDrops[c];
                conductanceBars[c] -= adjointDrops[c] * drops[c];
            }
            voltageBars[i] -= sum;
        }
    }

    /** The exact linear map of the array as it is programmed; the same object every time, rebuilt when stale. */
    public ReadOperator operator() {
        requireProgrammed();
        if (!operatorBuilt) {
            linearise();
            operator.build(tolerance);
            operatorBuilt = true;
        }
        return operator;
    }

    private ReadStatus solve(double[] voltages) {
        requireLength("voltages", voltages, spec.rows());
        requireProgrammed();
        linearise();
        double residual = response.rowsDriven(1, voltages, drops);
        return spec.isIdeal() ? ReadStatus.PRODUCT : new ReadStatus(residual <= tolerance, residual, 1);
    }

    private void linearise() {
        if (!linearised) {
            response.linearise(conductances);
            linearised = true;
        }
    }

    private void requireProgrammed() {
        if (!programmed) {
            throw new IllegalStateException("the crossbar holds no conductances yet; call program first");
        }
    }

    private static void requireLength(String what, double[] array, int length) {
        if (array.length != length) {
            throw new IllegalArgumentException(array.length + " " + what + " given where " + length + " are needed");
        }
    }
}
