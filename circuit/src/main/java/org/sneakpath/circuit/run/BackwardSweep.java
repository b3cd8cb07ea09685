package org.sneakpath.circuit.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageAdjoint;
import org.sneakpath.circuit.internal.Stages;
import org.sneakpath.circuit.internal.StepAdjoint;
import org.sneakpath.circuit.internal.ValueBars;
import org.sneakpath.circuit.time.Scheme;
import org.sneakpath.circuit.time.StiffScheme;
import org.sneakpath.circuit.time.Trajectory;

/**
 * The discrete adjoint of a transient, step by step from the end to the start; see {@link StepAdjoint}. Time points are
 * frozen, but not those of events: there the end t of the step and its unknowns y solve
 * <pre>
 *   F(y, t, p) = 0,    g(y, t, p) = constant
 * </pre>
 * With T = dL/dt and ġ = dg/dt along the step, both through F, the cotangents of y and p are therefore
 * <pre>
 *   ȳ − μ ∂g/∂y,    p̄ − μ ∂g/∂p,    μ = T/ġ
 * </pre>
 * T and ġ take a pullback of the step each. The points on the other side of an event move with it. The start of a step
 * moves with an event just before; in a two-step scheme, its numbers with one before the step before.
 */
final class BackwardSweep {
    private final CompiledCircuit circuit;
    private final StartPoint start;
    private final Trajectory trajectory;
    private final Stages all;
    private final Map<Scheme, List<Stage>> stages = new HashMap<>();
    private final ValueBars values;
    private final double[] bar;
    private final double[] slope;
    private final StageAdjoint stage;
    private final StepAdjoint steps;
    private final StepAdjoint probe;

    BackwardSweep(CompiledCircuit circuit, Scheme scheme, StartPoint start, Trajectory trajectory) {
        this.circuit = circuit;
        this.start = start;
        this.trajectory = trajectory;
        this.all = new Stages(circuit);
        this.values = circuit.newBars(trajectory.size());
        this.bar = circuit.newVector();
        this.slope = circuit.newVector();
        this.stage = new StageAdjoint(circuit);
        boolean resting = scheme instanceof StiffScheme;
        this.steps = new StepAdjoint(circuit, stage, trajectory.mostStages(), resting);
        this.probe = new StepAdjoint(circuit, stage, trajectory.mostStages(), resting);
    }

    CircuitGradient run(WaveformBars bars) {
        InnerPoints points = new InnerPoints(trajectory);
        double[][] inner = new double[bars.anyInner() ? trajectory.mostStages() : 0][bar.length];
        double byTime = 0;
        double byEarlier = 0;
        for (int k = trajectory.size() - 1; k >= 1; k--) {
            Arrays.fill(bar, 0);
            bars.addTo(bar, k);
            byTime += bars.timeAt(k);
            boolean within = bars.anyInner() && points.count(k) > 0;
            for (int i = 1; within && i <= points.count(k); i++) {
                Arrays.fill(inner[i - 1], 0);
                bars.inner().addTo(inner[i - 1], points.first(k) + i - 1);
            }
            double @Nullable [][] between = within ? inner : null;
            List<Stage> parts =
                    partsOf(trajectory.scheme(k), trajectory.tableau(k).stages());
            if (trajectory.event(k) >= 0) {
                locate(k, parts, between, byTime);
            }
            boolean startMoves = trajectory.moves(k - 1);
            boolean timed = startMoves || trajectory.moves(k) || trajectory.earlierMoves(k);
            steps.pullback(trajectory, k, parts, bar, between, values, timed);
            if (!startMoves) {
                byTime = 0;
            } else if (trajectory.crossing(k)) {
                byTime += steps.byEnd() + steps.byStart() + byEarlier;
            } else {
                byTime = steps.byStart() + byEarlier;
            }
            byEarlier = steps.byEarlier();
        }
        Arrays.fill(bar, 0);
        bars.addTo(bar, 0);
        steps.finish(trajectory.point(0), trajectory.sourceTime(0), bar, values);
        start.pullback(stage, trajectory.point(0), bar, values);
        circuit.pullbackInitialStates(bar, values);
        return new CircuitGradient(circuit, values, bar);
    }

    /** Adds what the objective owes to the time of the event at point k. */
    private void locate(int k, List<Stage> parts, double @Nullable [][] between, double byTime) {
        probe.copy(steps);
        probe.pullback(trajectory, k, parts, bar, between, null, true);
        double total = byTime + probe.byEnd();
        int event = trajectory.event(k);
        double[] y = trajectory.point(k);
        double time = trajectory.sourceTime(k);
        Arrays.fill(slope, 0);
        circuit.events().byUnknowns(event, y, time, 1, slope);
        probe.clear();
        probe.pullback(trajectory, k, parts, slope, null, null, true);
        double rate = circuit.events().byTime(event, y, time) + probe.byEnd();
        if (rate == 0) {
            throw new ArithmeticException("the gradient does not exist: the switching function touches zero at t = "
                    + time + " s and does not pass it");
        }
        double mu = total / rate;
        for (int r = 0; r < bar.length; r++) {
            bar[r] -= mu * slope[r];
        }
        circuit.events().pullback(event, y, time, -mu, values);
    }

    /** Stages of a step; of a scheme that began with another, those of the other. */
    private List<Stage> partsOf(Scheme scheme, int count) {
        List<Stage> parts = stages.computeIfAbsent(scheme, all::of);
        return parts.size() == count ? parts : List.of(all.everything());
    }
}
