package org.sneakpath.circuit.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.RowKind;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.StageEnd;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.circuit.time.Trajectory;

/**
 * The discrete adjoint of a transient, stage by stage from the end to the start.
 *
 * <p>Cost: per stage one evaluation, one factorisation and one transposed solve.
 */
final class BackwardSweep {
    private final CompiledCircuit circuit;
    private final Stage startStage;
    private final double[] given;
    private final Trajectory trajectory;
    private final StageAdjoint adjoint;
    private final Map<SteppingScheme, List<Stage>> stages = new EnumMap<>(SteppingScheme.class);

    BackwardSweep(CompiledCircuit circuit, Stage startStage, double[] given, Trajectory trajectory) {
        this.circuit = circuit;
        this.startStage = startStage;
        this.given = given;
        this.trajectory = trajectory;
        this.adjoint = new StageAdjoint(circuit);
    }

    CircuitGradient run(WaveformBars bars) {
        int samples = trajectory.size();
        Map<String, double[]> values = circuit.newBars(samples);
        double[] bar = circuit.newVector();
        double[] middle = circuit.newVector();
        StageEnd to = end(samples - 1);
        for (int k = samples - 1; k >= 1; k--) {
            bars.addTo(bar, k);
            StageEnd from = end(k - 1);
            List<Stage> parts = stages.computeIfAbsent(trajectory.scheme(k), scheme -> new Stages(circuit).of(scheme));
            double h = trajectory.step(k);
            if (parts.size() == 1) {
                adjoint.pullback(parts.get(0), h, from, to, bar, values, samples);
            } else {
                between(parts.get(0), from.y(), to.y(), middle);
                StageEnd between = new StageEnd(middle, to.time(), k);
                adjoint.pullback(parts.get(1), h, between, to, bar, values, samples);
                adjoint.pullback(parts.get(0), h, from, between, bar, values, samples);
            }
            to = from;
        }
        bars.addTo(bar, 0);
        StageEnd start = new StageEnd(given, trajectory.sourceTime(0), 0);
        adjoint.pullback(startStage, 1, start, to, bar, values, samples);
        return new CircuitGradient(circuit, values, bar, samples);
    }

    private StageEnd end(int k) {
        return new StageEnd(trajectory.point(k), trajectory.sourceTime(k), k);
    }

    /** The point between two stages of a step: what the first holds is still old, the rest is final. */
    private void between(Stage first, double[] from, double[] to, double[] middle) {
        System.arraycopy(to, 0, middle, 0, middle.length);
        for (int r = 0; r < circuit.layout().size(); r++) {
            if (first.kind(r) == RowKind.HELD) {
                middle[r] = from[r];
            }
        }
    }
}
