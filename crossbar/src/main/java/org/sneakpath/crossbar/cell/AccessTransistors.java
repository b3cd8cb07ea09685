package org.sneakpath.crossbar.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * Access transistors, one a cell: the current i_D(d, g, s) into the drain, which leaves at the source, and its slopes
 * <pre>
 *   g_d = ∂i_D/∂d        g_s = −∂i_D/∂s        g_g = ∂i_D/∂g
 * </pre>
 * by the potentials of drain, gate and source, the bulk's being fixed. Terminals are in SPICE's order: drain, gate, source, bulk. All
 * that solves cells with access transistors evaluates them here. Not thread-safe; nothing is allocated by evaluations.
 *
 * <p>Cost: one evaluation of the model a cell, and some 10 flops a branch.
 */
public final class AccessTransistors {
    private static final int DRAIN = 0;
    private static final int GATE = 1;
    private static final int SOURCE = 2;
    private static final int BULK = 3;

    private final DeviceBatch batch;
    private final int n;
    private final double bulk;
    private final double[] gate;
    /** Node that each branch leaves and enters. */
    private final int[] from;

    private final int[] to;
    private final int[] drainBranches;
    private final Terms drain;
    private final Terms source;
    private final Terms gated;

    /**
     * Gates at 0 V.
     *
     * @param transistor the same in every cell
     * @param bulk potential of all bulks (V)
     * @param cells how many
     * @throws IllegalArgumentException if {@link TransistorModels} does not admit the model
     */
    public AccessTransistors(Component transistor, double bulk, int cells) {
        TransistorModels.requireAccess(transistor);
        batch = transistor.batch(cells);
        n = cells;
        this.bulk = bulk;
        gate = new double[n];
        CompactModel model = batch.model;
        List<Branch> branches = model.branches();
        from = branches.stream().mapToInt(Branch::from).toArray();
        to = branches.stream().mapToInt(Branch::to).toArray();
        List<Integer> atDrain = new ArrayList<>();
        for (int b = 0; b < branches.size(); b++) {
            if (model.conducts(b) && (from[b] == DRAIN || to[b] == DRAIN)) {
                atDrain.add(b);
            }
        }
        drainBranches = atDrain.stream().mapToInt(Integer::intValue).toArray();
        drain = new Terms(DRAIN);
        source = new Terms(SOURCE);
        gated = new Terms(GATE);
    }

    /** Elements of ∂i/∂v, with signs, whose sum is ∂i_D by the potential of a node. */
    private final class Terms {
        private final int[] place;
        private final double[] sign;

        Terms(int node) {
            List<Integer> places = new ArrayList<>();
            List<Double> signs = new ArrayList<>();
            for (int b : drainBranches) {
                for (int c = 0; c < from.length; c++) {
                    if (from[c] == node || to[c] == node) {
                        places.add((b * from.length + c) * n);
                        signs.add((from[b] == DRAIN ? 1.0 : -1.0) * (from[c] == node ? 1 : -1));
                    }
                }
            }
            place = places.stream().mapToInt(Integer::intValue).toArray();
            sign = signs.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double at(int k) {
            double sum = 0;
            for (int t = 0; t < place.length; t++) {
                sum += sign[t] * batch.didv[place[t] + k];
            }
            return sum;
        }
    }

    /** How many they are. */
    public int cells() {
        return n;
    }

    /** Sets the potential of all gates (V). */
    public void gate(double potential) {
        Arrays.fill(gate, potential);
    }

    /** Sets the potentials of the gates (V), one per cell, copied. */
    public void gate(double[] potentials) {
        System.arraycopy(potentials, 0, gate, 0, n);
    }

    /** Sets the potentials of the ends of transistor k (V), for the next evaluation. */
    public void ends(int k, double drain, double source) {
        for (int c = 0; c < from.length; c++) {
            batch.v[c * n + k] = potential(from[c], drain, source, k) - potential(to[c], drain, source, k);
        }
    }

    private double potential(int node, double drain, double source, int k) {
        return switch (node) {
            case DRAIN -> drain;
            case GATE -> gate[k];
            case SOURCE -> source;
            case BULK -> bulk;
            default -> 0; // ground
        };
    }

    /** Evaluates transistors first (inclusive) to end (exclusive) at the ends and gates that were set. */
    public void evaluate(int first, int end) {
        batch.model.currents(batch, first, end);
    }

    /** i_D (A) at the latest evaluation. */
    public double current(int k) {
        double sum = 0;
        for (int b : drainBranches) {
            sum += from[b] == DRAIN ? batch.i[b * n + k] : -batch.i[b * n + k];
        }
        return sum;
    }

    /** g_d (S) at the latest evaluation. */
    public double drainSlope(int k) {
        return drain.at(k);
    }

    /** g_s (S) at the latest evaluation. */
    public double sourceSlope(int k) {
        return -source.at(k);
    }

    /** g_g (S) at the latest evaluation. */
    public double gateSlope(int k) {
        return gated.at(k);
    }
}
