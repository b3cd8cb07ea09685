package org.sneakpath.circuit.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Layout;
import org.sneakpath.circuit.time.PointVisitor;
import org.sneakpath.circuit.time.RecordedSteps;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.Trajectory;

/** Waveforms of a transient, and its pullback. Keeps all unknowns at all time points, or
 * as many as fit into {@link TransientOptions#adjointMemory}. Not thread-safe. */
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
        List<String> names = new ArrayList<>();
        for (int r = 0; r < layout.size(); r++) {
            names.add(layout.name(r));
        }
        return waveforms(names);
    }

    /**
     * Some waveforms at all accepted time points, so that memory grows with these alone. Where the trajectory did not fit
     * into the adjoint memory, it is computed once more, and agrees with the run to within Newton's tolerances.
     *
     * @param names such as {@code v(out)}
     */
    public Waveforms waveforms(List<String> names) {
        int samples = trajectory.size();
        double[] time = new double[samples];
        for (int k = 0; k < samples; k++) {
            time[k] = trajectory.time(k);
        }
        int[] unknowns = new int[names.size()];
        double[][] values = new double[names.size()][samples];
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int c = 0; c < unknowns.length; c++) {
            unknowns[c] = circuit.layout().unknown(names.get(c));
            columns.put(names.get(c), values[c]);
        }
        trajectory.forEach((k, y) -> {
            for (int c = 0; c < unknowns.length; c++) {
                values[c][k] = y[unknowns[c]];
            }
        });
        return new Waveforms(time, columns);
    }

    /** Where the inner stages of the steps are, and what integrals make of them. */
    public InnerPoints innerPoints() {
        return new InnerPoints(trajectory);
    }

    /** A waveform at all {@link #innerPoints}; computed once more where the trajectory did not fit into the adjoint memory. */
    public double[] inner(String name) {
        int unknown = circuit.layout().unknown(name);
        InnerPoints points = innerPoints();
        double[] values = new double[points.size()];
        trajectory.forEach(new PointVisitor() {
            @Override
            public void point(int k, double[] y) {
                // Only what lies between is asked for.
            }

            @Override
            public void stage(int k, int i, double[] y) {
                if (i <= points.count(k)) {
                    values[points.first(k) + i - 1] = y[unknown];
                }
            }
        });
        return values;
    }

    /** Most memory that unknowns at time points have taken so far (bytes). */
    public long trajectoryBytes() {
        return trajectory.peakBytes();
    }

    /** The steps taken, for another run to take as well. */
    public RecordedSteps steps() {
        return new RecordedSteps(trajectory);
    }

    /** Cotangents of this result, all zero. */
    public WaveformBars newBars() {
        return new WaveformBars(
                circuit.layout(), trajectory.size(), innerPoints().size());
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
