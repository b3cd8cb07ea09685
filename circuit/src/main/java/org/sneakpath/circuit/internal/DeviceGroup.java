package org.sneakpath.circuit.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * All instances of one compact model. Branch b adds i_b to j and q_b to q of its nodes; state s has q = x_s and
 * j = −f_s in its own row; a state that is the rate of a branch voltage has q = v_b there instead.
 *
 * <p>Where a model limits a branch voltage, its equations are evaluated at the limited voltage and continued linearly to
 * the one that the unknowns say.
 */
final class DeviceGroup implements ElementGroup {
    final CompactModel model;
    final DeviceBatch batch;
    private final int n;
    private final int branches;
    private final int states;
    /** Parameters of a device; those of the batch may have noise after them. */
    private final int parameters;

    private final int columns;

    /** Node indices of branch b of instance k at [b·n + k], internal nodes and ground among them. */
    private final int[] from;

    private final int[] to;
    /** Unknown of state s of instance k at [s·n + k]. */
    private final int[] unknown;
    /** Branch voltages that the unknowns say, minus those of the batch; not zero where limited. */
    private final double[] excess;

    private final @Nullable DrawnNoise noise;
    private final DeviceSlots slots;
    private final DeviceStart start;
    private boolean evaluated;

    /**
     * All devices of one model.
     *
     * @param cells where the noise of states comes from; null for none
     */
    DeviceGroup(CompactModel plain, List<Device> devices, Layout layout, @Nullable NoiseCells cells) {
        this.model = cells == null ? plain : plain.noisy().orElse(plain);
        n = devices.size();
        batch = new DeviceBatch(model, n);
        branches = model.branches().size();
        states = model.states().size();
        parameters = plain.parameters().size();
        columns = model.parameters().size();
        from = new int[branches * n];
        to = new int[branches * n];
        unknown = new int[states * n];
        excess = new double[branches * n];
        for (int k = 0; k < n; k++) {
            Device device = devices.get(k);
            batch.temperature[k] = device.temperatureIn(layout.temperature());
            for (int b = 0; b < branches; b++) {
                Branch branch = model.branches().get(b);
                from[b * n + k] = layout.node(device.node(branch.from()));
                to[b * n + k] = layout.node(device.node(branch.to()));
            }
            for (int s = 0; s < states; s++) {
                unknown[s * n + k] = layout.state(device.name()) + s;
            }
            for (int p = 0; p < parameters; p++) {
                batch.p[p * n + k] = device.parameters().get(p);
            }
        }
        noise = cells == null || columns == parameters ? null : new DrawnNoise(cells, batch, parameters, devices);
        slots = new DeviceSlots(batch, from, to, unknown);
        start = new DeviceStart(this, devices);
    }

    /** Whether states have noise. */
    boolean noisy() {
        return noise != null;
    }

    @Override
    public void declare(Stamp.Declaration entries) {
        slots.declare(entries);
    }

    @Override
    public void locate(Stamp.Slots finder) {
        slots.locate(finder);
    }

    @Override
    public void evaluate(double[] y, Drive drive, Evaluation out) {
        if (noise != null) {
            noise.load(drive.time);
        }
        load(y, drive.limiting && evaluated, out);
        evaluated = true;
        model.currents(batch, 0, n);
        model.rates(batch, 0, n);
        stampBranches(out);
        stampStates(out);
        if (drive.derivatives) {
            slots.stampBranches(out);
            slots.stampStates(out);
        }
    }

    @Override
    public boolean nonlinear() {
        return true;
    }

    private void load(double[] y, boolean limiting, Evaluation out) {
        for (int b = 0; b < branches; b++) {
            for (int k = 0; k < n; k++) {
                int e = b * n + k;
                double proposed = y[from[e]] - y[to[e]];
                double used = limiting ? model.limit(batch, k, b, proposed, batch.v[e]) : proposed;
                batch.v[e] = used;
                excess[e] = proposed - used;
                out.limited |= used != proposed;
            }
        }
        for (int e = 0; e < states * n; e++) {
            batch.x[e] = y[unknown[e]];
        }
    }

    private void stampBranches(Evaluation out) {
        boolean charged = model.storesCharge();
        for (int b = 0; b < branches; b++) {
            for (int k = 0; k < n; k++) {
                int e = b * n + k;
                double current = batch.i[e];
                double charge = batch.q[e];
                for (int c = 0; c < branches; c++) {
                    int d = (b * branches + c) * n + k;
                    current += batch.didv[d] * excess[c * n + k];
                    if (charged) {
                        charge += batch.dqdv[d] * excess[c * n + k];
                    }
                }
                out.addCurrent(from[e], to[e], current);
                if (charged) {
                    out.addCharge(from[e], to[e], charge);
                }
            }
        }
    }

    private void stampStates(Evaluation out) {
        for (int s = 0; s < states; s++) {
            for (int k = 0; k < n; k++) {
                int e = s * n + k;
                int row = unknown[e];
                double rate = batch.f[e];
                for (int b = 0; b < branches; b++) {
                    int d = (s * branches + b) * n + k;
                    rate += batch.dfdv[d] * excess[b * n + k];
                }
                double differentiated = differentiated(s, k);
                out.q[row] = differentiated;
                out.sizeQ[row] = Math.abs(differentiated);
                out.j[row] = -rate;
                out.sizeJ[row] = Math.abs(rate);
            }
        }
    }

