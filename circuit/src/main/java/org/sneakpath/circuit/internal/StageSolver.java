package org.sneakpath.circuit.internal;

import java.util.HashMap;
import java.util.Map;
import org.sneakpath.circuit.SolveStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.nonlinear.Continuation;
import org.sneakpath.circuit.nonlinear.Newton;
import org.sneakpath.circuit.nonlinear.NewtonOptions;
import org.sneakpath.circuit.nonlinear.PseudoTransient;
import org.sneakpath.circuit.nonlinear.RobustNewton;

/** Solves stages of one circuit. Each stage keeps its own factorisation, because held rows change which pivots serve. */
public final class StageSolver {
    private final CompiledCircuit circuit;
    private final StageSystem system;
    private final Newton newton;
    private final RobustNewton robust;
    private final Continuation relaxing = new PseudoTransient();
    private final Map<Stage, Factorization> factorizations = new HashMap<>();

    public StageSolver(CompiledCircuit circuit, NewtonOptions options) {
        this.circuit = circuit;
        this.system = new StageSystem(circuit, options);
        this.newton = new Newton(options, circuit.layout().size() + 1);
        this.robust = new RobustNewton(newton);
        system.setLimiting(true);
    }

    /**
     * Solves a stage; on return {@code toEvaluation} is that at {@code to}.
     *
     * @param step h (s)
     * @param time t' (s)
     * @param from old unknowns
     * @param fromEvaluation evaluation at {@code from}
     * @param to guess in, solution out
     */
    public SolveStatus solve(
            Stage stage,
            double step,
            double time,
            double[] from,
            Evaluation fromEvaluation,
            double[] to,
            Evaluation toEvaluation) {
        system.prepare(stage, step, time, from, fromEvaluation, toEvaluation);
        return newton.solve(system, factorization(stage), to);
    }

    /** As {@link #solve}; where plain Newton fails, the equations of the stage are relaxed towards a solution. */
    public SolveStatus solvePatiently(
            Stage stage,
            double step,
            double time,
            double[] from,
            Evaluation fromEvaluation,
            double[] to,
            Evaluation toEvaluation) {
        SolveStatus status = solve(stage, step, time, from, fromEvaluation, to, toEvaluation);
        if (status.converged() || status == SolveStatus.SINGULAR || !circuit.nonlinear()) {
            return status;
        }
        System.arraycopy(from, 0, to, 0, to.length);
        return relaxing.attempt(newton, system, factorization(stage), to);
    }

    /** As {@link #solve}, with continuation where plain Newton fails; for stages without history. */
    public SolveStatus solveRobustly(Stage stage, double time, double[] from, double[] to, Evaluation toEvaluation) {
        system.prepare(stage, 1, time, from, circuit.newEvaluation(), toEvaluation);
        return robust.solve(system, factorization(stage), to);
    }

    private Factorization factorization(Stage stage) {
        return factorizations.computeIfAbsent(stage, any -> Factorization.of(circuit.pattern()));
    }

    public Newton newton() {
        return newton;
    }

    /** The continuation methods that the last robust solve tried. */
    public String continuation() {
        return robust.tried();
    }

    /** Name of the unknown with the largest error when the last solve ended. */
    public String worstUnknown() {
        return circuit.layout().name(newton.worst());
    }
}
