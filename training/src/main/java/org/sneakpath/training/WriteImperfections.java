package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.devices.nonideality.LognormalVariation;
import org.sneakpath.devices.nonideality.StuckAtFaults;

/**
 * What becomes of the conductances of one layer when they are written: levels → variation → {@link Exposure} → stuck cells, and how warm
 * they all are.
 *
 * <p>The derivative of a written conductance by the one that was asked for is the factor of its variation, 0 for a stuck cell; rounding
 * to levels counts as if it were not there (straight-through).
 *
 * @param conditions of which levels, variation and stuck cells are taken
 * @param pair range of the cells
 * @param layer number of the layer
 * @param seed which chip
 * @param write which write of it
 */
record WriteImperfections(ChipConditions conditions, DifferentialPair pair, int layer, long seed, long write) {

    /** Changes conductances (S) and returns the number of stuck cells. */
    int apply(double[] conductances) {
        round(conductances);
        new LognormalVariation(conditions.variation()).apply(conductances, seed, layer, write);
        conditions.exposure().age(conductances, layer, seed, write);
        int faulty = faults().apply(conductances, seed, layer);
        conditions.exposure().warm(conductances);
        return faulty;
    }

    /** Changes conductances and tells dG'/dG, of fresh cells. */
    void apply(double[] conductances, double[] slopes) {
        round(conductances);
        System.arraycopy(conductances, 0, slopes, 0, slopes.length);
        new LognormalVariation(conditions.variation()).apply(conductances, seed, layer, write);
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = slopes[k] == 0 ? 1 : conductances[k] / slopes[k];
        }
        double[] stuck = new double[conductances.length];
        Arrays.fill(stuck, Double.NaN);
        faults().apply(stuck, seed, layer);
        for (int k = 0; k < stuck.length; k++) {
            if (!Double.isNaN(stuck[k])) {
                conductances[k] = stuck[k];
                slopes[k] = 0;
            }
        }
    }

    private StuckAtFaults faults() {
        return new StuckAtFaults(conditions.stuckOn(), conditions.stuckOff(), pair.gMax(), pair.gMin());
    }

    private void round(double[] conductances) {
        int levels = conditions.levels();
        if (levels == 0) {
            return;
        }
        double step = (pair.gMax() - pair.gMin()) / (levels - 1);
        for (int k = 0; k < conductances.length; k++) {
            conductances[k] = pair.gMin() + step * Math.rint((conductances[k] - pair.gMin()) / step);
        }
    }
}
