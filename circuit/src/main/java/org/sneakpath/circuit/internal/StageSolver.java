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

/** Solves stages of one circuit. Each kind of stage keeps its own factors, because held rows change which pivots serve. */
public final class StageSolver {
    private final CompiledCircuit circuit;
    private final NewtonOptions options;
    private final StageSystem system;
    private final Newton newton;
    private final RobustNewton robust;
    private final Continuation relaxing = new PseudoTransient();
    private final Map<Stage, Factorization> factorizations = new HashMap<>();
    private final StageHistory none;
    private final double[] correction;
    private boolean patient;

    public StageSolver(CompiledCircuit circuit, NewtonOptions options) {
        this.circuit = circuit;
        this.options = options;
        this.system = new StageSystem(circuit, options);
        this.newton = new Newton(options, circuit.layout().size() + 1);
        this.robust = new RobustNewton(newton);
        this.none = new StageHistory(circuit);
        this.correction = circuit.newVector();
        system.setLimiting(true);
    }

    /** Relative tolerance of Newton's method. */
    public double relativeTolerance() {
        return options.toRounding() ? 0 : options.relative();
    }

    /** Says from which point the solves to come set out, which tolerances of states near a rest refer to. */
    public void near(double[] y) {
        system.near(y);
    }

    /** Whether {@link #solve} relaxes the equations towards a solution where plain Newton fails. */
    public void setPatient(boolean patient) {
        this.patient = patient;
    }

    /**
     * Solves a stage; on return {@code evaluation} is that at {@code to}.
     *
     * @param inverseStep α = 1/h (1/s)
     * @param implicit d
     * @param time t' (s)
     * @param from unknowns that held rows keep; also where a relaxed solve starts
     * @param history Q and J
     * @param to guess in, solution out
     */
    public SolveStatus solve(
            Stage stage,
            double inverseStep,
            double implicit,
            double time,
            double[] from,
            StageHistory history,
            double[] to,
            Evaluation evaluation) {
        system.prepare(stage, inverseStep, implicit, time, from, history, evaluation);
        SolveStatus status = newton.solve(system, factorization(stage), to);
        if (status.converged()) {
            system.settleAtBounds(to);
            return status;
        }
        if (!patient || status == SolveStatus.SINGULAR || !circuit.nonlinear()) {
            return status;
        }
        System.arraycopy(from, 0, to, 0, to.length);
        status = relaxing.attempt(newton, system, factorization(stage), to);
        if (status.converged()) {
            system.settleAtBounds(to);
        }
        return status;
    }

    /** Solves a stage without history, with continuation where plain Newton fails. */
    public SolveStatus solveRobustly(Stage stage, double time, double[] from, double[] to, Evaluation evaluation) {
        return solveRobustly(stage, 1, time, from, none, to, evaluation);
    }

    /** Solves a stage of weight d = 1, with continuation where plain Newton fails. */
    public SolveStatus solveRobustly(
            Stage stage,
            double inverseStep,
            double time,
            double[] from,
            StageHistory history,
            double[] to,
            Evaluation evaluation) {
        system.prepare(stage, inverseStep, 1, time, from, history, evaluation);
        return robust.solve(system, factorization(stage), to);
    }

    /**
     * What a change of the rows' residuals does to the unknowns, by the factors of the stage solved last: x ← M⁻¹ x. Rows
     * that have no charge, and states at a bound, take no part.
     *
     * @param x change of the residual by row in, change of the unknowns out
     */
    public void filter(Stage stage, double[] x) {
        for (int r = 0; r < circuit.layout().size(); r++) {
            boolean counts = stage.kind(r) == RowKind.DIFFERENTIAL && !system.clamped(r);
            correction[r] = counts ? x[r] : 0;
        }
        factorization(stage).solve(correction, x);
    }

    /** Which states the last solve left at a bound. */
    public void clamped(ClampedStates out) {
        out.clear();
        for (int r = circuit.layout().firstState(); r < circuit.layout().size(); r++) {
            if (system.clamped(r)) {
                out.add(r);
            }
        }
    }

    /** Lets states that the last solve left at a bound rest there: the rate that pushes outwards is no history. */
    public void restAtBounds(Evaluation evaluation) {
        for (int r = circuit.layout().firstState(); r < circuit.layout().size(); r++) {
            if (system.clamped(r)) {
                evaluation.j[r] = 0;
                evaluation.sizeJ[r] = 0;
            }
        }
    }

    private Factorization factorization(Stage stage) {
        Factorization known = factorizations.get(stage);
        if (known == null) {
            known = Factorization.of(circuit.pattern());
            factorizations.put(stage, known);
        }
        return known;
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
