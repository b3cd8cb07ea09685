package org.sneakpath.training;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/**
 * Presents a data set in fixed blocks of samples. Each block is summed in order and the blocks are added in order, so that
 * the result does not depend on who did which block.
 */
final class Evaluator {
    private static final int BLOCK = 64;

    /** Samples that are presented together. */
    private static final int TOGETHER = 16;

    private final NetworkSpec spec;
    private final Dataset data;
    private final int[] order;
    private final int[] predictions;
    private final double[] losses;
    private final double[] sampleLosses;
    private final int[] failures;

    /** What one worker needs. */
    private record Bench(Presentation pass, Scoring scoring, SolvedSamples solved) {}

    private Evaluator(NetworkSpec spec, Dataset data) {
        this.spec = spec;
        this.data = data;
        int blocks = (data.size() + BLOCK - 1) / BLOCK;
        order = IntStream.range(0, data.size()).toArray();
        predictions = new int[data.size()];
        losses = new double[blocks];
        sampleLosses = new double[data.size()];
        failures = new int[blocks];
    }

    static Evaluation evaluate(ProgrammedNetwork network, Loss loss, Dataset data, Workers workers) {
        return evaluate(network.spec(), network::pass, loss, data, workers);
    }

    /** @param presentations for so many samples together, one for each worker */
    static Evaluation evaluate(
            NetworkSpec spec,
            IntFunction<? extends Presentation> presentations,
            Loss loss,
            Dataset data,
            Workers workers) {
        requireFit(spec, data);
        Evaluator evaluator = new Evaluator(spec, data);
        @Nullable Bench[] benches = new Bench[workers.threads()];
        workers.forEach(evaluator.losses.length, (worker, block) -> {
            Bench bench = benches[worker];
            if (bench == null) {
                bench = new Bench(
                        presentations.apply(TOGETHER),
                        new Scoring(spec, loss),
                        new SolvedSamples(() -> presentations.apply(1)));
                benches[worker] = bench;
            }
            evaluator.present(bench, block);
        });
        return evaluator.evaluation();
    }

    private void present(Bench bench, int block) {
        int to = Math.min(data.size(), (block + 1) * BLOCK);
        double loss = 0;
        for (int first = block * BLOCK; first < to; first += TOGETHER) {
            int count = Math.min(TOGETHER, to - first);
            bench.pass().present(data, order, first, count);
            for (int b = 0; b < count; b++) {
                predictions[first + b] = bench.scoring().predicted(bench.pass(), b);
                sampleLosses[first + b] = bench.scoring().loss(bench.pass(), b, data.label(first + b));
                loss += sampleLosses[first + b];
            }
            failures[block] += bench.solved().unsolved(bench.pass(), data, order, first, count);
        }
        losses[block] = loss;
    }

    private Evaluation evaluation() {
        int[][] confusion = new int[spec.outputs()][spec.outputs()];
        for (int k = 0; k < predictions.length; k++) {
            if (predictions[k] >= 0) {
                confusion[data.label(k)][predictions[k]]++;
            }
        }
        double loss = 0;
        int unsolved = 0;
        for (int block = 0; block < losses.length; block++) {
            loss += losses[block];
            unsolved += failures[block];
        }
        return new Evaluation(confusion, predictions, sampleLosses, loss / data.size(), unsolved);
    }

    static void requireFit(NetworkSpec spec, Dataset data) {
        if (data.features() != spec.inputs() || data.classes() != spec.outputs()) {
            throw new IllegalArgumentException("'" + data.name() + "' has " + data.features() + " features and "
                    + data.classes() + " classes, but the network takes " + spec.inputs() + " and tells "
                    + spec.outputs() + " apart");
        }
    }
}
