package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.StageEnd;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.internal.StepAdjoint;
import org.sneakpath.circuit.internal.ValueBars;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Trajectory;

/** The discrete adjoint of a transient, step by step from the end to the start; see {@link StepAdjoint}. */
final class BackwardSweep {
    private final CompiledCircuit circuit;
    private final Stage startStage;
    private final double[] given;
    private final Trajectory trajectory;
    private final boolean resting;
    private final Stages all;
    private final Map<Scheme, List<Stage>> stages = new HashMap<>();

    BackwardSweep(CompiledCircuit circuit, Scheme scheme, Stage startStage, double[] given, Trajectory trajectory) {
        this.circuit = circuit;
        this.startStage = startStage;
        this.given = given;
        this.trajectory = trajectory;
        this.resting = scheme instanceof StiffScheme;
        this.all = new Stages(circuit);
    }

    CircuitGradient run(WaveformBars bars) {
        int samples = trajectory.size();
        ValueBars values = circuit.newBars(samples);
        double[] bar = circuit.newVector();
        StageAdjoint stage = new StageAdjoint(circuit);
        StepAdjoint steps = new StepAdjoint(circuit, stage, trajectory.mostStages());
        for (int k = samples - 1; k >= 1; k--) {
            Arrays.fill(bar, 0);
            bars.addTo(bar, k);
            steps.pullback(
                    trajectory,
                    k,
                    partsOf(trajectory.scheme(k), trajectory.tableau(k).stages()),
                    bar,
                    resting,
                    values);
        }
        Arrays.fill(bar, 0);
        bars.addTo(bar, 0);
        steps.finish(trajectory.point(0), trajectory.sourceTime(0), resting, bar, values);
        StageEnd from = new StageEnd(given, trajectory.sourceTime(0), 0);
        StageEnd to = new StageEnd(trajectory.point(0), trajectory.sourceTime(0), 0);
        stage.pullback(startStage, from, to, bar, values);
        return new CircuitGradient(circuit, values, bar);
    }

    /** Stages of a step; of a scheme that began with another, those of the other. */
    private List<Stage> partsOf(Scheme scheme, int count) {
        List<Stage> parts = stages.computeIfAbsent(scheme, all::of);
        return parts.size() == count ? parts : List.of(all.everything());
    }
}
