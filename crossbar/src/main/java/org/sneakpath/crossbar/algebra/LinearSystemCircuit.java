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
 * Solves A·x = b in one step: a crossbar in the feedback of operational amplifiers.
 * <pre>
 *   −b_j ──[1/g]──┬── bit line j ──(−)╲                   current into node j:  g·Σ_i a_ji·V_i − g·b_j = 0
 *                 │                    ▷──┬── V_j = x_j
 *             cells g·a_ji     0 V ──(+)╱ │
 *                 └── word line i = V_i ◄─┘               negative elements: a second array on word lines at −V_i
 * </pre>
 * Word line i carries x_i and bit line j is equation j, so that the array holds the transpose of A. With gain A0 and perfect
 * lines the circuit solves
 * <pre>
 *   (A⁺ − k·A⁻ + D/A0)·x = b        D_jj = 1 + Σ_i |a_ji|        k = A0/(A0 + 2), or 1 where nothing is negative
 * </pre>
 * exactly, so that its error falls as 1/A0. It settles if all natural frequencies of {@link #stability} have negative real
 * parts, which without delays in the inverters means that every eigenvalue of (1 + Σ|a|)⁻¹·A has a positive real part, and takes
 * longest for the smallest.
 *
 * <p>Z. Sun et al., "Solving matrix equations in one step with cross-point resistive arrays", PNAS 116(10), 2019; Z. Sun et al.,
 * "Time complexity of in-memory solution of linear systems", IEEE Trans. Electron Devices 67(7), 2020.
 *
 * <p>Nodes: {@code x<j>} and {@code minus_x<j>} are the amplifiers' outputs, {@code sum<j>} their inputs, {@code b<j>} the
 * sources {@code Vb<j>}. Amplifiers are {@code solver<j>} and {@code inverter<j>}.
 */
public final class LinearSystemCircuit {
    private final int n;
    private final ClosedLoopSettings settings;
    private final SignedArrays arrays;
    private final double[] matrix;

    /**
     * @param matrix A, row-major n × n; copied
     * @throws IllegalArgumentException naming an element that is not finite
     */
    public LinearSystemCircuit(double[] matrix, int n, ClosedLoopSettings settings) {
        SignedArrays.requireMatrix(matrix, n, n);
        this.n = n;
        this.settings = settings;
        this.matrix = matrix.clone();
        arrays = new SignedArrays(transpose(matrix, n), settings.lines(n, n), settings.unitConductance(), "");
    }

    private static double[] transpose(double[] a, int n) {
        double[] turned = new double[a.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[i * n + j] = a[j * n + i];
            }
        }
        return turned;
    }

    /** Number of unknowns. */
    public int size() {
        return n;
    }

    /**
     * The circuit.
     *
     * @param inputs voltages of the sources, −b_j·voltsPerUnit, one per equation
     */
    public Netlist netlist(SourceWaveform... inputs) {
        requireLength("inputs", inputs.length);
        NetlistBuilder netlist = Netlist.builder("linear system of " + n + " unknowns");
        loop(inputs).draw(netlist);
        return netlist.build();
    }

    private AmplifierLoop loop(SourceWaveform... inputs) {
        List<AmplifierLoop.Place> places = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            places.add(new AmplifierLoop.Place("solver" + j, Netlist.GROUND, sum(j), plus(j)));
        }
        for (int j = 0; j < n && arrays.hasNegative(); j++) {
            places.add(AmplifierLoop.inverter("inverter" + j, minus(j)));
        }
        return new AmplifierLoop(settings.amplifier(), netlist -> network(netlist, inputs), places);
    }

    private void network(NetlistBuilder netlist, SourceWaveform... inputs) {
        double ohm = 1 / settings.unitConductance();
        for (int j = 0; j < n; j++) {
            netlist.voltageSource("Vb" + j, "b" + j, Netlist.GROUND, inputs[j]);
            netlist.resistor("Rb" + j, "b" + j, sum(j), ohm);
            if (arrays.hasNegative()) {
                AmplifierLoop.inverterResistors(netlist, "inverter" + j, plus(j), minus(j), ohm);
            }
        }
        arrays.draw(netlist, LinearSystemCircuit::plus, LinearSystemCircuit::minus, LinearSystemCircuit::sum);
    }

    private static String plus(int j) {
        return "x" + j;
    }

    private static String minus(int j) {
        return "minus_x" + j;
    }

    private static String sum(int j) {
        return "sum" + j;
    }

    /**
     * Lets the circuit settle, without asking whether it would: see {@link #stability}.
     *
     * @param b right-hand side; not changed
     */
    public ClosedLoopSolution solve(double[] b) {
        requireLength("elements of b", b.length);
        SourceWaveform[] inputs = new SourceWaveform[n];
        for (int j = 0; j < n; j++) {
            inputs[j] = new Dc(-b[j] * settings.voltsPerUnit());
        }
        OperatingPointResult point = OperatingPoint.solve(
                netlist(inputs), OperatingPointOptions.DEFAULT.withNewton(NewtonOptions.TO_ROUNDING));
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = point.voltage(plus(j)) / settings.voltsPerUnit();
        }
        return new ClosedLoopSolution(values, point);
    }

    /**
     * Adds dL/db and dL/dA of the circuit as solved. At an element of A that is zero, the mean of the one-sided derivatives that
     * the circuit has arrays for.
     *
     * @param xBars dL/dx
     * @param bBars added into
     * @param matrixBars row-major, added into
     */
    public void pullback(ClosedLoopSolution solution, double[] xBars, double[] bBars, double[] matrixBars) {
        requireLength("cotangents of x", xBars.length);
        requireLength("cotangents of b", bBars.length);
        if (matrixBars.length != matrix.length) {
            throw new IllegalArgumentException(matrixBars.length + " cotangents for " + matrix.length + " elements");
        }
        WaveformBars bars = solution.point().newBars();
        for (int j = 0; j < n; j++) {
            bars.voltage(plus(j))[0] = xBars[j] / settings.voltsPerUnit();
        }
        CircuitGradient gradient = solution.point().pullback(bars);
        for (int j = 0; j < n; j++) {
            bBars[j] -= gradient.sourceOffset("Vb" + j) * settings.voltsPerUnit();
        }
        double[] turned = new double[matrix.length];
        arrays.addGradient(
                gradient,
                solution.point(),
                LinearSystemCircuit::plus,
                LinearSystemCircuit::minus,
                LinearSystemCircuit::sum,
                turned);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrixBars[j * n + i] += turned[i * n + j];
            }
        }
    }

    /**
     * Whether and how fast it settles, wires and inverters included.
     *
     * @throws IllegalStateException for amplifiers without delay, and where the opened loop has no solution
     */
    public Stability stability() {
        SourceWaveform[] silent = new SourceWaveform[n];
        Arrays.fill(silent, new Dc(0));
        return loop(silent).stability();
    }

    private void requireLength(String what, int given) {
        if (given != n) {
            throw new IllegalArgumentException(given + " " + what + " given for " + n + " unknowns");
        }
    }
}
