package org.sneakpath.crossbar.study;

import org.sneakpath.crossbar.ArrayGradient;
import org.sneakpath.crossbar.ArraySolution;
import org.sneakpath.crossbar.Bias;
import org.sneakpath.crossbar.Cell;
import org.sneakpath.crossbar.Crossbar;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.crossbar.internal.Require;

/**
 * IR drop: what the resistance of the lines takes from each cell in a read, and from each column's current. With V_i on the word
 * lines, virtual grounds on the bit lines and v_ij the voltage across a cell,
 * <pre>
 *   loss_ij = V_i − v_ij          I_j° = Σ_i i(V_i, q_ij), the column's current between perfect lines
 * </pre>
 * Far ends, where they are connected, follow their near ends.
 *
 * <p>A map costs a solve and one evaluation of all cells. Not thread-safe.
 */
public final class IrDrop {
    private final Crossbar crossbar;
    private final Crossbar perfect;
    private final ArraySolution solution;

    /** An array with the crossbar's usual tolerance. */
    public IrDrop(CrossbarSpec spec, Cell cell) {
        this(spec, cell, Crossbar.DEFAULT_TOLERANCE);
    }

    /** @param tolerance relative Kirchhoff residual at which a read counts as converged, in (0, 1) */
    public IrDrop(CrossbarSpec spec, Cell cell, double tolerance) {
        crossbar = new Crossbar(spec, cell, tolerance);
        perfect = new Crossbar(CrossbarSpec.ideal(spec.rows(), spec.columns()), cell, tolerance);
        solution = crossbar.newSolution();
    }

    /** Sets all cells; see {@link Crossbar#program}. */
    public void program(double[] values) {
        crossbar.program(values);
        perfect.program(values);
    }

    /** Sets the potentials of the gate lines (V), for all maps until the next call; see {@link Crossbar#gate}. */
    public void gate(double[] potentials) {
        crossbar.gate(potentials);
        perfect.gate(potentials);
    }

    /** What this is the IR drop of; programmed here, and free to be read and solved. */
    public Crossbar crossbar() {
        return crossbar;
    }

    /**
     * The map of a read.
     *
     * @param voltages one per word line (V)
     */
    public IrDropMap map(double[] voltages) {
        int columns = crossbar.spec().columns();
        ReadStatus status = crossbar.solve(Bias.read(voltages, columns), solution);
        double[] loss = new double[crossbar.spec().cells()];
        for (int c = 0; c < loss.length; c++) {
            loss[c] = voltages[c / columns] - solution.cellVoltages[c];
        }
        double[] currents = new double[columns];
        for (int j = 0; j < columns; j++) {
            currents[j] = solution.terminals.bitNear[j] + solution.terminals.bitFar[j];
        }
        double[] ideal = new double[columns];
        perfect.read(voltages, ideal);
        return new IrDropMap(crossbar.spec().rows(), columns, loss, currents, ideal, status);
    }

    /** All potentials, voltages and currents of the latest map; live. */
    public ArraySolution solution() {
        return solution;
    }

    /**
     * Adds the derivatives of a loss L by voltages and programmed values for given derivatives by what the lines take.
     *
     * @param voltages those of the map (V)
     * @param lossBars dL/d(loss_ij) (1/V), row-major
     * @param voltageBars one per word line (1/V), added into
     * @param programmedBars one per cell (1/S, or one over its unit), added into
     * @return how the worse of read and adjoint ended
     */
    public ReadStatus pullback(double[] voltages, double[] lossBars, double[] voltageBars, double[] programmedBars) {
        CrossbarSpec spec = crossbar.spec();
        Require.length("loss cotangents", lossBars.length, spec.cells());
        Require.length("voltage cotangents", voltageBars.length, spec.rows());
        Require.length("cotangents of cells", programmedBars.length, spec.cells());
        ArraySolution bars = crossbar.newSolution();
        for (int c = 0; c < lossBars.length; c++) {
            bars.cellVoltages[c] = -lossBars[c];
            voltageBars[c / spec.columns()] += lossBars[c];
        }
        ArrayGradient gradient = ArrayGradient.of(spec);
        ReadStatus status = crossbar.solvePullback(Bias.read(voltages, spec.columns()), bars, gradient);
        for (int i = 0; i < voltageBars.length; i++) {
            voltageBars[i] += gradient.potentials.wordNear[i] + gradient.potentials.wordFar[i];
        }
        for (int c = 0; c < programmedBars.length; c++) {
            programmedBars[c] += gradient.programmed[c];
        }
        return status;
    }
}
