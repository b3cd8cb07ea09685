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
        LayerWriter writer = writer(conductances, rows);
        writer.write(conductances, 0);
        return writer.faulty();
    }

    /**
     * What writes the layer as often as is wanted. Rows stand where they do the least harm at first, and stay there.
     *
     * @param conductances that are wanted at first (S)
     * @param rows as of {@link #apply}
     */
    LayerWriter writer(double[] conductances, int rows) {
        int perRow = conductances.length / rows;
        List<StuckPairs> faults = new ArrayList<>();
        for (int c = 0; c < mitigation.copies(); c++) {
            faults.add(StuckPairs.of(conditions, pair, layer, chip(c), conductances.length, mitigation.compensated()));
        }
        Permutation order = mitigation.remapped() && conditions.stuckOn() + conditions.stuckOff() > 0
                ? order(conductances, rows, perRow, faults)
                : Permutation.identity(rows);
        return new LayerWriter(this, faults, new Placement(order, Permutation.identity(perRow)), conductances.length);
    }

    /** The seed of a copy's draws. */
    long chip(int copy) {
        return seed + copy * COPY;
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
