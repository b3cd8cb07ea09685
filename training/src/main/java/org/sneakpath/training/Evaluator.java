package org.sneakpath.training;

import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.SoftmaxCrossEntropy;

/**
 * Presents a data set in fixed blocks of samples. Each block is summed in order and the blocks are added in order, so that
 * the result does not depend on who did which block.
 */
final class Evaluator {
    private static final int BLOCK = 64;

    private Evaluator() {}

    static Evaluation evaluate(ProgrammedNetwork network, Dataset data, Workers workers) {
        requireFit(network.spec(), data);
        int blocks = (data.size() + BLOCK - 1) / BLOCK;
        int classes = network.spec().outputs();
        NetworkPass[] passes = new NetworkPass[workers.threads()];
        int[][] predictions = new int[blocks][];
        double[] losses = new double[blocks];
        int[] failures = new int[blocks];
        workers.forEach(blocks, (worker, block) -> {
            if (passes[worker] == null) {
                passes[worker] = network.pass();
            }
            int from = block * BLOCK;
            int[] predicted = new int[Math.min(BLOCK, data.size() - from)];
            double loss = 0;
            for (int k = 0; k < predicted.length; k++) {
                NetworkPass pass = passes[worker];
                pass.present(data, from + k);
                predicted[k] = SoftmaxCrossEntropy.predicted(pass.logits());
                loss += SoftmaxCrossEntropy.value(pass.logits(), data.label(from + k));
                failures[block] += pass.converged() ? 0 : 1;
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
