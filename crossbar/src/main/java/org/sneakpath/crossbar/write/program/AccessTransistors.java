package org.sneakpath.crossbar.write.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * Access transistors, one a cell, their bulks at 0 V: current i_D into the drain and its slopes g_d = ∂i_D/∂d and g_s = −∂i_D/∂s, by the
 * potentials of drain and source. What leaves the drain enters the source.
 */
final class AccessTransistors {
    private static final int DRAIN = 0;
    private static final int GATE = 1;
    private static final int SOURCE = 2;
    private static final int TERMINALS = 4;
    /** Share of the drain's current that may go elsewhere, by rounding. */
    private static final double ROUNDING = 1e-9;

    private final DeviceBatch batch;
    private final int[] from;
    private final int[] to;
    private final List<Integer> atDrain = new ArrayList<>();
    private double gate;

    /**
     * @param parameters the same for all
     * @throws IllegalArgumentException if the model is no transistor whose current flows from drain to source
     */
    AccessTransistors(CompactModel model, double[] parameters, int cells) {
        if (model.terminals().size() != TERMINALS
                || !model.internalNodes().isEmpty()
                || !model.states().isEmpty()) {
            throw new IllegalArgumentException(
                    "an access transistor has the terminals drain, gate, source and bulk, and"
                            + " neither internal nodes nor states; '" + model.name() + "' has " + model.terminals()
                            + ", "
                            + model.internalNodes().size() + " nodes and "
                            + model.states().size() + " states");
        }
        batch = new DeviceBatch(model, cells);
        batch.setParameters(parameters);
        List<Branch> branches = model.branches();
        from = branches.stream().mapToInt(Branch::from).toArray();
        to = branches.stream().mapToInt(Branch::to).toArray();
        for (int b = 0; b < from.length; b++) {
            if (model.conducts(b) && (from[b] == DRAIN || to[b] == DRAIN)) {
                atDrain.add(b);
            }
        }
        requireSeries();
    }

    private void requireSeries() {
        double[][] potentials = {{1.1, 0.2}, {0.2, 1.1}, {0.7, 0.6}};
        for (double[] ends : potentials) {
            gate = 1.5;
            evaluate(0, ends[0], ends[1]);
            batch.model.currents(batch, 0, 1);
            double drain = current(0);
            double gated = into(GATE);
            double source = into(SOURCE);
            if (!(Math.abs(gated) <= ROUNDING * Math.abs(drain)
                    && Math.abs(drain + source) <= ROUNDING * Math.abs(drain))) {
                throw new IllegalArgumentException(
                        "the current of an access transistor flows from drain to source alone;"
                                + " of '" + batch.model.name() + "' " + drain + " A enter the drain, " + gated
                                + " A the gate and "
                                + source + " A the source, with its bulk at 0 V and ends at " + Arrays.toString(ends)
                                + " V");
            }
        }
    }

    private double into(int node) {
        double sum = 0;
        for (int b = 0; b < from.length; b++) {
            sum += from[b] == node ? batch.i[b * batch.n] : to[b] == node ? -batch.i[b * batch.n] : 0;
        }
        return sum;
    }

    /** Sets the potential of all gates (V). */
    void gate(double potential) {
        gate = potential;
    }

    /** Sets the potentials of one transistor's ends (V). */
    void evaluate(int k, double drain, double source) {
        for (int c = 0; c < from.length; c++) {
            batch.v[c * batch.n + k] = potential(from[c], drain, source) - potential(to[c], drain, source);
        }
    }

    /** Evaluates all at the potentials that were set. */
    void evaluate() {
        batch.model.currents(batch, 0, batch.n);
    }

    private double potential(int node, double drain, double source) {
        return node == DRAIN ? drain : node == GATE ? gate : node == SOURCE ? source : 0;
    }

    /** i_D (A). */
    double current(int k) {
        double sum = 0;
        for (int b : atDrain) {
            sum += (from[b] == DRAIN ? 1 : -1) * batch.i[b * batch.n + k];
        }
        return sum;
    }

    /** g_d (S). */
    double drainSlope(int k) {
        return by(DRAIN, k);
    }

    /** g_s (S). */
    double sourceSlope(int k) {
        return -by(SOURCE, k);
    }

    private double by(int node, int k) {
        double sum = 0;
        for (int b : atDrain) {
            double row = 0;
            for (int c = 0; c < from.length; c++) {
                double partial = batch.didv[(b * from.length + c) * batch.n + k];
                row += from[c] == node ? partial : to[c] == node ? -partial : 0;
            }
            sum += (from[b] == DRAIN ? 1 : -1) * row;
        }
        return sum;
    }
}
