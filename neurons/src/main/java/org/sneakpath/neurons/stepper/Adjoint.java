package org.sneakpath.neurons.stepper;

/** Products of cotangents with the partial derivatives that a branch evaluated last. */
final class Adjoint {
    private Adjoint() {}

    /** β ← 0 where a bound held the state. */
    static void dropHeld(double[] beta, boolean[] held, int heldOffset) {
        if (held.length > 0) {
            for (int k = 0; k < beta.length; k++) {
                if (held[heldOffset + k]) {
                    beta[k] = 0;
                }
            }
        }
    }

    /** v̄ += factor · β·∂f/∂v. */
    static void addByVoltage(BranchPopulation branch, double factor, double[] beta, double[] vBar, int n) {
        double[] dfdv = branch.batch.dfdv;
        for (int s = 0; s < branch.states; s++) {
            int row = s * n;
            for (int j = 0; j < n; j++) {
                vBar[j] += factor * beta[row + j] * dfdv[row + j];
            }
        }
    }

    /** x̄ += factor · β·∂f/∂x; the two arrays must differ. */
    static void addByState(BranchPopulation branch, double factor, double[] beta, double[] xBar, int n) {
        int states = branch.states;
        double[] dfdx = branch.batch.dfdx;
        for (int s = 0; s < states; s++) {
            for (int r = 0; r < states; r++) {
                int partial = (s * states + r) * n;
                for (int j = 0; j < n; j++) {
                    xBar[r * n + j] += factor * beta[s * n + j] * dfdx[partial + j];
                }
            }
        }
    }

    /** p̄ += factor · β·∂f/∂p. */
    static void addByRateParameters(BranchPopulation branch, double factor, double[] beta, double[] bars, int n) {
        double[] dfdp = branch.batch.dfdp();
        int parameters = bars.length / n;
        for (int s = 0; s < branch.states; s++) {
            for (int p = 0; p < parameters; p++) {
                int partial = (s * parameters + p) * n;
                for (int j = 0; j < n; j++) {
                    bars[p * n + j] += factor * beta[s * n + j] * dfdp[partial + j];
                }
            }
        }
    }

    /** p̄ += α (current · ∂i/∂p + charge · ∂q/∂p). */
    static void addByCurrentParameters(
            BranchPopulation branch, double current, double charge, double[] alpha, double[] bars, int n) {
        boolean charged = branch.batch.model.storesCharge();
        double[] didp = branch.batch.didp();
        double[] dqdp = charged ? branch.batch.dqdp() : didp;
        double byCharge = charged ? charge : 0;
        for (int p = 0; p < bars.length / n; p++) {
            int row = p * n;
            for (int j = 0; j < n; j++) {
                bars[row + j] += alpha[j] * (current * didp[row + j] + byCharge * dqdp[row + j]);
            }
        }
    }

    /** Adds what reached row 0 to the cotangents of the initial conditions. */
    static void addInitial(double[] vBar, double[][] xBar, ParameterBars bars) {
        for (int j = 0; j < vBar.length; j++) {
            bars.initialVoltage[j] += vBar[j];
        }
        for (int b = 0; b < xBar.length; b++) {
            for (int k = 0; k < xBar[b].length; k++) {
                bars.initialStates[b][k] += xBar[b][k];
            }
        }
    }
}
