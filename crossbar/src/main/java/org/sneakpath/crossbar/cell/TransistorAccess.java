package org.sneakpath.crossbar.cell;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/**
 * A transistor, i_a = i_D(d, g, s) with the potentials of drain, gate and source against the bulk:
 * <pre>
 *   at the bit line    d = b + v − z    s = b          −∂i_a/∂z = g_d   ∂i_a/∂v = g_d   ∂i_a/∂b = g_d − g_s
 *   at the word line   d = b + v        s = b + z      −∂i_a/∂z = g_s   ∂i_a/∂v = g_d   ∂i_a/∂b = g_d − g_s
 * </pre>
 * with g_d = ∂i_D/∂d and g_s = −∂i_D/∂s. Terminals are in SPICE's order: drain, gate, source, bulk.
 */
final class TransistorAccess extends Access {
    private static final int DRAIN = 0;
    private static final int GATE = 1;
    private static final int SOURCE = 2;
    private static final int BULK = 3;
    private static final double[] NONE = {};

    private final DeviceBatch batch;
    private final int n;
    private final TransistorSide side;
    private final double bulk;
    private final double[] gate;
    /** Node that each branch leaves and enters. */
    private final int[] from;

    private final int[] to;
    private final int[] drainBranches;
    private final Terms drain;
    private final Terms source;
    private final Terms gated;
    private final double[] drainSlope;
    private final double[] sourceSlope;

    /**
     * @param transistor a model that {@link TransistorModels} admits
     * @param bulk potential of all bulks (V)
     */
    TransistorAccess(Component transistor, TransistorSide side, double bulk, int cells) {
        this(transistor.batch(cells), side, bulk, new double[cells], new double[cells], new double[cells]);
    }

    private TransistorAccess(
            DeviceBatch batch, TransistorSide side, double bulk, double[] current, double[] byD, double[] byS) {
        super(current, side == TransistorSide.BIT ? byD : byS, byD);
        this.batch = batch;
        this.side = side;
        this.bulk = bulk;
        n = batch.n;
        gate = new double[n];
        drainSlope = byD;
        sourceSlope = byS;
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

    @Override
    boolean isBiased() {
        return true;
    }

    @Override
    int unknowns() {
        return 0;
    }

    @Override
    double[] inner() {
        return NONE;
    }

    @Override
    void rest() {}

    @Override
    void gate(double[] potentials) {
        System.arraycopy(potentials, 0, gate, 0, n);
    }

    @Override
    void evaluate(double[] v, double[] b, double[] z, int first, int end) {
        for (int k = first; k < end; k++) {
            double d = b[k] + (side == TransistorSide.BIT ? v[k] - z[k] : v[k]);
            double s = side == TransistorSide.BIT ? b[k] : b[k] + z[k];
            for (int c = 0; c < from.length; c++) {
                batch.v[c * n + k] = potential(from[c], d, s, k) - potential(to[c], d, s, k);
            }
        }
        batch.model.currents(batch, first, end);
        for (int k = first; k < end; k++) {
            double sum = 0;
            for (int c : drainBranches) {
                sum += from[c] == DRAIN ? batch.i[c * n + k] : -batch.i[c * n + k];
            }
            i[k] = sum;
            drainSlope[k] = drain.at(k);
            sourceSlope[k] = -source.at(k);
        }
    }

    private double potential(int node, double d, double s, int k) {
        return switch (node) {
            case DRAIN -> d;
            case GATE -> gate[k];
            case SOURCE -> s;
            case BULK -> bulk;
            default -> 0; // ground
        };
    }

    @Override
    double byBase(int k) {
        return drainSlope[k] - sourceSlope[k];
    }

    @Override
    double byGate(int k) {
        return gated.at(k);
    }
}
