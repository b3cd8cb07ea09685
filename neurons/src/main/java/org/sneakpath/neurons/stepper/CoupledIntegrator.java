package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The coupled schemes: membrane and states in one system, θ = 1 for BACKWARD_EULER and θ = ½ for TRAPEZOIDAL.
 *
 * <pre>
 *   C(v'−v) + Σ (q'−q) + hθ Σ i' + h(1−θ) Σ i − h I = 0          i' = i(u',x'), i = i(u,x), u = v − E
 *   x' = mid(lo, hi, x + hθ f' + h(1−θ) f)
 * </pre>
 * Newton eliminates the states of each branch with its own small matrix A = I − hθ ∂f'/∂x, so that one scalar equation
 * per neuron is left: with s = A⁻¹ hθ ∂f'/∂v and w = hθ ∂i'/∂x + ∂q'/∂x its slope is D + Σ w·s. Voltage and states move
 * together from their old values. Where that does not settle, for lack of a solution near by, or settles where the slope
 * is negative, which no membrane charging up to its voltage would, {@link ReducedMembrane} takes the neuron over.
 *
 * <p>Pullback of one step, v̄ and x̄ being the cotangents of v' and x', and rows that a bound holds passing nothing on:
 * <pre>
 *   α  = (v̄ + Σ s·x̄) / (C + Σ (hθ ∂i'/∂v + ∂q'/∂v + w·s))
 *   β  = A⁻ᵀ (x̄ − α w)
 *   Ī += h α
 *   p̄ += −α (hθ ∂i'/∂p + ∂q'/∂p) + hθ β·∂f'/∂p  +  α (∂q/∂p − h(1−θ) ∂i/∂p) + h(1−θ) β·∂f/∂p
 *   v̄ ← α (C + Σ (∂q/∂v − h(1−θ) ∂i/∂v)) + h(1−θ) Σ β·∂f/∂v
 *   x̄ ← β + α (∂q/∂x − h(1−θ) ∂i/∂x) + h(1−θ) β·∂f/∂x
 * </pre>
 * The unprimed terms wait until the sweep evaluates that point for the step before, so that each point is evaluated once.
 */
final class CoupledIntegrator implements Integrator {
    /** Newton iterations of one step after which a neuron that has not converged is handed to {@link ReducedMembrane}. */
    private static final int PLAIN_ITERATIONS = 16;

    private final int n;
    /** hθ (s). */
    private final double implicit;
    /** h(1−θ) (s). */
    private final double explicit;

    private final BranchPopulation[] branches;
    private final MembraneEquation membrane;
    private final ReducedMembrane reduced;

    private final double[] vBar;
    private final double[] slope;
    private final double[] alpha;
    private final double[][] xBar;
    private final double[][] beta;

    CoupledIntegrator(BranchPopulation[] branches, MembraneEquation membrane, double theta) {
        this.branches = branches;
        this.membrane = membrane;
        n = membrane.n;
        implicit = theta * membrane.step;
        explicit = (1 - theta) * membrane.step;
        reduced = new ReducedMembrane(branches, membrane, implicit, explicit);
        vBar = new double[n];
        slope = new double[n];
        alpha = new double[n];
        xBar = new double[branches.length][];
        beta = new double[branches.length][];
        for (int b = 0; b < branches.length; b++) {
            xBar[b] = new double[branches[b].states * n];
            beta[b] = new double[branches[b].states * n];
        }
    }

    @Override
    public void begin(Trajectory out) {
        evaluate(out, 0);
    }

    @Override
    public void step(Trajectory out, int t, double[] currents, int currentOffset, RunLog log) {
        double[] v = out.v;
        System.arraycopy(v, t * n, v, (t + 1) * n, n);
        for (BranchPopulation branch : branches) {
            branch.keepCharge();
            branch.keepFlows();
        }
        for (int iteration = 0; ; iteration++) {
            linearise(out, t, currents, currentOffset);
            log.iteration();
            if (iteration == PLAIN_ITERATIONS || !MembraneEquation.unsettled(membrane.error, 0, n)) {
                break;
            }
            membrane.newton(v, t + 1, branches);
            for (BranchPopulation branch : branches) {
                branch.system.advance(branch.batch, membrane.dv, membrane.error, MembraneEquation.ROUNDING, 0, n);
                branch.loadVoltage(v, t + 1);
                branch.currents();
                branch.rates();
            }
        }
        for (int j = 0; j < n; j++) {
            if (!(membrane.error[j] <= MembraneEquation.ROUNDING && membrane.slope[j] > 0)) {
                reduced.solve(out, t, currents, currentOffset, j);
                log.bracketed();
            }
        }
        log.residuals(t, membrane.error);
        for (int b = 0; b < branches.length; b++) {
            branches[b].storeStates(out.x[b], t + 1);
        }
    }

    /** Membrane and state equations at the point where the branches were last evaluated, states eliminated. */
    private void linearise(Trajectory out, int t, double[] currents, int currentOffset) {
        membrane.begin(out.v, t, currents, currentOffset, 0, n);
        for (BranchPopulation branch : branches) {
            membrane.add(branch, implicit, explicit, 0, n);
        }
        membrane.assess(out.v, t + 1, 0, n);
        for (int b = 0; b < branches.length; b++) {
            BranchPopulation branch = branches[b];
            int row = t * branch.states * n;
            branch.system.linearise(
                    branch.batch,
                    out.x[b],
                    row,
                    branch.oldRate,
                    implicit,
                    explicit,
                    membrane.error,
                    out.held[b],
                    row,
                    0,
                    n);
            membrane.eliminate(branch, implicit, 0, n);
        }
    }

