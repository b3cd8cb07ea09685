package org.sneakpath.analysis.device.fit;

import org.sneakpath.analysis.device.Wiring;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * One device at given voltages of its terminals. Its unknowns are z = (states x_0 … x_(S−1), potentials of its internal nodes
 * z_S … z_(S+M−1)); those of the internal nodes follow from
 *
 * <pre>
 *   g_m(z) = Σ_b c_mb i_b = 0     c = 1 where branch b leaves node m, −1 where it enters it
 * </pre>
 * Charges are left out: currents are those at rest.
 */
final class DevicePoint {
    final CompactModel model;
    final DeviceBatch batch;
    final int branches;
    final int states;
    final int internals;
    final int size;

    private final int parameters;
    private final double[] volts;
    /** ∂v_b/∂(potential of node) of internal node m at [m·B + b]; with the sign of c, since i_b leaves where v_b counts from. */
    private final int[] incidence;
    /** 1 where a branch leaves the driven terminal, −1 where it enters it. */
    private final int[] driven;

    private final int drivenTerminal;

    DevicePoint(CompactModel model, Wiring wiring, double temperature) {
        this.model = model;
        batch = new DeviceBatch(model, 1);
        batch.temperature[0] = temperature;
        branches = model.branches().size();
        states = model.states().size();
        internals = model.internalNodes().size();
        parameters = model.parameters().size();
        size = states + internals;
        int terminals = model.terminals().size();
        volts = new double[terminals + internals];
        for (int t = 0; t < terminals; t++) {
            volts[t] = wiring.volts().get(t);
        }
        drivenTerminal = wiring.driven();
        incidence = new int[internals * branches];
        driven = new int[branches];
        for (int b = 0; b < branches; b++) {
            Branch branch = model.branches().get(b);
            for (int m = 0; m < internals; m++) {
                incidence[m * branches + b] = sign(branch, terminals + m);
            }
            driven[b] = sign(branch, drivenTerminal);
        }
    }

    private static int sign(Branch branch, int node) {
        return branch.from() == node ? 1 : branch.to() == node ? -1 : 0;
    }

    /** Gives the device its parameters, in the model's order. */
    void parameters(double[] values) {
        System.arraycopy(values, 0, batch.p, 0, values.length);
    }

    /** Sets voltage and unknowns; nothing is evaluated. */
    void set(double volt, double[] z) {
        int terminals = volts.length - internals;
        volts[drivenTerminal] = volt;
        System.arraycopy(z, states, volts, terminals, internals);
        System.arraycopy(z, 0, batch.x, 0, states);
        for (int b = 0; b < branches; b++) {
            Branch branch = model.branches().get(b);
            batch.v[b] = potential(branch.from()) - potential(branch.to());
        }
    }

    private double potential(int node) {
        return node == Branch.GROUND ? 0 : volts[node];
    }

    void currents() {
        model.currents(batch, 0, 1);
    }

    void rates() {
        model.rates(batch, 0, 1);
    }

    void currentsByParameter() {
        model.currentsByParameter(batch, 0, 1);
    }

    void ratesByParameter() {
        model.ratesByParameter(batch, 0, 1);
    }

    /** ∂f_s/∂z_c. */
    double rateBy(int s, int c) {
        if (c < states) {
            return batch.dfdx[s * states + c];
        }
        double sum = 0;
        for (int b = 0; b < branches; b++) {
            sum += batch.dfdv[s * branches + b] * incidence[(c - states) * branches + b];
        }
        return sum;
    }

    /** ∂f_s/∂p_j. */
    double rateByParameter(int s, int j) {
        return batch.dfdp()[s * parameters + j];
    }

    /** g_m. */
    double imbalance(int m) {
        return current(incidence, m * branches);
    }

    /** ∂g_m/∂z_c. */
    double imbalanceBy(int m, int c) {
        return currentBy(incidence, m * branches, c);
    }

    /** ∂g_m/∂p_j. */
    double imbalanceByParameter(int m, int j) {
        return currentByParameter(incidence, m * branches, j);
    }

    /** The current into the driven terminal (A). */
    double current() {
        return current(driven, 0);
    }

    /** ∂(current into the driven terminal)/∂z_c. */
    double currentBy(int c) {
        return currentBy(driven, 0, c);
    }

    /** ∂(current into the driven terminal)/∂p_j. */
    double currentByParameter(int j) {
        return currentByParameter(driven, 0, j);
    }

    private double current(int[] signs, int row) {
        double sum = 0;
        for (int b = 0; b < branches; b++) {
            sum += signs[row + b] * batch.i[b];
        }
        return sum;
    }

    private double currentBy(int[] signs, int row, int c) {
        double sum = 0;
        for (int b = 0; b < branches; b++) {
            if (signs[row + b] == 0) {
                continue;
            }
            if (c < states) {
                sum += signs[row + b] * batch.didx[b * states + c];
            } else {
                for (int d = 0; d < branches; d++) {
                    sum += signs[row + b] * batch.didv[b * branches + d] * incidence[(c - states) * branches + d];
                }
            }
        }
        return sum;
    }

    private double currentByParameter(int[] signs, int row, int j) {
        double sum = 0;
        for (int b = 0; b < branches; b++) {
            sum += signs[row + b] * batch.didp()[b * parameters + j];
        }
        return sum;
    }
}
