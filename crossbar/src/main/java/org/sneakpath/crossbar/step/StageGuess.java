package org.sneakpath.crossbar.step;

import org.jspecify.annotations.Nullable;

/**
 * First guesses of stages: the parabola through the three known points that are nearest in time, of the step and the one before;
 * a straight line or a constant where fewer are known.
 */
final class StageGuess {
    private static final int POINTS = 3;

    private final StagePoint[] nearest = new StagePoint[POINTS];
    private final double[] weights = new double[POINTS];
    private int count;

    /**
     * Writes deviations and states of a stage.
     *
     * @param target its time is set
     * @param points those of the step, of which the first {@code known} are solved
     * @param before those of the step before, {@code null} if it does not lead smoothly here; its last is the first of the step
     */
    void write(StagePoint target, StagePoint[] points, int known, StagePoint @Nullable [] before, int stagesBefore) {
        count = 0;
        for (int k = known - 1; k >= 0; k--) {
            offer(points[k], target.time);
        }
        for (int k = stagesBefore - 1; before != null && k >= 0; k--) {
            offer(before[k], target.time);
        }
        lagrange(target.time);
        combine(target);
    }

    /** Keeps a point if it is nearer than one of those kept, and at another time than all of them. */
    private void offer(StagePoint point, double time) {
        double distance = Math.abs(point.time - time);
        int at = count;
        for (int k = count - 1; k >= 0; k--) {
            if (nearest[k].time == point.time) {
                return;
            }
            if (distance < Math.abs(nearest[k].time - time)) {
                at = k;
            }
        }
        if (at == POINTS) {
            return;
        }
        count = Math.min(count + 1, POINTS);
        for (int k = count - 1; k > at; k--) {
            nearest[k] = nearest[k - 1];
        }
        nearest[at] = point;
    }

    private void lagrange(double time) {
        for (int k = 0; k < count; k++) {
            double weight = 1;
            for (int r = 0; r < count; r++) {
                if (r != k) {
                    weight *= (time - nearest[r].time) / (nearest[k].time - nearest[r].time);
                }
            }
            weights[k] = weight;
        }
    }

    private void combine(StagePoint target) {
        combine(target.word, nearest[0].word, at(1).word, at(2).word);
        combine(target.bit, nearest[0].bit, at(1).bit, at(2).bit);
        combine(target.states, nearest[0].states, at(1).states, at(2).states);
    }

    private StagePoint at(int k) {
        return nearest[k < count ? k : 0];
    }

    private void combine(double[] target, double[] a, double[] b, double[] c) {
        double wa = weights[0];
        double wb = count > 1 ? weights[1] : 0;
        double wc = count > 2 ? weights[2] : 0;
        for (int k = 0; k < target.length; k++) {
            target[k] = wa * a[k] + wb * b[k] + wc * c[k];
        }
    }
}