    @Override
    public void pullback(
            Trajectory run,
            double[] voltageBars,
            double[] currentBars,
            int stride,
            @Nullable ParameterBars parameters) {
        Arrays.fill(alpha, 0);
        for (double[] bars : beta) {
            Arrays.fill(bars, 0);
        }
        for (int t = run.steps - 1; t >= 0; t--) {
            evaluate(run, t + 1);
            leaveStep(parameters);
            for (int j = 0; j < n; j++) {
                vBar[j] += voltageBars[t * n + j];
            }
            enterStep(run, t, parameters);
            int offset = t * stride;
            for (int j = 0; j < n; j++) {
                currentBars[offset + j] += membrane.step * alpha[j];
            }
        }
        if (parameters != null) {
            evaluate(run, 0);
            leaveStep(parameters);
            Adjoint.addInitial(vBar, xBar, parameters);
        }
    }

    /** Currents and rates of all branches at a row. */
    private void evaluate(Trajectory run, int row) {
        for (int b = 0; b < branches.length; b++) {
            BranchPopulation branch = branches[b];
            branch.loadVoltage(run.v, row);
            branch.loadStates(run.x[b], row);
            branch.currents();
            branch.rates();
        }
    }

    /** The unprimed terms of the step whose α and β are known, at its beginning: v̄ and x̄ from them. */
    private void leaveStep(@Nullable ParameterBars parameters) {
        for (int j = 0; j < n; j++) {
            vBar[j] = membrane.capacitance * alpha[j];
        }
        for (int b = 0; b < branches.length; b++) {
            BranchPopulation branch = branches[b];
            System.arraycopy(beta[b], 0, xBar[b], 0, beta[b].length);
            if (explicit != 0 || branch.storesCharge) {
                pullOldMembrane(branch, xBar[b]);
                Adjoint.addByVoltage(branch, explicit, beta[b], vBar, n);
                Adjoint.addByState(branch, explicit, beta[b], xBar[b], n);
            }
            if (parameters != null) {
                double[] bars = parameters.parameters[b];
                branch.byParameter();
                Adjoint.addByCurrentParameters(branch, -explicit, 1, alpha, bars, n);
                Adjoint.addByRateParameters(branch, explicit, beta[b], bars, n);
            }
        }
    }

    /** v̄ += α (∂q/∂v − h(1−θ) ∂i/∂v), x̄ += α (∂q/∂x − h(1−θ) ∂i/∂x). */
    private void pullOldMembrane(BranchPopulation branch, double[] bars) {
        double[] didv = branch.batch.didv;
        double[] dqdv = branch.batch.dqdv;
        for (int j = 0; j < n; j++) {
            vBar[j] += alpha[j] * (dqdv[j] - explicit * didv[j]);
        }
        double[] didx = branch.batch.didx;
        double[] dqdx = branch.batch.dqdx;
        for (int s = 0; s < branch.states; s++) {
            int row = s * n;
            for (int j = 0; j < n; j++) {
                bars[row + j] += alpha[j] * (dqdx[row + j] - explicit * didx[row + j]);
            }
        }
    }

    /** The primed terms of the step from row t, at its end: α and β from v̄ and x̄. */
    private void enterStep(Trajectory run, int t, @Nullable ParameterBars parameters) {
        Arrays.fill(slope, membrane.capacitance);
        System.arraycopy(vBar, 0, alpha, 0, n);
        for (int b = 0; b < branches.length; b++) {
            BranchPopulation branch = branches[b];
            int held = t * branch.states * n;
            branch.system.factor(branch.batch, implicit, run.held[b], held);
            branch.system.differentiate(branch.batch, implicit, run.held[b], held);
            addToSlope(branch);
            double[] sensitivity = branch.system.sensitivity();
            for (int s = 0; s < branch.states; s++) {
                int row = s * n;
                for (int j = 0; j < n; j++) {
                    double w = implicit * branch.batch.didx[row + j] + branch.batch.dqdx[row + j];
                    slope[j] += w * sensitivity[row + j];
                    alpha[j] += sensitivity[row + j] * xBar[b][row + j];
                }
            }
        }
        for (int j = 0; j < n; j++) {
            alpha[j] /= slope[j];
        }
        for (int b = 0; b < branches.length; b++) {
            pullStates(run, b, t);
            if (parameters != null) {
                BranchPopulation branch = branches[b];
                double[] bars = parameters.parameters[b];
                Adjoint.addByCurrentParameters(branch, -implicit, -1, alpha, bars, n);
                Adjoint.addByRateParameters(branch, implicit, beta[b], bars, n);
            }
        }
    }

    private void addToSlope(BranchPopulation branch) {
        double[] didv = branch.batch.didv;
        double[] dqdv = branch.batch.dqdv;
        for (int j = 0; j < n; j++) {
            slope[j] += implicit * didv[j] + dqdv[j];
        }
    }

    /** β = A⁻ᵀ (x̄ − α w), zero where held. */
    private void pullStates(Trajectory run, int b, int t) {
        BranchPopulation branch = branches[b];
        double[] didx = branch.batch.didx;
        double[] dqdx = branch.batch.dqdx;
        for (int s = 0; s < branch.states; s++) {
            int row = s * n;
            for (int j = 0; j < n; j++) {
                double w = implicit * didx[row + j] + dqdx[row + j];
                beta[b][row + j] = xBar[b][row + j] - alpha[j] * w;
            }
        }
        branch.system.solveTransposed(beta[b], run.held[b], t * branch.states * n);
    }
}
