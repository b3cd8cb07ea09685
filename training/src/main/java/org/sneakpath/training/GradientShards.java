package org.sneakpath.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sneakpath.training.data.Dataset;

/**
 * The gradient of a mini-batch, summed in an order that does not depend on threads: the batch is cut into a fixed number
 * of shards, each shard is summed in order by one worker, and the shards are added pairwise, neighbours at distance 1, 2,
 * 4, … in turn.
 *
 * <p>Memory: 8 bytes for each weight, or column that loads its neurons, and shard.
 */
final class GradientShards {
    private final double[][] bars;
    private final double[] losses;
    private final int[] correct;
    private final int[] unsolved;
    private final List<Map<Integer, LearningRule.Learner>> learners = new ArrayList<>();

    GradientShards(Network network, LearningRule rule, TimeGrids grids, int batch, int shards, int threads) {
        bars = new double[shards][network.spec().gradientLength()];
        losses = new double[shards];
        correct = new int[shards];
        unsolved = new int[shards];
        for (int w = 0; w < threads; w++) {
            Map<Integer, LearningRule.Learner> own = new TreeMap<>();
            for (int divisor : grids.divisors()) {
                own.put(divisor, rule.learner(network, divisor, (batch + shards - 1) / shards));
            }
            learners.add(own);
        }
    }

    /**
     * Learns samples order[from] … order[to − 1]. What was learnt before has been cleared.
     *
     * @param divisor one of those of the grids
     */
    void learn(Dataset data, int[] order, int from, int to, int divisor, Workers workers) {
        int shards = bars.length;
        int count = to - from;
        workers.forEach(shards, (worker, shard) -> {
            losses[shard] = 0;
            correct[shard] = 0;
            unsolved[shard] = 0;
            int first = from + (int) ((long) count * shard / shards);
            int last = from + (int) ((long) count * (shard + 1) / shards);
            if (last > first) {
                LearningRule.Learner learner =
                        Objects.requireNonNull(learners.get(worker).get(divisor), "a grid of the training");
                losses[shard] = learner.learn(data, order, first, last - first, bars[shard]);
                correct[shard] = learner.correct();
                unsolved[shard] = learner.unsolved();
            }
        });
        for (int d = 1; d < shards; d *= 2) {
            for (int k = 0; k + d < shards; k += 2 * d) {
                losses[k] += losses[k + d];
                correct[k] += correct[k + d];
                unsolved[k] += unsolved[k + d];
            }
        }
    }

    /** Adds up what the shards have of cotangents {@code from} to {@code to − 1}; then it is in {@link #bars} until it is cleared. */
    void addUp(int from, int to) {
        int shards = bars.length;
        for (int d = 1; d < shards; d *= 4) { // two distances in one go
            for (int k = 0; k + d < shards; k += 4 * d) {
                if (k + 3 * d < shards) {
                    add(bars[k + d], bars[k + 2 * d], bars[k + 3 * d], bars[k], from, to);
                    continue;
                }
                add(bars[k + d], bars[k], from, to);
                if (k + 2 * d < shards) {
                    add(bars[k + 2 * d], bars[k], from, to);
                }
            }
        }
    }

    /** Forgets cotangents {@code from} to {@code to − 1}, while they are at hand. */
    void clear(int from, int to) {
        for (double[] shard : bars) {
            Arrays.fill(shard, from, to, 0);
        }
    }

    /** Sum of dL/dW, and of dL/dg behind them, over the mini-batch (1/S), where it has been added up; live. */
    double[] bars() {
        return bars[0];
    }

    /** Sum of the losses. */
    double loss() {
        return losses[0];
    }

    /** Number of samples classified correctly. */
    int correct() {
        return correct[0];
    }

    /** Number of samples in which a neuron's equations were not solved to rounding. */
    int unsolved() {
        return unsolved[0];
    }

    /** Neighbours first, then their sums. */
    private static void add(double[] next, double[] third, double[] fourth, double[] into, int from, int to) {
        for (int k = from; k < to; k++) {
            into[k] = (into[k] + next[k]) + (third[k] + fourth[k]);
        }
    }

    private static void add(double[] other, double[] into, int from, int to) {
        for (int k = from; k < to; k++) {
            into[k] += other[k];
        }
    }
}