    /** What the equation of a state differentiates: the state, or the voltage of a branch. */
    private double differentiated(int s, int k) {
        int b = model.differentiated(s);
        return b < 0 ? batch.x[s * n + k] : batch.v[b * n + k] + excess[b * n + k];
    }

    @Override
    public boolean evaluatesCharges() {
        return states > 0 || model.storesCharge();
    }

    @Override
    public int values() {
        return (parameters + model.terminals().size()) * n;
    }

    @Override
    public void pullback(
            double[] y, double time, double[] wq, double[] wj, double[] bars, double[] sourceBars, int first) {
        if (!concerned(wj)) {
            return;
        }
        if (noise != null) {
            noise.load(time);
        }
        load(y);
        model.currentsByParameter(batch, 0, n);
        model.ratesByParameter(batch, 0, n);
        boolean charged = model.storesCharge();
        double[] didp = batch.didp();
        double[] dqdp = charged ? batch.dqdp() : didp;
        double[] dfdp = batch.dfdp();
        for (int p = 0; p < parameters; p++) {
            for (int k = 0; k < n; k++) {
                double sum = 0;
                for (int b = 0; b < branches; b++) {
                    int e = b * n + k;
                    int d = (b * columns + p) * n + k;
                    double byCharge = charged ? (wq[from[e]] - wq[to[e]]) * dqdp[d] : 0;
                    sum += (wj[from[e]] - wj[to[e]]) * didp[d] + byCharge;
                }
                for (int s = 0; s < states; s++) {
                    sum -= wj[unknown[s * n + k]] * dfdp[(s * columns + p) * n + k];
                }
                bars[p * n + k] += sum;
            }
        }
    }

    /** Loads voltages and states as the unknowns say them, without limits. */
    void load(double[] y) {
        for (int e = 0; e < branches * n; e++) {
            batch.v[e] = y[from[e]] - y[to[e]];
        }
        for (int e = 0; e < states * n; e++) {
            batch.x[e] = y[unknown[e]];
        }
    }

    @Override
    public void initialCharges(double[] y, double[] q) {
        if (start.any()) {
            start.addCharges(y, q);
        }
    }

    @Override
    public void pullbackInitialCharges(double[] y, double[] wq, double[] yBar, double[] bars) {
        if (start.any()) {
            start.pullback(y, wq, yBar, bars);
        }
    }

    /** Adds to the row where branch b of instance k begins, and subtracts where it ends. */
    void addToBranch(double[] rows, int b, int k, double amount) {
        rows[from[b * n + k]] += amount;
        rows[to[b * n + k]] -= amount;
    }

    /** The difference of weights along branch b of instance k. */
    double acrossBranch(double[] weights, int b, int k) {
        return weights[from[b * n + k]] - weights[to[b * n + k]];
    }

    /** Pulls a weight of the charge of branch b of instance k, as evaluated last, back to states and parameters. */
    void pullbackCharge(int b, int k, double weight, double[] yBar, double[] bars) {
        for (int s = 0; s < states; s++) {
            yBar[unknown[s * n + k]] += weight * batch.dqdx[(b * states + s) * n + k];
        }
        for (int p = 0; p < parameters; p++) {
            bars[p * n + k] += weight * batch.dqdp()[(b * columns + p) * n + k];
        }
    }

    /** Pulls the same back to the voltages of nodes. */
    void pullbackChargeToNodes(int b, int k, double weight, double[] yBar) {
        for (int c = 0; c < branches; c++) {
            addToBranch(yBar, c, k, weight * batch.dqdv[(b * branches + c) * n + k]);
        }
    }

    /** Pulls the same back to initial voltages of terminals, which are numbered after the parameters. */
    void pullbackChargeToTerminals(int b, int k, double weight, double[] bars) {
        for (int c = 0; c < branches; c++) {
            addToTerminals(bars, c, k, weight * batch.dqdv[(b * branches + c) * n + k]);
        }
    }

    /** Adds to the initial voltage of the terminal where branch b of instance k begins, and subtracts where it ends. */
    void addToTerminals(double[] bars, int b, int k, double amount) {
        bars[(parameters + model.branches().get(b).from()) * n + k] += amount;
        bars[(parameters + model.branches().get(b).to()) * n + k] -= amount;
    }

    /** The row of state s of instance k. */
    int row(int s, int k) {
        return unknown[s * n + k];
    }

    /** Whether weights can reach a parameter: those of j in any row of this group, or any at all where it stores charge. */
    private boolean concerned(double[] wj) {
        boolean any = model.storesCharge();
        for (int e = 0; e < branches * n && !any; e++) {
            any = wj[from[e]] != 0 || wj[to[e]] != 0;
        }
        for (int e = 0; e < states * n && !any; e++) {
            any = wj[unknown[e]] != 0;
        }
        return any;
    }

    @Override
    public void markDifferential(boolean[] rows) {
        for (int row : unknown) {
            rows[row] = true;
        }
        for (int b = 0; b < branches; b++) {
            for (int k = 0; k < n && model.storesCharge(b); k++) {
                rows[from[b * n + k]] = true;
                rows[to[b * n + k]] = true;
            }
        }
    }

    /** The shortest step that any instance wishes for at the point evaluated last (s). */
    double stepBound() {
        double bound = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            bound = Math.min(bound, model.stepBound(batch, k));
        }
        return bound;
    }
}
