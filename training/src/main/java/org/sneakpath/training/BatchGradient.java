package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.training.optimiser.GradientClipping;

/** The mean gradient of a mini-batch by the weights, from what shards have found, by all workers. */
final class BatchGradient {
    private final Network network;
    private final double[] gradient;
    private final double[] squares;
    private ReadStatus status = ReadStatus.PRODUCT;

    BatchGradient(Network network) {
        this.network = network;
        gradient = new double[network.weights().length];
        squares = new double[Ranges.count(gradient.length)];
    }

    /** dL/dw; live. */
    double[] values() {
        return gradient;
    }

    /** How the solves behind it ended; the worst of all layers. */
    ReadStatus status() {
        return status;
    }

    /**
     * Takes the gradient through wires and mapping: of perfect arrays in one go, range by range.
     *
     * @param count of samples
     * @return its Euclidean length; not finite if a component is not
     */
    double take(GradientShards shards, int count, Workers workers) {
        if (network.isDirect()) {
            status = ReadStatus.PRODUCT;
            workers.forRanges(gradient.length, (range, from, to) -> {
                shards.addUp(from, to);
                network.pullbackSome(shards.bars(), gradient, from, to);
                shards.clear(from, to);
                finish(range, from, to, count);
            });
        } else {
            workers.forRanges(shards.bars().length, (range, from, to) -> shards.addUp(from, to));
            Arrays.fill(gradient, 0);
            status = network.pullback(shards.bars(), gradient);
            workers.forRanges(shards.bars().length, (range, from, to) -> shards.clear(from, to));
            workers.forRanges(gradient.length, (range, from, to) -> finish(range, from, to, count));
        }
        return Math.sqrt(Arrays.stream(squares).sum());
    }

    private void finish(int range, int from, int to, int count) {
        if (Integer.bitCount(count) == 1) { // then its reciprocal is exact, and a product takes less than a quotient
            double share = 1.0 / count;
            for (int k = from; k < to; k++) {
                gradient[k] *= share;
            }
        } else {
            for (int k = from; k < to; k++) {
                gradient[k] /= count;
            }
        }
        squares[range] = GradientClipping.sumOfSquares(gradient, from, to);
    }
}
