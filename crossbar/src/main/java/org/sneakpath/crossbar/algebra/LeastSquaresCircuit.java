package org.sneakpath.crossbar.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.Dc;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.SourceWaveform;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.run.CircuitGradient;
import org.sneakpath.circuit.run.OperatingPoint;
import org.sneakpath.circuit.run.OperatingPointOptions;
import org.sneakpath.circuit.run.OperatingPointResult;
import org.sneakpath.circuit.run.WaveformBars;

/**
 * Finds the w that makes |X·w − y|² least in one step: two crossbars with the same matrix, each in the feedback of the other's
 * amplifiers.
 * <pre>
 *   array 1, word lines w_k, bit lines i:    u_i = −(Σ_k X_ik·w_k − y_i)      inverting amplifiers with feedback 1/g
 *   array 2, word lines u_i, bit lines k:    Σ_i X_ik·u_i = 0                 amplifiers that listen, without inverting, and drive w_k
 *   ⇒  Xᵀ·(X·w − y) = 0
 * </pre>
 * With gain A0, perfect lines and nothing negative it solves, exactly,
 * <pre>
 *   B·(X·w − y) + E·w/A0 = 0        B = Xᵀ·(1 + C/A0)⁻¹        C_ii = 2 + Σ_k |X_ik|        E_kk = Σ_i |X_ik|
 * </pre>
 * so that the error falls as 1/A0, the faster the larger the least singular value of X is. Negative elements take a second
 * array beside each, on word lines at −w and −u.
 *
 * <p>Z. Sun et al., "One-step regression and classification with cross-point resistive memory arrays", Science Advances 6(5),
 * 2020.
 *
 * <p>Nodes: {@code w<k>}, {@code minus_w<k>}, {@code u<i>}, {@code minus_u<i>} are outputs, {@code row<i>} and {@code column<k>}
 * inputs of amplifiers {@code residual<i>} and {@code weight<k>}; sources {@code Vy<i>} at nodes {@code y<i>}.
 */
public final class LeastSquaresCircuit {
    private final int rows;
    private final int columns;
    private final ClosedLoopSettings settings;
    private final SignedArrays forward;
    private final SignedArrays backward;

