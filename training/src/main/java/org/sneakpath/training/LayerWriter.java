package org.sneakpath.training;

import java.util.List;
import org.sneakpath.crossbar.mapping.placement.Placement;

/**
 * Writes one layer of a chip, again and again, and takes gradients through what it wrote last.
 * <pre>
 *   G'_k = (1/C) Σ_c s_ck · told_ck(G)        s_ck = written/told of copy c, 0 where it is stuck
 * </pre>
 * Cells stay stuck where they are. Variation is drawn anew for each write, as everywhere: it counts as one of writes. Rounding to levels
 * counts as if it were not there (straight-through). Not thread-safe.
 */
final class LayerWriter {
    private final MitigatedWrite law;
    private final List<StuckPairs> faults;
    private final Placement placement;
    /** What was wanted last, by places (S). */
    private final double[] wanted;
    /** s of each copy, by places. */
    private final double[][] slopes;

    private int faulty;

    /**
     * @param faults of each copy
     * @param placement of rows
     * @param cells of one copy
     */
    LayerWriter(MitigatedWrite law, List<StuckPairs> faults, Placement placement, int cells) {
        this.law = law;
        this.faults = List.copyOf(faults);
        this.placement = placement;
        wanted = new double[cells];
        slopes = new double[faults.size()][cells];
    }

    /** Number of stuck cells, of all copies. */
    int faulty() {
        return faulty;
    }

    /**
     * Changes conductances (S) to what comes out.
     *
     * @param event which write it is, from 0; other writes have other draws
     */
    void write(double[] conductances, long event) {
        placement.place(conductances, wanted);
        double[] sum = new double[wanted.length];
        faulty = 0;
        for (int c = 0; c < faults.size(); c++) {
            faulty += write(c, event * law.mitigation().writes(), sum);
        }
        placement.undo(sum, conductances);
    }

    /** Adds one copy's share. */
    private int write(int copy, long event, double[] sum) {
        StuckPairs stuck = faults.get(copy);
        double[] told = new double[wanted.length];
        for (int k = 0; k < told.length / 2; k++) {
            told[2 * k] = stuck.first(k, wanted[2 * k], wanted[2 * k + 1]);
            told[2 * k + 1] = stuck.second(k, wanted[2 * k], wanted[2 * k + 1]);
        }
        // What is asked for is a conductance that can be written, so that it can be reached.
        imperfect(ChipConditions.IDEAL.withLevels(law.conditions().levels()), copy, 0)
                .apply(told);
        ChipConditions faultless =
                law.conditions().withFaults(0, 0).withLevels(0).withExposure(Exposure.NONE);
        double[] written = told.clone();
        imperfect(faultless, copy, event).apply(written);
        boolean missed = true;
        for (int w = 1; missed && w < law.mitigation().writes(); w++) {
            missed = false;
            double[] again = told.clone();
            imperfect(faultless, copy, event + w).apply(again);
            for (int k = 0; k < told.length; k++) {
                if (Math.abs(Math.log(written[k] / told[k])) > law.mitigation().tolerance()) {
                    missed = true;
                    written[k] = again[k];
                }
            }
        }
        double[] slope = slopes[copy];
        for (int k = 0; k < told.length; k++) {
            slope[k] = stuck.isStuck(k) ? 0 : told[k] == 0 ? 1 : written[k] / told[k];
        }
        int count = imperfect(law.conditions().withVariation(0).withLevels(0), copy, 0)
                .apply(written);
        for (int k = 0; k < sum.length; k++) {
            sum[k] += written[k] / faults.size();
        }
        return count;
    }

    private WriteImperfections imperfect(ChipConditions conditions, int copy, long event) {
        return new WriteImperfections(conditions, law.pair(), law.layer(), law.chip(copy), event);
    }

    /** Changes dL/dG' of what was written last to dL/dG of what was wanted. */
    void pullback(double[] bars) {
        double[] written = new double[wanted.length];
        placement.place(bars, written);
        double[] sum = new double[wanted.length];
        double[] told = new double[wanted.length];
        for (int c = 0; c < faults.size(); c++) {
            for (int k = 0; k < told.length; k++) {
                told[k] = written[k] * slopes[c][k] / faults.size();
            }
            for (int k = 0; k < told.length / 2; k++) {
                faults.get(c).pullback(k, wanted, told, sum);
            }
        }
        placement.undo(sum, bars);
    }
}
