package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.crossbar.mapping.placement.Permutation;
import org.sneakpath.crossbar.mapping.placement.Placement;

/**
 * How a layer of a chip is written under a {@link Mitigation}:
 * <pre>
 *   rows to places → pairs with stuck cells → each copy written, read, written again → aged → copies in parallel → places to rows
 * </pre>
 * The first copy, written once and in its own order, has the draws of the chip without mitigation.
 *
 * @param mitigation what is done
 * @param conditions what cells are like
 * @param pair range of the cells
 * @param layer number of the layer
 * @param seed which chip
 */
record MitigatedWrite(Mitigation mitigation, ChipConditions conditions, DifferentialPair pair, int layer, long seed) {
    private static final long COPY = 0xD1B54A32D192ED03L; // odd: no two copies of a chip agree

    /**
     * Changes conductances (S) to what comes out.
     *
     * @param rows of the layer, the bias row last, which stays where it is
     * @return the number of stuck cells, of all copies
     */
    int apply(double[] conductances, int rows) {
        int perRow = conductances.length / rows;
        List<StuckPairs> faults = new ArrayList<>();
        for (int c = 0; c < mitigation.copies(); c++) {
            faults.add(StuckPairs.of(
                    conditions, pair, layer, seed + c * COPY, conductances.length, mitigation.compensated()));
        }
        Permutation order = mitigation.remapped() && conditions.stuckOn() + conditions.stuckOff() > 0
                ? order(conductances, rows, perRow, faults)
                : Permutation.identity(rows);
        Placement placement = new Placement(order, Permutation.identity(perRow));
        double[] placed = new double[conductances.length];
        placement.place(conductances, placed);
        double[] sum = new double[placed.length];
        int faulty = 0;
        for (int c = 0; c < mitigation.copies(); c++) {
            faulty += write(placed, faults.get(c), seed + c * COPY, sum);
        }
        placement.undo(sum, conductances);
        return faulty;
    }

    /** Adds one copy's share. */
    private int write(double[] wanted, StuckPairs faults, long chip, double[] sum) {
        double[] told = new double[wanted.length];
        for (int k = 0; k < told.length / 2; k++) {
            told[2 * k] = faults.first(k, wanted[2 * k], wanted[2 * k + 1]);
            told[2 * k + 1] = faults.second(k, wanted[2 * k], wanted[2 * k + 1]);
        }
        // What is asked for is a conductance that can be written, so that it can be reached.
        new WriteImperfections(ChipConditions.IDEAL.withLevels(conditions.levels()), pair, layer, chip, 0).apply(told);
        ChipConditions faultless = conditions.withFaults(0, 0).withLevels(0).withExposure(Exposure.NONE);
        double[] written = told.clone();
        new WriteImperfections(faultless, pair, layer, chip, 0).apply(written);
        boolean missed = true;
        for (int w = 1; missed && w < mitigation.writes(); w++) {
            missed = false;
            double[] again = told.clone();
            new WriteImperfections(faultless, pair, layer, chip, w).apply(again);
            for (int k = 0; k < told.length; k++) {
                if (Math.abs(Math.log(written[k] / told[k])) > mitigation.tolerance()) {
                    missed = true;
                    written[k] = again[k];
                }
            }
        }
        int faulty =
                new WriteImperfections(conditions.withVariation(0).withLevels(0), pair, layer, chip, 0).apply(written);
        for (int k = 0; k < sum.length; k++) {
            sum[k] += written[k] / mitigation.copies();
        }
        return faulty;
    }

    /** Which row stands at each place. */
    private static Permutation order(double[] wanted, int rows, int perRow, List<StuckPairs> faults) {
        int n = rows - 1;
        double[] cost = new double[n * n];
        for (int place = 0; place < n; place++) {
            for (int k = 0; k < perRow / 2; k++) {
                int at = place * perRow / 2 + k;
                if (faults.stream().anyMatch(copy -> copy.touches(at))) {
                    for (int row = 0; row < n; row++) {
                        int cell = row * perRow + 2 * k;
                        double error = 0;
                        for (StuckPairs copy : faults) {
                            error += copy.error(at, wanted[cell], wanted[cell + 1]) / faults.size();
                        }
                        cost[row * n + place] += error * error;
                    }
                }
            }
        }
        int[] at = new int[rows];
        System.arraycopy(RowAssignment.solve(cost, n), 0, at, 0, n);
        at[n] = n;
        return Permutation.of(at);
    }
}
