package org.sneakpath.training;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;

/**
 * Presents a data set in fixed blocks of samples. Each block is summed in order and the blocks are added in order, so that
 * the result does not depend on who did which block.
 */
final class Evaluator {
    private static final int BLOCK = 64;

    /** Samples that are presented together. */
    private static final int TOGETHER = 16;

    private Evaluator() {}

    static Evaluation evaluate(ProgrammedNetwork network, Dataset data, Workers workers) {
        return evaluate(network.spec(), network::pass, data, workers);
    }

    /** @param presentations for so many samples together, one for each worker */
    static Evaluation evaluate(
            NetworkSpec spec, IntFunction<? extends Presentation> presentations, Dataset data, Workers workers) {
        requireFit(spec, data);
        int blocks = (data.size() + BLOCK - 1) / BLOCK;
        int classes = spec.outputs();
        Presentation[] passes = new Presentation[workers.threads()];
        int[][] predictions = new int[blocks][];
        double[] losses = new double[blocks];
        int[] failures = new int[blocks];
        int[] order = IntStream.range(0, data.size()).toArray();
        workers.forEach(blocks, (worker, block) -> {
            if (passes[worker] == null) {
                passes[worker] = presentations.apply(TOGETHER);
            }
            int from = block * BLOCK;
            int[] predicted = new int[Math.min(BLOCK, data.size() - from)];
            double loss = 0;
            double[] logits = new double[classes];
            for (int first = 0; first < predicted.length; first += TOGETHER) {
                int count = Math.min(TOGETHER, predicted.length - first);
                Presentation pass = passes[worker];
                pass.present(data, order, from + first, count);
                for (int b = 0; b < count; b++) {
                    System.arraycopy(pass.logits(), b * classes, logits, 0, classes);
                    predicted[first + b] = SoftmaxCrossEntropy.predicted(logits);
                    loss += SoftmaxCrossEntropy.value(logits, data.label(from + first + b));
                }
                failures[block] += pass.converged() ? 0 : count;
            }
            predictions[block] = predicted;
            losses[block] = loss;
        });
        int[][] confusion = new int[classes][classes];
        double loss = 0;
        int unsolved = 0;
        for (int block = 0; block < blocks; block++) {
            loss += losses[block];
            unsolved += failures[block];
            for (int k = 0; k < predictions[block].length; k++) {
                if (predictions[block][k] >= 0) {
                    confusion[data.label(block * BLOCK + k)][predictions[block][k]]++;
                }
            }
        }
        return new Evaluation(confusion, data.size(), loss / data.size(), unsolved);
    }

    static void requireFit(NetworkSpec spec, Dataset data) {
        if (data.features() != spec.inputs() || data.classes() != spec.outputs()) {
            throw new IllegalArgumentException("'" + data.name() + "' has " + data.features() + " features and "
                    + data.classes() + " classes, but the network takes " + spec.inputs() + " and tells "
                    + spec.outputs() + " apart");
        }
    }
}
