package org.sneakpath.analysis.statistics;

import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Trajectories for screening (M. D. Morris, Technometrics 33, 161, 1991): each begins at a random point of a grid and moves one input after
 * the other, in random order, up or down by Δ = p / (2 (p − 1)), so that k + 1 points show one elementary effect of each of k inputs.
 *
 * @param trajectories at least 2
 * @param inputs k, at least 1
 * @param levels p of the grid, even, at least 2, such as 4
 * @param seed of all draws
 */
public record MorrisDesign(int trajectories, int inputs, int levels, long seed) {
    private static final int ORDER = 0;
    private static final int START = 1;
    private static final int DIRECTION = 2;

    public MorrisDesign {
        if (trajectories < 2 || inputs < 1 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(trajectories + " trajectories of " + inputs + " inputs on " + levels
                    + " levels; give at least 2, 1, and an even number of levels");
        }
    }

    /** Δ, how far an input moves, of a range of 1. */
    public double step() {
        return levels / (2.0 * (levels - 1));
    }

    /**
     * All points, trajectory by trajectory.
     *
     * @return {@code [trajectory * (k + 1) + place][input]} in [0, 1], a fresh array
     */
    public double[][] points() {
        double[][] points = new double[trajectories * (inputs + 1)][];
        for (int t = 0; t < trajectories; t++) {
            int first = t * (inputs + 1);
            points[first] = start(t);
            int[] order = order(t);
            for (int k = 0; k < inputs; k++) {
                double[] point = points[first + k].clone();
                point[order[k]] = moved(point[order[k]]);
                points[first + k + 1] = point;
            }
        }
        return points;
    }

    /** The inputs in the order in which a trajectory moves them. */
    int[] order(int trajectory) {
        int[] order = new int[inputs];
        random().permutation(event(trajectory, ORDER), order);
        return order;
    }

    /** On a level of the lower half, or Δ above it. */
    private double[] start(int trajectory) {
        CounterRandom random = random();
        double[] start = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            int level = random.below(levels / 2, i, event(trajectory, START));
            int up = random.below(2, i, event(trajectory, DIRECTION));
            start[i] = (level + up * (levels / 2)) / (levels - 1.0);
        }
        return start;
    }

    /** Half of the levels away, where there is room. */
    private double moved(double x) {
        long level = Math.round(x * (levels - 1));
        long other = level < levels / 2 ? level + levels / 2 : level - levels / 2;
        return other / (levels - 1.0);
    }

    private CounterRandom random() {
        return new CounterRandom(seed, Purpose.MORRIS_TRAJECTORY);
    }

    private static long event(int trajectory, int what) {
        return 3L * trajectory + what;
    }
}
