package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The decoupled schemes: membranes implicitly with the old states, then the states at the new voltage.
 *
 * <pre>
 *   C(v'−v) + Σ (q(u',x) − q(u,x)) + h (Σ i(u',x) − I) = 0          u = v − E
 *   x' = mid(lo, hi, x + h f(u',x'))     STAGGERED_EULER
 *   x' = mid(lo, hi, x + h f(u',x))      SEMI_IMPLICIT_EULER
 * </pre>
 *
 * <p>Pullback of one step, v̄ and x̄ being the cotangents of v' and x', and rows that a bound holds passing nothing on:
 * <pre>
 *   β  = (I − h ∂f/∂x)⁻ᵀ x̄  at (u',x')                   or  β = x̄  at (u',x), semi-implicit
 *   α  = (v̄ + h Σ β·∂f/∂v) / (C + Σ (h ∂i/∂v + ∂q/∂v))     currents at (u',x)
 *   Ī += h α
 *   p̄ += −α (h ∂i/∂p + ∂q/∂p − ∂q/∂p|(u,x)) + h β·∂f/∂p
 *   v̄ ← α (C + Σ ∂q/∂v|(u,x))
 *   x̄ ← β [+ h β·∂f/∂x, semi-implicit] − α (h ∂i/∂x + ∂q/∂x − ∂q/∂x|(u,x))
 * </pre>
 */
final class StaggeredIntegrator implements Integrator {
    private final int n;
    private final double step;
    private final boolean implicitStates;
    /** Whether one Newton iteration solves the membranes. */
    private final boolean affine;

    private final BranchPopulation[] branches;
    private final MembraneEquation membrane;
    private final double[] error;

    private final double[] vBar;
    private final double[] slope;
    private final double[] alpha;
    private final double[][] xBar;
    /** h ∂i/∂x + ∂q/∂x − ∂q/∂x|(u,x) of each branch. */
    private final double[][] weight;
    /** C + Σ ∂q/∂v|(u,x). */
    private final double[] oldCapacitance;

    StaggeredIntegrator(BranchPopulation[] branches, MembraneEquation membrane, boolean implicitStates) {
        this.branches = branches;
        this.membrane = membrane;
        this.implicitStates = implicitStates;
        affine = Arrays.stream(branches).allMatch(branch -> branch.affineInVoltage);
        n = membrane.n;
        step = membrane.step;
        error = new double[n];
        vBar = new double[n];
        slope = new double[n];
        alpha = new double[n];
        oldCapacitance = new double[n];
        xBar = new double[branches.length][];
        weight = new double[branches.length][];
        for (int b = 0; b < branches.length; b++) {
            xBar[b] = new double[branches[b].states * n];
            weight[b] = new double[branches[b].states * n];
        }
    }

    @Override
    public void begin(Trajectory out) {
        for (int b = 0; b < branches.length; b++) {
            branches[b].loadStates(out.x[b], 0);
        }
    }

    @Override
    public void step(Trajectory out, int t, double[] currents, int currentOffset, RunLog log) {
        solveMembranes(out, t, currents, currentOffset, log);
        log.residuals(t, membrane.error);
        for (int b = 0; b < branches.length; b++) {
            advanceStates(branches[b], out, b, t, log);
            branches[b].storeStates(out.x[b], t + 1);
        }
    }

    /** Leaves u' in the branches. */
    private void solveMembranes(Trajectory out, int t, double[] currents, int currentOffset, RunLog log) {
        double[] v = out.v;
        System.arraycopy(v, t * n, v, (t + 1) * n, n);
        for (BranchPopulation branch : branches) {
            if (branch.storesCharge) {
                branch.loadVoltage(v, t);
                branch.currents();
                branch.keepCharge();
            }
        }
        for (int iteration = 0; ; iteration++) {
            membrane.begin(v, t, currents, currentOffset, 0, n);
            loadVoltages(v, t + 1);
            for (BranchPopulation branch : branches) {
                branch.currents();
                membrane.add(branch, step, 0, 0, n);
            }
            log.iteration();
            if (affine) {
                membrane.solve(v, t + 1);
                loadVoltages(v, t + 1);
                return;
            }
            membrane.assess(v, t + 1, 0, n);
            if (iteration == MembraneEquation.MAX_ITERATIONS || !MembraneEquation.unsettled(membrane.error, 0, n)) {
                return;
            }
            membrane.newton(v, t + 1, branches);
        }
    }

    private void loadVoltages(double[] v, int row) {
        for (BranchPopulation branch : branches) {
            branch.loadVoltage(v, row);
        }
    }

    private void advanceStates(BranchPopulation branch, Trajectory out, int b, int t, RunLog log) {
        if (branch.states == 0) {
            return;
        }
        int row = t * branch.states * n;
        if (!implicitStates) {
            branch.rates();
            branch.system.advanceExplicitly(branch.batch, step, out.held[b], row);
            return;
        }
        if (branch.affine != null) {
            branch.rates();
            branch.affine.advanceAffinely(branch.batch, step, out.held[b], row);
            return;
        }
        branch.solveStates(out.x[b], row, step, 0, error, out.held[b], row, 0, n);
        log.residuals(t, error);
    }

    @Override
    public void pullback(
            Trajectory run,
            double[] voltageBars,
            double[] currentBars,
            int stride,
            @Nullable ParameterBars parameters) {
        Arrays.fill(vBar, 0);
        for (double[] bars : xBar) {
            Arrays.fill(bars, 0);
        }
        for (int t = run.steps - 1; t >= 0; t--) {
            for (int j = 0; j < n; j++) {
                vBar[j] += voltageBars[t * n + j];
            }
            Arrays.fill(slope, membrane.capacitance);
            Arrays.fill(oldCapacitance, membrane.capacitance);
            for (int b = 0; b < branches.length; b++) {
                pullStates(run, b, t, parameters);
                linearise(run, b, t);
            }
            int offset = t * stride;
            for (int j = 0; j < n; j++) {
                alpha[j] = vBar[j] / slope[j];
                currentBars[offset + j] += step * alpha[j];
                vBar[j] = alpha[j] * oldCapacitance[j];
            }
            for (int b = 0; b < branches.length; b++) {
                pullMembrane(b);
                if (parameters != null) {
                    pullCurrentParameters(run, b, t, parameters.parameters[b]);
                }
            }
        }
        if (parameters != null) {
            Adjoint.addInitial(vBar, xBar, parameters);
        }
    }

    /** β from x̄, in its place; adds h β·∂f/∂v to v̄ and h β·∂f/∂p to p̄. */
    private void pullStates(Trajectory run, int b, int t, @Nullable ParameterBars parameters) {
        BranchPopulation branch = branches[b];
        if (branch.states == 0) {
            return;
        }
        double[] beta = xBar[b];
        int row = t * branch.states * n;
        branch.loadVoltage(run.v, t + 1);
        branch.loadStates(run.x[b], implicitStates ? t + 1 : t);
        branch.rates();
        if (implicitStates) {
            branch.system.factor(branch.batch, step, run.held[b], row);
            branch.system.solveTransposed(beta, run.held[b], row);
        } else {
            Adjoint.dropHeld(beta, run.held[b], row);
        }
        Adjoint.addByVoltage(branch, step, beta, vBar, n);
        if (parameters != null) {
            branch.model.ratesByParameter(branch.batch, 0, n);
            Adjoint.addByRateParameters(branch, step, beta, parameters.parameters[b], n);
        }
        if (!implicitStates) {
            System.arraycopy(beta, 0, weight[b], 0, beta.length);
            Adjoint.addByState(branch, step, weight[b], beta, n);
        }
    }

    /** Currents at (u', x): the slope of the membrane equation, and the weights of the states in it. */
    private void linearise(Trajectory run, int b, int t) {
        BranchPopulation branch = branches[b];
        double[] w = weight[b];
        branch.loadStates(run.x[b], t);
        if (branch.storesCharge) {
            branch.loadVoltage(run.v, t);
            branch.currents();
            System.arraycopy(branch.batch.dqdx, 0, w, 0, w.length);
            for (int j = 0; j < n; j++) {
                oldCapacitance[j] += branch.batch.dqdv[j];
            }
        }
        if (branch.storesCharge || branch.states == 0) {
            branch.loadVoltage(run.v, t + 1);
        }
        branch.currents();
        double[] didv = branch.batch.didv;
        double[] didx = branch.batch.didx;
        for (int j = 0; j < n; j++) {
            slope[j] += step * didv[j];
        }
        if (branch.storesCharge) {
            double[] dqdv = branch.batch.dqdv;
            double[] dqdx = branch.batch.dqdx;
            for (int j = 0; j < n; j++) {
                slope[j] += dqdv[j];
            }
            for (int k = 0; k < w.length; k++) {
                w[k] = step * didx[k] + dqdx[k] - w[k];
            }
        } else {
            for (int k = 0; k < w.length; k++) {
                w[k] = step * didx[k];
            }
        }
    }

    /** x̄ ← β − α w. */
    private void pullMembrane(int b) {
        double[] beta = xBar[b];
        double[] w = weight[b];
        for (int s = 0; s < branches[b].states; s++) {
            int row = s * n;
            for (int j = 0; j < n; j++) {
                beta[row + j] -= alpha[j] * w[row + j];
            }
        }
    }

    /** Adds −α (h ∂i/∂p + ∂q/∂p − ∂q/∂p|(u,x)). */
    private void pullCurrentParameters(Trajectory run, int b, int t, double[] bars) {
        BranchPopulation branch = branches[b];
        if (branch.storesCharge) {
            branch.loadVoltage(run.v, t);
            branch.model.currentsByParameter(branch.batch, 0, n);
            Adjoint.addByCurrentParameters(branch, 0, 1, alpha, bars, n);
        }
        branch.loadVoltage(run.v, t + 1);
        branch.model.currentsByParameter(branch.batch, 0, n);
        Adjoint.addByCurrentParameters(branch, -step, -1, alpha, bars, n);
    }
}
