package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;
import org.sneakpath.devices.StateVariable;
import org.sneakpath.neurons.MembraneBranch;

/** The n instances of one membrane branch: its devices, its battery, and the bounds of its states. */
final class BranchPopulation {
    final CompactModel model;
    final DeviceBatch batch;
    /** E (V). */
    final double battery;
    /** Number of states S of one instance. */
    final int states;

    final StateSystem system;
    /** {@link #system}, where an implicit step of the states needs no iteration. */
    final @Nullable ScalarStateSystem affine;

    final boolean storesCharge;
    /** Whether, at fixed states, the membrane equation is affine as far as this branch is concerned. */
    final boolean affineInVoltage;

    /** Charge (C) at the beginning of the step; length 0 without charge. */
    final double[] oldCharge;
    /** Current (A) and rates at the beginning of the step, for schemes that average both ends. */
    final double[] oldCurrent;

    final double[] oldRate;

    private final int n;
    /** Voltages that do not change (V). */
    private final double[] still;

    BranchPopulation(MembraneBranch branch, int n) {
        this.n = n;
        model = branch.model();
        battery = branch.battery();
        batch = new DeviceBatch(model, n);
        batch.setParameters(
                branch.parameters().stream().mapToDouble(Double::doubleValue).toArray());
        states = model.states().size();
        double[] lower =
                model.states().stream().mapToDouble(StateVariable::lower).toArray();
        double[] upper =
                model.states().stream().mapToDouble(StateVariable::upper).toArray();
        if (states == 1) {
            ScalarStateSystem scalar = new ScalarStateSystem(n, lower[0], upper[0]);
            system = scalar;
            affine = model.ratesAffineInStates() ? scalar : null;
        } else {
            system = new DenseStateSystem(n, lower, upper);
            affine = null;
        }
        storesCharge = model.storesCharge();
        affineInVoltage = model.currentsAffineInVoltages() && !storesCharge;
        oldCharge = new double[storesCharge ? n : 0];
        oldCurrent = new double[n];
        oldRate = new double[states * n];
        still = new double[n];
    }

    /** u = v − E from row {@code row} of the membrane voltages. */
    void loadVoltage(double[] v, int row) {
        double[] u = batch.v;
        int offset = row * n;
        for (int j = 0; j < n; j++) {
            u[j] = v[offset + j] - battery;
        }
    }

    /** States from row {@code row}. */
    void loadStates(double[] x, int row) {
        System.arraycopy(x, row * states * n, batch.x, 0, states * n);
    }

    /** States into row {@code row}. */
    void storeStates(double[] x, int row) {
        System.arraycopy(batch.x, 0, x, row * states * n, states * n);
    }

    void currents() {
        model.currents(batch, 0, n);
    }

    void rates() {
        rates(0, n);
    }

    void rates(int from, int to) {
        if (states > 0) {
            model.rates(batch, from, to);
        }
    }

    /**
     * Solves the implicit state equations of neurons {@code from} (inclusive) to {@code to} (exclusive) by themselves, at
     * the voltages and from the states in the batch; rates and linearisation are those at the solution. The arguments
     * are those of {@link StateSystem#linearise}.
     *
     * @param error relative residuals reached; overwritten
     */
    void solveStates(
            double[] old,
            int oldOffset,
            double implicit,
            double explicit,
            double[] error,
            boolean[] held,
            int heldOffset,
            int from,
            int to) {
        for (int iteration = 0; ; iteration++) {
            rates(from, to);
            Arrays.fill(error, from, to, 0);
            system.linearise(batch, old, oldOffset, oldRate, implicit, explicit, error, held, heldOffset, from, to);
            if (iteration == MembraneEquation.MAX_ITERATIONS || !MembraneEquation.unsettled(error, from, to)) {
                return;
            }
            system.advance(batch, still, error, MembraneEquation.ROUNDING, from, to);
        }
    }

    /** Partial derivatives of currents, charges and rates by the parameters, at the point evaluated last. */
    void byParameter() {
        model.currentsByParameter(batch, 0, n);
        if (states > 0) {
            model.ratesByParameter(batch, 0, n);
        }
    }

    /** Shortens a change of the voltages (V) where the model does not trust its linearisation that far. */
    void limit(double[] dv) {
        double[] u = batch.v;
        for (int j = 0; j < n; j++) {
            double proposed = u[j] + dv[j];
            double limited = model.limit(batch, j, 0, proposed, u[j]);
            if (limited != proposed) {
                dv[j] = limited - u[j];
            }
        }
    }

    /** Remembers the charge of the last evaluation as that at the beginning of the step. */
    void keepCharge() {
        if (storesCharge) {
            System.arraycopy(batch.q, 0, oldCharge, 0, n);
        }
    }

    /** Remembers currents and rates of the last evaluation as those at the beginning of the step. */
    void keepFlows() {
        System.arraycopy(batch.i, 0, oldCurrent, 0, n);
        System.arraycopy(batch.f, 0, oldRate, 0, states * n);
    }
}
