package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sneakpath.circuit.Device;
import org.sneakpath.circuit.Element;
import org.sneakpath.circuit.Netlist;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.StageEnd;
import org.sneakpath.circuit.internal.ValueBars;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.DeviceBatch;

/** An operating point by name, and its pullback. Not thread-safe. */
public final class OperatingPointResult {
    private final CompiledCircuit circuit;
    private final double time;
    private final Stage stage;
    private final Set<Integer> held;
    private final double[] given;
    private final double[] y;
    private final SolveStatus status;
    private final SolveStats stats;

    OperatingPointResult(
            CompiledCircuit circuit,
            double time,
            Stage stage,
            Set<Integer> held,
            double[] given,
            double[] y,
            SolveStatus status,
            SolveStats stats) {
        this.circuit = circuit;
        this.time = time;
        this.stage = stage;
        this.held = held;
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

    /** Names of all unknowns, such as {@code v(out)}, {@code i(V1)}, {@code x(M1.x)}, in the order of the equations. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int r = 0; r < circuit.layout().size(); r++) {
            names.add(circuit.layout().name(r));
        }
        return names;
    }

    /** The unknown of that name; refused with the names that exist where there is none. */
    public double value(String name) {
        return y[circuit.layout().unknown(name)];
    }

    /**
     * Names of the states that kept the value they were given, such as {@code x(M1.x)}: all of them where states were not to
     * be solved, else those without an equilibrium of their own.
     */
    public List<String> heldStates() {
        return held.stream()
                .filter(r -> r >= circuit.layout().firstState())
                .sorted()
                .map(r -> circuit.layout().name(r))
                .toList();
    }

    /**
     * Current through each branch of a device, from its first to its second terminal (A); charges are at rest and add
     * nothing.
     */
    public double[] deviceCurrents(String device) {
        Element element = circuit.netlist().element(device);
        if (!(element instanceof Device d)) {
            throw new IllegalArgumentException("element '" + device + "' is not a device but a "
                    + element.getClass().getSimpleName());
        }
        DeviceBatch batch = batch(d);
        d.model().currents(batch, 0, 1);
        return batch.i.clone();
    }

    /** A device with the voltages and states of this point and its own parameters, not evaluated yet. */
    DeviceBatch batch(Device d) {
        DeviceBatch batch = new DeviceBatch(d.model(), 1);
        batch.temperature[0] = d.temperatureIn(circuit.netlist().temperature());
        for (int b = 0; b < batch.v.length; b++) {
            Branch branch = d.model().branches().get(b);
            batch.v[b] = voltage(d.node(branch.from())) - voltage(d.node(branch.to()));
        }
        for (int s = 0; s < batch.x.length; s++) {
            batch.x[s] = state(d.name(), d.model().states().get(s).name());
        }
        for (int p = 0; p < batch.p.length; p++) {
            batch.p[p] = d.parameters().get(p);
        }
        return batch;
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
        ValueBars values = circuit.newBars(1);
        StageEnd from = new StageEnd(given, time, 0);
        StageEnd to = new StageEnd(y, time, 0);
        new StageAdjoint(circuit).pullback(stage, from, to, bar, values);
        circuit.pullbackInitialStates(bar, values);
        return new CircuitGradient(circuit, values, bar);
    }
}
