package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.crossbar.mapping.DifferentialPair;

/**
 * Where the cells of a layer are stuck, by places of the array, and what becomes of pairs there.
 *
 * @param stuck conductance of a stuck cell (S), NaN of others; {@code [place·cells a row + cell]}, pairs side by side
 * @param pair range of the cells
 * @param compensated whether the other cell of a pair makes good what it can
 */
@SuppressWarnings("ArrayRecordComponent") // made and read here alone
record StuckPairs(double[] stuck, DifferentialPair pair, boolean compensated) {
    /** Those of a chip. */
    static StuckPairs of(
            ChipConditions conditions, DifferentialPair pair, int layer, long seed, int cells, boolean compensated) {
        double[] stuck = new double[cells];
        Arrays.fill(stuck, Double.NaN);
        new WriteImperfections(conditions.withVariation(0).withLevels(0), pair, layer, seed, 0).apply(stuck);
        return new StuckPairs(stuck, pair, compensated);
    }

    /** Whether a cell is stuck. */
    boolean isStuck(int cell) {
        return !Double.isNaN(stuck[cell]);
    }

    /** Whether a cell of a pair is stuck. */
    boolean touches(int pairAt) {
        return !Double.isNaN(stuck[2 * pairAt]) || !Double.isNaN(stuck[2 * pairAt + 1]);
    }

    /** What the first cell of a pair is told (S), where {@code plus} and {@code minus} are wanted. */
    double first(int pairAt, double plus, double minus) {
        double other = stuck[2 * pairAt + 1];
        return compensated && !Double.isNaN(other) ? inRange(other + plus - minus) : plus;
    }

    /** The same of the second cell. */
    double second(int pairAt, double plus, double minus) {
        double other = stuck[2 * pairAt];
        return compensated && !Double.isNaN(other) ? inRange(other - plus + minus) : minus;
    }

    /** By how much the difference of a pair is off, variation aside (S). */
    double error(int pairAt, double plus, double minus) {
        double is = Double.isNaN(stuck[2 * pairAt]) ? first(pairAt, plus, minus) : stuck[2 * pairAt];
        double less = Double.isNaN(stuck[2 * pairAt + 1]) ? second(pairAt, plus, minus) : stuck[2 * pairAt + 1];
        return is - less - (plus - minus);
    }

    /**
     * Adds dL/d(wanted) of both cells of a pair for dL/d(told): where a cell makes good for the other, it is moved by what both are wanted
     * to be, within its range.
     *
     * @param wanted by cells, as they were wanted (S)
     */
    void pullback(int pairAt, double[] wanted, double[] toldBars, double[] wantedBars) {
        int plus = 2 * pairAt;
        int minus = plus + 1;
        double difference = wanted[plus] - wanted[minus];
        move(stuck[minus], difference, toldBars[plus], plus, minus, wantedBars);
        move(stuck[plus], -difference, toldBars[minus], minus, plus, wantedBars);
    }

    private void move(double other, double difference, double bar, int own, int its, double[] wantedBars) {
        if (!compensated || Double.isNaN(other)) {
            wantedBars[own] += bar;
        } else if (inRange(other + difference) == other + difference) {
            wantedBars[own] += bar;
            wantedBars[its] -= bar;
        }
    }

    private double inRange(double conductance) {
        return Math.max(pair.gMin(), Math.min(pair.gMax(), conductance));
    }
}
