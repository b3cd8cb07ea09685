package org.sneakpath.crossbar.cell;

import org.sneakpath.devices.Branch;
import org.sneakpath.devices.CompactModel;
import org.sneakpath.devices.DeviceBatch;

/** Which compact models can be the access transistor of a cell. */
public final class TransistorModels {
    private static final int TERMINALS = 4;
    private static final int SAMPLES = 16;
    /** Share of the drain current that rounding may leave of a current which should vanish. */
    private static final double ROUNDING = 1e-12;

    private TransistorModels() {}

    /**
     * Passes a transistor: terminals drain, gate, source and bulk in this order, no internal nodes, no current at rest into gate or
     * bulk. The latter is tried at 16 places within 2 V.
     *
     * @throws IllegalArgumentException saying what it lacks
     */
    public static void requireAccess(Component transistor) {
        CompactModel model = transistor.model();
        if (model.terminals().size() != TERMINALS || !model.internalNodes().isEmpty()) {
            throw new IllegalArgumentException(
                    "an access transistor has the terminals drain, gate, source and bulk and no internal"
                            + " nodes; '" + model.name() + "' has the terminals " + model.terminals() + " and "
                            + model.internalNodes().size() + " internal nodes");
        }
        requireVoltagesAtRest(transistor);
        DeviceBatch batch = transistor.batch(SAMPLES);
        double[] potentials = new double[TERMINALS * SAMPLES];
        for (int node = 0; node < TERMINALS; node++) {
            double irrational = Math.sqrt(2 + 3 * node);
            for (int k = 0; k < SAMPLES; k++) {
                potentials[node * SAMPLES + k] = 4 * ((k + 1) * irrational % 1) - 2;
            }
        }
        for (int b = 0; b < model.branches().size(); b++) {
            Branch branch = model.branches().get(b);
            for (int k = 0; k < SAMPLES; k++) {
                batch.v[b * SAMPLES + k] =
                        potential(potentials, branch.from(), k) - potential(potentials, branch.to(), k);
            }
        }
        model.currents(batch, 0, SAMPLES);
        for (int k = 0; k < SAMPLES; k++) {
            double drain = into(batch, 0, k);
            double gate = into(batch, 1, k);
            double source = into(batch, 2, k);
            if (Math.abs(gate) > ROUNDING * Math.abs(drain) || Math.abs(drain + source) > ROUNDING * Math.abs(drain)) {
                throw new IllegalArgumentException(
                        "the current of an access transistor flows from drain to source alone; with ("
                                + potential(potentials, 0, k) + ", " + potential(potentials, 1, k) + ", "
                                + potential(potentials, 2, k) + ", " + potential(potentials, 3, k)
                                + ") V at drain, gate, source and bulk, '" + model.name() + "' takes " + drain
                                + " A at the drain, " + gate
                                + " A at the gate and " + source
                                + " A at the source; let its junctions carry none, those of nmos and pmos by is=0,gmin=0");
            }
        }
    }

    /** States that are rates of voltages, as of capacitances that derive from no charge, are zero in a read. */
    private static void requireVoltagesAtRest(Component transistor) {
        CompactModel model = transistor.model();
        for (int s = 0; s < model.states().size(); s++) {
            if (model.differentiated(s) >= 0 && transistor.states().get(s) != 0) {
                throw new IllegalArgumentException("state '"
                        + model.states().get(s).name() + "' of model '" + model.name() + "' is the rate of a voltage, "
                        + transistor.states().get(s) + " V/s; a read has it at 0");
            }
        }
    }

    private static double potential(double[] potentials, int node, int k) {
        return node == Branch.GROUND ? 0 : potentials[node * SAMPLES + k];
    }

    private static double into(DeviceBatch batch, int node, int k) {
        double sum = 0;
        for (int b = 0; b < batch.model.branches().size(); b++) {
            Branch branch = batch.model.branches().get(b);
            if (branch.from() == node) {
                sum += batch.i[b * SAMPLES + k];
            } else if (branch.to() == node) {
                sum -= batch.i[b * SAMPLES + k];
            }
        }
        return sum;
    }
}
