package org.sneakpath.circuit.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.linear.FactorStatus;
import org.sneakpath.circuit.linear.Factorization;
import org.sneakpath.circuit.linear.SparsePattern;
import org.sneakpath.circuit.nonlinear.NewtonOptions;

/**
 * The pullback of a stage F(y', y, p) = 0. With ȳ' = dL/dy':
 * <pre>
 *   (∂F/∂y')ᵀ λ = ȳ',    ȳ = −(∂F/∂y)ᵀ λ,    p̄ += −(∂F/∂p)ᵀ λ
 * </pre>
 * Rows of states at a bound depend on nothing but their own unknown and pass nothing on.
 *
 * <p>Cost: one evaluation, one factorisation and one transposed solve, plus the parameter derivatives.
 */
public final class StageAdjoint {
    private final CompiledCircuit circuit;
    private final SparsePattern pattern;
    private final StageSystem system;
    private final StageHistory history;
    private final Map<Stage, Factorization> factorizations = new HashMap<>();
    private final Drive drive = new Drive();
    private final Evaluation evaluation;
    private Factorization factorization;
    private final double[] y;

    /** Weights of q and j by row, for {@link #addTransposed} and the parameters. */
    final double[] charges;

    final double[] currents;
    private final double[] lambda;
    private final double[] product;

    public StageAdjoint(CompiledCircuit circuit) {
        this.circuit = circuit;
        this.pattern = circuit.pattern();
        this.system = new StageSystem(circuit, NewtonOptions.DEFAULT);
        this.history = new StageHistory(circuit);
        this.evaluation = circuit.newEvaluation();
        this.factorization = Factorization.of(pattern);
        this.y = circuit.newVector();
        this.charges = circuit.newVector();
        this.currents = circuit.newVector();
        this.lambda = circuit.newVector();
        this.product = circuit.newVector();
    }

    /**
     * Turns the cotangent of the new point into that of the old one, for a stage whose held rows keep the old point's
     * unknowns and that has no other past: an operating point, a start.
     *
     * @param bar dL/dy' in, dL/dy out
     * @param bars gradients of element values, added to
     */
    public void pullback(Stage stage, StageEnd from, StageEnd to, double[] bar, ValueBars bars) {
        evaluate(to.y(), to.time());
        system.prepare(stage, to.time(), from.y(), evaluation);
        system.assemble(y);
        factor(stage);
        solve(bar, lambda);
        for (int r = 0; r < pattern.dimension(); r++) {
            boolean held = system.held(r);
            bar[r] = held ? lambda[r] : 0;
            charges[r] = 0;
            currents[r] = held || system.clamped(r) ? 0 : -lambda[r];
        }
        circuit.pullback(to.y(), to.time(), charges, currents, bars, to.sample());
    }

    /**
     * The pullback of a stage of weight d = 1 from given charges.
     *
     * @param past Q, with J = 0
     * @param bar dL/dy', overwritten
     * @param byCharge dL/dQ by row, written
     */
    public void pullback(
            Stage stage,
            double inverseStep,
            StageHistory past,
            StageEnd to,
            double[] bar,
            double[] byCharge,
            ValueBars bars) {
        evaluate(to.y(), to.time());
        system.prepare(stage, inverseStep, 1, to.time(), y, past, evaluation);
        system.assemble(y);
        factor(stage);
        solve(bar, lambda);
        for (int r = 0; r < pattern.dimension(); r++) {
            double l = system.held(r) || system.clamped(r) ? 0 : lambda[r];
            byCharge[r] = system.alpha(r) * l;
            charges[r] = -byCharge[r];
            currents[r] = -l;
        }
        circuit.pullback(to.y(), to.time(), charges, currents, bars, to.sample());
    }

    /** Evaluates the equations at a point. */
    void evaluate(double[] at, double time) {
        drive.time = time;
        System.arraycopy(at, 0, y, 0, y.length);
        circuit.evaluate(at, drive, evaluation);
    }

    /**
     * Makes and factors ∂F/∂y' at the point evaluated last.
     *
     * @param clamped states at a bound, see {@link ClampedStates}; null for none
     */
    void factor(Stage stage, double inverseStep, double implicit, long @Nullable [] clamped) {
        system.prepare(stage, inverseStep, implicit, drive.time, y, history, evaluation);
        system.assembleJacobian(clamped);
        factor(stage);
    }

    private void factor(Stage stage) {
        factorization = factorizations.computeIfAbsent(stage, any -> Factorization.of(pattern));
        FactorStatus status = factorization.factor(system.jacobian());
        if (!status.ok()) {
            throw new ArithmeticException("the gradient does not exist at t = " + drive.time
                    + " s: the equations do not determine " + circuit.layout().name(status.unknown()));
        }
    }

    /** (∂F/∂y')ᵀ λ = bar. */
    void solve(double[] bar, double[] out) {
        factorization.solveTransposed(bar, out);
    }

    /** Σ_r w_r q_r at the point evaluated last. */
    double weighCharges(double[] weights) {
        double sum = 0;
        for (int r = 0; r < pattern.dimension(); r++) {
            sum += weights[r] * evaluation.q[r];
        }
        return sum;
    }

    /** Σ_r w_r j_r at the point evaluated last. */
    double weighCurrents(double[] weights) {
        double sum = 0;
        for (int r = 0; r < pattern.dimension(); r++) {
            sum += weights[r] * evaluation.j[r];
        }
        return sum;
    }

    /** Σ_r currents_r ∂j_r/∂t at the point evaluated last, at fixed unknowns. */
    double weighTime() {
        circuit.timeDerivative(y, drive.time, product);
        double sum = 0;
        for (int r = 0; r < pattern.dimension(); r++) {
            sum += currents[r] * product[r];
        }
        return sum;
    }

    boolean held(int r) {
        return system.held(r);
    }

    boolean clamped(int r) {
        return system.clamped(r);
    }

    /** Whether a state at the point evaluated last stands at a bound and is pushed outwards. */
    boolean rests(int r) {
        return r >= circuit.layout().firstState() && circuit.layout().rests(r, y[r], evaluation.j[r]);
    }

    boolean differential(int r) {
        return system.alpha(r) != 0;
    }

    /** bar ← bar + (∂q/∂y)ᵀ charges + (∂j/∂y)ᵀ currents at the point evaluated last. */
    void addTransposed(double[] bar) {
        addTransposed(evaluation.dq, charges, bar);
        addTransposed(evaluation.dj, currents, bar);
    }

    private void addTransposed(double[] values, double[] weights, double[] bar) {
        pattern.multiplyTransposed(values, weights, product);
        for (int r = 0; r < pattern.dimension(); r++) {
            bar[r] += product[r];
        }
    }

    /** Adds what the parameters at the point evaluated last get by {@link #charges} and {@link #currents}. */
    void addParameters(ValueBars bars, int sample) {
        circuit.pullback(y, drive.time, charges, currents, bars, sample);
    }
}
