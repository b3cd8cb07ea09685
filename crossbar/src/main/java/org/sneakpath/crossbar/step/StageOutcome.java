package org.sneakpath.crossbar.step;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.Terminals;
import org.sneakpath.crossbar.read.BasePotentials;

/**
 * What later stages and the meters want of a stage that is solved: states with their own last correction carried out, rates as they
 * count, which states rest, displacement currents, and what terminals deliver.
 * <pre>
 *   f = (x − r)/w        D = c·u − H        I = shares of the currents of all nodes, and what flows through the lines
 * </pre>
 */
final class StageOutcome {
    private final CellDynamics cells;
    private final StateElimination elimination;
    private final StateRanges ranges;
    private final BasePotentials base;
    private final StageLines lines;
    private final int n;
    private final double[] wordDrawn;
    private final double[] bitDelivered;

    StageOutcome(
            CellDynamics cells,
            StateElimination elimination,
            StateRanges ranges,
            BasePotentials base,
            StageLines lines) {
        this.cells = cells;
        this.elimination = elimination;
        this.ranges = ranges;
        this.base = base;
        this.lines = lines;
        n = cells.cells();
        wordDrawn = new double[n];
        bitDelivered = new double[n];
    }

    /**
     * Writes it into the point of the stage.
     *
     * @param start where the step began; null for lines at rest
     */
    void write(StagePoint point, StagePast past, @Nullable StagePoint start) {
        double[] f = cells.rates();
        for (int s = 0; s < ranges.count; s++) {
            for (int e = s * n; e < (s + 1) * n; e++) {
                double x = ranges.within(s, point.states[e] + elimination.shift[e]);
                boolean below = x <= ranges.lower[s] && f[e] < 0;
                boolean above = x >= ranges.upper[s] && f[e] > 0;
                boolean held = past.weight > 0 ? elimination.held[e] : below || above;
                boolean resting = held && (start == null || start.states[e] == x);
                point.states[e] = x;
                point.held[e] = held;
                point.resting[e] = resting;
                point.rates[e] = resting ? 0 : held || past.weight == 0 ? f[e] : (x - past.states[e]) / past.weight;
            }
        }
        System.arraycopy(elimination.current, 0, point.cellCurrents, 0, n);
        if (past.word.length > 0) {
            displace(point, past);
        }
        terminalCurrents(point);
    }

    private void displace(StagePoint point, StagePast past) {
        for (int c = 0; c < n; c++) {
            point.wordPotentials[c] = lines.baseWord[c] + point.word[c];
            point.bitPotentials[c] = lines.baseBit[c] + point.bit[c];
            point.wordDisplacement[c] = past.wordShunt * point.wordPotentials[c] - past.word[c];
            point.bitDisplacement[c] = past.bitShunt * point.bitPotentials[c] - past.bit[c];
            point.cellDisplacement[c] = past.cellShunt * point.drops[c] - past.cell[c];
        }
    }

    private void terminalCurrents(StagePoint point) {
        Terminals currents = point.currents;
        currents.clear();
        if (point.wordDisplacement.length == 0) {
            base.collect(point.cellCurrents, point.cellCurrents, currents);
        } else {
            for (int c = 0; c < n; c++) {
                double through = point.cellCurrents[c] + point.cellDisplacement[c];
                wordDrawn[c] = through + point.wordDisplacement[c];
                bitDelivered[c] = through - point.bitDisplacement[c];
            }
            base.collect(wordDrawn, bitDelivered, currents);
        }
        base.addThrough(point.potentials, currents);
    }
}
