package org.sneakpath.circuit.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.time.RecordedSteps;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.Trajectory;

/** Waveforms of a transient, and its pullback. Keeps all unknowns at all time points. Not thread-safe. */
public final class TransientResult {
    private final CompiledCircuit circuit;
    private final Scheme scheme;
    private final StartPoint start;
    private final Trajectory trajectory;
    private final SolveStatus status;
    private final SolveStats stats;

    TransientResult(
            CompiledCircuit circuit,
            Scheme scheme,
            StartPoint start,
            Trajectory trajectory,
            SolveStatus status,
            SolveStats stats) {
        this.circuit = circuit;
        this.scheme = scheme;
        this.start = start;
        this.trajectory = trajectory;
        this.status = status;
        this.stats = stats;
    }

    public SolveStatus status() {
        return status;
    }

    public SolveStats stats() {
        return stats;
    }

    /** Number of time points, the start included. */
    public int size() {
        return trajectory.size();
    }

    /** All waveforms at all accepted time points; made afresh at each call. */
    public Waveforms waveforms() {
        Layout layout = circuit.layout();
        int samples = trajectory.size();
        double[] time = new double[samples];
        for (int k = 0; k < samples; k++) {
            time[k] = trajectory.time(k);
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int r = 0; r < layout.size(); r++) {
            double[] column = new double[samples];
            for (int k = 0; k < samples; k++) {
                column[k] = trajectory.point(k)[r];
            }
            columns.put(layout.name(r), column);
        }
        return new Waveforms(time, columns);
    }

    /** The steps taken, for another run to take as well. */
    public RecordedSteps steps() {
        return new RecordedSteps(trajectory);
    }

    /** Cotangents of this result, all zero. */
    public WaveformBars newBars() {
        return new WaveformBars(circuit.layout(), trajectory.size());
    }

    /**
     * The gradient of a scalar with these cotangents: the exact one of the numbers computed, through every step taken,
     * step lengths frozen. One sweep backwards, whatever the number of time points in the scalar.
     *
     * @throws IllegalStateException if the transient did not start
     * @throws ArithmeticException if the Jacobian at a solution is singular, so that there is no gradient
     */
    public CircuitGradient pullback(WaveformBars bars) {
        if (trajectory.size() == 0) {
            throw new IllegalStateException("there is no gradient: " + status.advice());
        }
        if (bars.samples() != trajectory.size()) {
            throw new IllegalArgumentException(
                    "cotangents have " + bars.samples() + " time points, but the transient has " + trajectory.size()
                            + "; take them from newBars() of the same result");
        }
        return new BackwardSweep(circuit, scheme, start, trajectory).run(bars);
    }
}
