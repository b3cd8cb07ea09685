package org.sneakpath.circuit.internal;

import java.util.Arrays;
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
 * <p>Cost: one evaluation (two where the last call did not end here), one factorisation and one transposed solve, plus the
 * parameter derivatives.
 */
public final class StageAdjoint {
    private final CompiledCircuit circuit;
    private final SparsePattern pattern;
    private final StageSystem system;
    private final Map<Stage, Factorization> factorizations = new HashMap<>();
    private final Drive drive = new Drive();
    private Evaluation oldEvaluation;
    private Evaluation newEvaluation;
    /** The end at which {@code oldEvaluation} was made. */
    private @Nullable StageEnd evaluated;

    private final double[] lambda;
    private final double[] product;
    private final double[] newQ;
    private final double[] newJ;
    private final double[] oldQ;
    private final double[] oldJ;

    public StageAdjoint(CompiledCircuit circuit) {
        this.circuit = circuit;
        this.pattern = circuit.pattern();
        this.system = new StageSystem(circuit, NewtonOptions.DEFAULT);
        this.oldEvaluation = circuit.newEvaluation();
        this.newEvaluation = circuit.newEvaluation();
        this.lambda = circuit.newVector();
        this.product = circuit.newVector();
        this.newQ = circuit.newVector();
        this.newJ = circuit.newVector();
        this.oldQ = circuit.newVector();
        this.oldJ = circuit.newVector();
    }

    /**
     * Turns the cotangent of the new point into that of the old one.
     *
     * @param bar dL/dy' in, dL/dy out
     * @param bars gradients of element values, added to
     */
    public void pullback(
            Stage stage,
            double step,
            StageEnd from,
            StageEnd to,
            double[] bar,
            Map<String, double[]> bars,
            int samples) {
        evaluate(from, to);
        system.prepare(stage, step, to.time(), from.y(), oldEvaluation, newEvaluation);
        system.assemble(to.y());
        Factorization factorization = factorizations.computeIfAbsent(stage, any -> Factorization.of(pattern));
        FactorStatus status = factorization.factor(system.jacobian());
        if (!status.ok()) {
            throw new ArithmeticException("the gradient does not exist at t = " + to.time() + " s: the equations do not"
                    + " determine " + circuit.layout().name(status.unknown()));
        }
        factorization.solveTransposed(bar, lambda);
        Arrays.fill(bar, 0);
        boolean history = weigh(bar);
        circuit.pullback(to.y(), newQ, newJ, bars, to.sample(), samples);
        if (history) {
            circuit.pullback(from.y(), oldQ, oldJ, bars, from.sample(), samples);
            addTransposed(oldEvaluation.dq, oldQ, bar);
            addTransposed(oldEvaluation.dj, oldJ, bar);
        }
    }

    /** Evaluates at both ends; a sweep backwards has evaluated the new end already, as the old end of the stage after. */
    private void evaluate(StageEnd from, StageEnd to) {
        if (evaluated == to) {
            Evaluation known = oldEvaluation;
            oldEvaluation = newEvaluation;
            newEvaluation = known;
        } else {
            drive.time = to.time();
            circuit.evaluate(to.y(), drive, newEvaluation);
        }
        drive.time = from.time();
        circuit.evaluate(from.y(), drive, oldEvaluation);
        evaluated = from;
    }

    /** Distributes λ over the charges and currents of both ends; says whether the old end gets any. */
    private boolean weigh(double[] bar) {
        boolean history = false;
        for (int r = 0; r < pattern.dimension(); r++) {
            double l = system.clamped(r) || system.held(r) ? 0 : lambda[r];
            newQ[r] = -system.alpha(r) * l;
            newJ[r] = -system.beta(r) * l;
            oldQ[r] = system.alpha(r) * l;
            oldJ[r] = -system.gamma(r) * l;
            history |= oldQ[r] != 0 || oldJ[r] != 0;
            if (system.held(r)) {
                bar[r] = lambda[r];
            }
        }
        return history;
    }

    private void addTransposed(double[] values, double[] weights, double[] bar) {
        pattern.multiplyTransposed(values, weights, product);
        for (int r = 0; r < pattern.dimension(); r++) {
            bar[r] += product[r];
        }
    }
}
