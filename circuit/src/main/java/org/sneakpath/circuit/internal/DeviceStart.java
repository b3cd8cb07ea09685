package org.sneakpath.circuit.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.sneakpath.circuit.Device;
import org.sneakpath.devices.Branch;

/**
 * Devices of one model that say at which voltages v⁰ their charges start: they start with q(v⁰, x) instead of q(v(y), x), whatever the
 * voltages of their nodes, and a state that is the rate of a branch voltage with v⁰ as what it differentiates. The difference is
 * what is added here, and pulled back to y, parameters and v⁰.
 */
final class DeviceStart {
    private static final int[] NONE = {};

    private final DeviceGroup group;
    /** Instances with initial voltages, and those voltages (V) of branch b of the k-th of them at [b·count + k]. */
    private final int[] instances;

    private final double[] volts;

    DeviceStart(DeviceGroup group, List<Device> devices) {
        this.group = group;
        instances = IntStream.range(0, devices.size())
                .filter(k -> !devices.get(k).initialVoltages().isEmpty())
                .toArray();
        List<Branch> branches = group.model.branches();
        volts = new double[branches.size() * instances.length];
        for (int b = 0; b < branches.size(); b++) {
            for (int k = 0; k < instances.length; k++) {
                List<Double> given = devices.get(instances[k]).initialVoltages();
                volts[b * instances.length + k] = given.get(branches.get(b).from())
                        - given.get(branches.get(b).to());
            }
        }
    }

    /** Whether there is anything to add. */
    boolean any() {
        return instances.length > 0 && group.evaluatesCharges();
    }

    /** Adds q(v⁰, x) − q(v, x) to the charges by row. */
    void addCharges(double[] y, double[] q) {
        group.load(y);
        addAtLoaded(q, -1);
        loadGiven();
        addAtLoaded(q, 1);
    }

    private void addAtLoaded(double[] q, int sign) {
        group.model.currents(group.batch, 0, group.batch.n);
        for (int b = 0; b < group.model.branches().size(); b++) {
            for (int k : instances) {
                group.addToBranch(q, b, k, sign * group.batch.q[b * group.batch.n + k]);
            }
        }
        for (int s = 0; s < group.model.states().size(); s++) {
            int b = group.model.differentiated(s);
            for (int k : b < 0 ? NONE : instances) {
                q[group.row(s, k)] += sign * group.batch.v[b * group.batch.n + k];
            }
        }
    }

    /**
     * The pullback of {@link #addCharges}.
     *
     * @param wq cotangent of the charges by row
     * @param yBar cotangent of y, added to
     * @param bars gradients of parameters, then of the terminals' initial voltages, [number·n + instance], added to
     */
    void pullback(double[] y, double[] wq, double[] yBar, double[] bars) {
        group.load(y);
        pullbackAtLoaded(wq, yBar, bars, -1);
        loadGiven();
        pullbackAtLoaded(wq, yBar, bars, 1);
    }

    private void pullbackAtLoaded(double[] wq, double[] yBar, double[] bars, int sign) {
        group.model.currents(group.batch, 0, group.batch.n);
        group.model.currentsByParameter(group.batch, 0, group.batch.n);
        int branches = group.model.branches().size();
        for (int b = 0; b < branches; b++) {
            for (int k : instances) {
                double weight = sign * group.acrossBranch(wq, b, k);
                group.pullbackCharge(b, k, weight, yBar, bars);
                if (sign < 0) {
                    group.pullbackChargeToNodes(b, k, weight, yBar);
                } else {
                    group.pullbackChargeToTerminals(b, k, weight, bars);
                }
            }
        }
        for (int s = 0; s < group.model.states().size(); s++) {
            int b = group.model.differentiated(s);
            for (int k : b < 0 ? NONE : instances) {
                double weight = sign * wq[group.row(s, k)];
                if (sign < 0) {
                    group.addToBranch(yBar, b, k, weight);
                } else {
                    group.addToTerminals(bars, b, k, weight);
                }
            }
        }
    }

    private void loadGiven() {
        for (int b = 0; b < group.model.branches().size(); b++) {
            for (int k = 0; k < instances.length; k++) {
                group.batch.v[b * group.batch.n + instances[k]] = volts[b * instances.length + k];
            }
        }
    }
}
