package org.sneakpath.circuit.run;

import java.util.Map;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.StageEnd;

/** An operating point by name, and its pullback. Not thread-safe. */
public final class OperatingPointResult {
    private final CompiledCircuit circuit;
    private final double time;
    private final Stage stage;
    private final double[] given;
    private final double[] y;
    private final SolveStatus status;
    private final SolveStats stats;

    OperatingPointResult(
            CompiledCircuit circuit,
            double time,
            Stage stage,
            double[] given,
            double[] y,
            SolveStatus status,
            SolveStats stats) {
        this.circuit = circuit;
        this.time = time;
        this.stage = stage;
        this.given = given;
        this.y = y;
        this.status = status;
        this.stats = stats;
    }

    public SolveStatus status() {
        return status;
    }

    public SolveStats stats() {
        return stats;
    }

    /** Voltage of a node against ground (V). */
    public double voltage(String node) {
        return node.equals(Netlist.GROUND) ? 0 : y[circuit.layout().unknown(Waveforms.voltageName(node))];
    }

    /** Current of a voltage source or inductor, from its first to its second node through it (A). */
    public double current(String element) {
        return y[circuit.layout().unknown(Waveforms.currentName(element))];
    }

    /** State of a device. */
    public double state(String device, String state) {
        return y[circuit.layout().unknown(Waveforms.stateName(device, state))];
    }

    /** Cotangents of this result, all zero, with a single time point. */
    public WaveformBars newBars() {
        return new WaveformBars(circuit.layout(), 1);
    }

    /**
     * The gradient of a scalar with these cotangents, by one transposed solve.
     *
     * @throws IllegalStateException if the operating point did not converge
     * @throws ArithmeticException if the Jacobian at a solution is singular, so that there is no gradient
     */
    public CircuitGradient pullback(WaveformBars bars) {
        if (!status.converged()) {
            throw new IllegalStateException("there is no gradient: " + status.advice());
        }
        double[] bar = circuit.newVector();
        bars.addTo(bar, 0);
        Map<String, double[]> values = circuit.newBars(1);
        StageEnd from = new StageEnd(given, time, 0);
        StageEnd to = new StageEnd(y, time, 0);
        new StageAdjoint(circuit).pullback(stage, from, to, bar, values, 1);
        return new CircuitGradient(circuit, values, bar, 1);
    }
}
