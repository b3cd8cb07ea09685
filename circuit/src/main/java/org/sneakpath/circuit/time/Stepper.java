package org.sneakpath.circuit.time;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.internal.CompiledCircuit;
import org.sneakpath.circuit.internal.Drive;
import org.sneakpath.circuit.internal.Evaluation;
import org.sneakpath.circuit.internal.Stage;
import org.sneakpath.circuit.internal.StageSolver;
import org.sneakpath.circuit.internal.Stages;

/** Takes single steps. Knows the equations at the point where the next step starts. */
final class Stepper {
    private final CompiledCircuit circuit;
    private final StageSolver solver;
    private final boolean patient;
    private final Map<SteppingScheme, List<Stage>> stages = new EnumMap<>(SteppingScheme.class);
    private final Drive drive = new Drive();
    private final double[] middle;
    private final Evaluation middleEvaluation;
    private Evaluation old;
    private Evaluation now;

    /**
     * @param patient whether to relax towards a solution where Newton fails; otherwise the caller shortens the step
     */
    Stepper(CompiledCircuit circuit, StageSolver solver, boolean patient) {
        this.patient = patient;
        this.circuit = circuit;
        this.solver = solver;
        Stages all = new Stages(circuit);
        for (SteppingScheme scheme : SteppingScheme.values()) {
            stages.put(scheme, all.of(scheme));
        }
        middle = circuit.newVector();
        middleEvaluation = circuit.newEvaluation();
        old = circuit.newEvaluation();
        now = circuit.newEvaluation();
    }

    /** Makes y at that time the point where the next step starts. */
    void restart(double[] y, double time) {
        drive.time = time;
        circuit.evaluate(y, drive, old);
    }

    /**
     * Steps from the present point without leaving it.
     *
     * @param time time at which sources are read at the end (s)
     * @param from the present point
     * @param to guess in, new point out
     */
    SolveStatus step(SteppingScheme scheme, double h, double time, double[] from, double[] to) {
        List<Stage> parts = stages.get(scheme);
        if (parts == null) {
            throw new IllegalArgumentException("no stages for " + scheme);
        }
        if (parts.size() == 1) {
            return solve(parts.get(0), h, time, from, old, to, now);
        }
        System.arraycopy(from, 0, middle, 0, from.length);
        SolveStatus first = solve(parts.get(0), h, time, from, old, middle, middleEvaluation);
        if (!first.converged()) {
            return first;
        }
        System.arraycopy(middle, 0, to, 0, to.length);
        return solve(parts.get(1), h, time, middle, middleEvaluation, to, now);
    }

    private SolveStatus solve(
            Stage stage, double h, double time, double[] from, Evaluation before, double[] to, Evaluation after) {
        return patient
                ? solver.solvePatiently(stage, h, time, from, before, to, after)
                : solver.solve(stage, h, time, from, before, to, after);
    }

    /** The end of the last step becomes the present point. */
    void accept() {
        Evaluation free = old;
        old = now;
        now = free;
    }
}