    /**
     * @param matrix X, row-major rows × columns; copied
     * @param rows equations
     * @param columns unknowns, at most as many as equations
     * @throws IllegalArgumentException naming an element that is not finite
     */
    public LeastSquaresCircuit(double[] matrix, int rows, int columns, ClosedLoopSettings settings) {
        SignedArrays.requireMatrix(matrix, rows, columns);
        if (columns > rows) {
            throw new IllegalArgumentException(columns + " unknowns of " + rows
                    + " equations are not determined by least squares; give at least as many equations");
        }
        this.rows = rows;
        this.columns = columns;
        this.settings = settings;
        double[] turned = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                turned[k * rows + i] = matrix[i * columns + k];
            }
        }
        double unit = settings.unitConductance();
        forward = new SignedArrays(turned, settings.lines(columns, rows), unit, "f");
        backward = new SignedArrays(matrix, settings.lines(rows, columns), unit, "t");
    }

    /** Number of equations. */
    public int rows() {
        return rows;
    }

    /** Number of unknowns. */
    public int columns() {
        return columns;
    }

    /**
     * The circuit.
     *
     * @param inputs voltages of the sources, −y_i·voltsPerUnit, one per equation
     */
    public Netlist netlist(SourceWaveform... inputs) {
        requireLength("inputs", inputs.length, rows);
        NetlistBuilder netlist = Netlist.builder("least squares of " + rows + " equations, " + columns + " unknowns");
        loop(inputs).draw(netlist);
        return netlist.build();
    }

    private AmplifierLoop loop(SourceWaveform... inputs) {
        List<AmplifierLoop.Place> places = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            places.add(new AmplifierLoop.Place("residual" + i, Netlist.GROUND, row(i), u(i)));
        }
        for (int k = 0; k < columns; k++) {
            places.add(new AmplifierLoop.Place("weight" + k, column(k), Netlist.GROUND, w(k)));
        }
        if (forward.hasNegative()) {
            for (int i = 0; i < rows; i++) {
                places.add(AmplifierLoop.inverter("residual_inverter" + i, minusU(i)));
            }
            for (int k = 0; k < columns; k++) {
                places.add(AmplifierLoop.inverter("weight_inverter" + k, minusW(k)));
            }
        }
        return new AmplifierLoop(settings.amplifier(), netlist -> network(netlist, inputs), places);
    }

    private void network(NetlistBuilder netlist, SourceWaveform... inputs) {
        double ohm = 1 / settings.unitConductance();
        boolean negative = forward.hasNegative();
        for (int i = 0; i < rows; i++) {
            netlist.voltageSource("Vy" + i, "y" + i, Netlist.GROUND, inputs[i]);
            netlist.resistor("Ry" + i, "y" + i, row(i), ohm);
            netlist.resistor("Rresidual" + i + "_back", row(i), u(i), ohm);
            if (negative) {
                AmplifierLoop.inverterResistors(netlist, "residual_inverter" + i, u(i), minusU(i), ohm);
            }
        }
        for (int k = 0; k < columns && negative; k++) {
            AmplifierLoop.inverterResistors(netlist, "weight_inverter" + k, w(k), minusW(k), ohm);
        }
        forward.draw(netlist, LeastSquaresCircuit::w, LeastSquaresCircuit::minusW, LeastSquaresCircuit::row);
        backward.draw(netlist, LeastSquaresCircuit::u, LeastSquaresCircuit::minusU, LeastSquaresCircuit::column);
    }

    private static String w(int k) {
        return "w" + k;
    }

    private static String minusW(int k) {
        return "minus_w" + k;
    }

    private static String u(int i) {
        return "u" + i;
    }

    private static String minusU(int i) {
        return "minus_u" + i;
    }

    private static String row(int i) {
        return "row" + i;
    }

    private static String column(int k) {
        return "column" + k;
    }

    /**
     * Lets the circuit settle, without asking whether it would: see {@link #stability}.
     *
     * @param y one per equation; not changed
     */
    public ClosedLoopSolution solve(double[] y) {
        requireLength("elements of y", y.length, rows);
        SourceWaveform[] inputs = new SourceWaveform[rows];
        for (int i = 0; i < rows; i++) {
            inputs[i] = new Dc(-y[i] * settings.voltsPerUnit());
        }
        OperatingPointResult point = OperatingPoint.solve(
                netlist(inputs), OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING));
        double[] values = new double[columns];
        for (int k = 0; k < columns; k++) {
            values[k] = point.voltage(w(k)) / settings.voltsPerUnit();
        }
        return new ClosedLoopSolution(values, point);
    }

    /**
     * Adds dL/dy and dL/dX of the circuit as solved, both arrays changing together. At an element of X that is zero, the mean of
     * the one-sided derivatives that the circuit has arrays for.
     *
     * @param wBars dL/dw
     * @param yBars added into
     * @param matrixBars row-major, added into
     */
    public void pullback(ClosedLoopSolution solution, double[] wBars, double[] yBars, double[] matrixBars) {
        requireLength("cotangents of w", wBars.length, columns);
        requireLength("cotangents of y", yBars.length, rows);
        requireLength("cotangents of X", matrixBars.length, rows * columns);
        OperatingPointResult point = solution.point();
        WaveformBars bars = point.newBars();
        for (int k = 0; k < columns; k++) {
            bars.voltage(w(k))[0] = wBars[k] / settings.voltsPerUnit();
        }
        CircuitGradient gradient = point.pullback(bars);
        for (int i = 0; i < rows; i++) {
            yBars[i] -= gradient.sourceOffset("Vy" + i) * settings.voltsPerUnit();
        }
        double[] turned = new double[matrixBars.length];
        forward.addGradient(
                gradient, point, LeastSquaresCircuit::w, LeastSquaresCircuit::minusW, LeastSquaresCircuit::row, turned);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                matrixBars[i * columns + k] += turned[k * rows + i];
            }
        }
        backward.addGradient(
                gradient,
                point,
                LeastSquaresCircuit::u,
                LeastSquaresCircuit::minusU,
                LeastSquaresCircuit::column,
                matrixBars);
    }

    /**
     * Whether and how fast it settles, wires and inverters included.
     *
     * @throws IllegalStateException for amplifiers without delay, and where the opened loop has no solution
     */
    public Stability stability() {
        SourceWaveform[] silent = new SourceWaveform[rows];
        Arrays.fill(silent, new Dc(0));
        return loop(silent).stability();
    }

    private static void requireLength(String what, int given, int needed) {
        if (given != needed) {
            throw new IllegalArgumentException(given + " " + what + " given where " + needed + " are needed");
        }
    }
}
