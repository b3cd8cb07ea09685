package org.sneakpath.crossbar.algebra;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.NetlistBuilder;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;

/**
 * Finds the eigenvector of the largest eigenvalue in one step: a crossbar whose outputs come back to its inputs.
 * <pre>
 *   u_j = −Σ_i a_ji·V_i/λ        inverting amplifiers with feedback 1/(g·λ)
 *   V_j = −u_j                   inverters                                       ⇒  A·V = λ·V
 * </pre>
 * The loop gain is λ₁/λ for the eigenvector of λ₁. With λ a little below λ₁ this vector grows, and only it if the next
 * eigenvalue is below λ, until its largest component meets a supply; the others then satisfy A·V = λ·V. So the direction errs by
 * a share of about (λ₁ − λ)/(λ₁ − λ₂), or more where other components are so large that they meet their supplies too, which makes
 * them equal. λ must still leave room for the gain that finite A0 takes: the loop grows while
 * {@link #stability} says so. λ₁ must be real, positive and simple, as the largest eigenvalue of a positive matrix is. Negative
 * elements take a second array on word lines at −V, which are the u.
 *
 * <p>Z. Sun et al., "Solving matrix equations in one step with cross-point resistive arrays", PNAS 116(10), 2019; Z. Sun et al.,
 * "In-memory eigenvector computation in time O(1)", Advanced Intelligent Systems 2(8), 2020.
 *
 * <p>Nodes: {@code v<j>} and {@code u<j>} are the outputs, {@code sum<j>} the inputs of amplifiers {@code multiplier<j>};
 * {@code inverter<j>} makes v of u.
 */
public final class EigenvectorCircuit {
    private final int n;
    private final ClosedLoopSettings settings;
    private final double eigenvalue;
    private final SignedArrays arrays;

    /**
     * @param matrix A, row-major n × n; copied
     * @param eigenvalue λ, positive, a little below the largest eigenvalue
     * @throws IllegalArgumentException for amplifiers without delay or without supplies, which this circuit lives by
     */
    public EigenvectorCircuit(double[] matrix, int n, double eigenvalue, ClosedLoopSettings settings) {
        SignedArrays.requireMatrix(matrix, n, n);
        if (!(eigenvalue > 0 && eigenvalue < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "eigenvalue = " + eigenvalue + " must be finite and above 0, a little below the largest one");
        }
        if (settings.amplifier().instantaneous() || settings.amplifier().unbounded()) {
            throw new IllegalArgumentException(
                    "the eigenvector grows at the amplifiers' pace until they saturate; give " + settings.amplifier()
                            + " a gain-bandwidth and supplies");
        }
        this.n = n;
        this.settings = settings;
        this.eigenvalue = eigenvalue;
        double[] turned = new double[matrix.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                turned[i * n + j] = matrix[j * n + i];
            }
        }
        arrays = new SignedArrays(turned, settings.lines(n, n), settings.unitConductance(), "");
    }

    /** Number of components. */
    public int size() {
        return n;
    }

    /**
     * The circuit, with the voltages from which the poles of the inverters start; without one it would stay at zero, which
     * satisfies the equations too.
     *
     * @param start outputs of the inverters at the start (V), one per component, small and not all zero
     */
    public Netlist netlist(double[] start) {
        if (start.length != n) {
            throw new IllegalArgumentException(start.length + " start voltages given for " + n + " components");
        }
        NetlistBuilder netlist = Netlist.builder("eigenvector of " + n + " components");
        loop().draw(netlist);
        for (int j = 0; j < n; j++) {
            netlist.initialVoltage("inverter" + j + "_pole", start[j]);
        }
        return netlist.build();
    }

    private AmplifierLoop loop() {
        List<AmplifierLoop.Place> places = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            places.add(new AmplifierLoop.Place("multiplier" + j, Netlist.GROUND, sum(j), u(j)));
            places.add(AmplifierLoop.inverter("inverter" + j, v(j)));
        }
        return new AmplifierLoop(settings.amplifier(), this::network, places);
    }

    private void network(NetlistBuilder netlist) {
        double ohm = 1 / settings.unitConductance();
        for (int j = 0; j < n; j++) {
            netlist.resistor("Rmultiplier" + j + "_back", sum(j), u(j), ohm / eigenvalue);
            AmplifierLoop.inverterResistors(netlist, "inverter" + j, u(j), v(j), ohm);
        }
        arrays.draw(netlist, EigenvectorCircuit::v, EigenvectorCircuit::u, EigenvectorCircuit::sum);
    }

    private static String v(int j) {
        return "v" + j;
    }

    private static String u(int j) {
        return "u" + j;
    }

    private static String sum(int j) {
        return "sum" + j;
    }

    /**
     * How fast the eigenvector grows from zero: a positive rate if λ is low enough.
     *
     * @throws IllegalStateException for amplifiers without delay, and where the opened loop has no solution
     */
    public Stability stability() {
        return loop().stability();
    }

    /**
     * Lets the eigenvector grow.
     *
     * @param start outputs of the inverters at the start (V); see {@link #netlist}
     * @param options how long, and how; the start is from initial conditions whatever they say
     */
    public TransientResult run(double[] start, TransientOptions options) {
        return Transient.run(netlist(start), options.fromInitialConditions());
    }

    /** The components at the last time point of a run, scaled to length 1; a fresh array. */
    public double[] direction(TransientResult run) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            names.add(Waveforms.voltageName(v(j)));
        }
        Waveforms waveforms = run.waveforms(names);
        double[] direction = new double[n];
        double squares = 0;
        for (int j = 0; j < n; j++) {
            direction[j] = waveforms.voltage(v(j))[waveforms.size() - 1];
            squares += direction[j] * direction[j];
        }
        for (int j = 0; j < n; j++) {
            direction[j] /= Math.sqrt(squares);
        }
        return direction;
    }
}
