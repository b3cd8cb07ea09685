package org.sneakpath.training;

import java.util.Arrays;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.training.TrainingOutcome.Ending;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.Optimiser;

/**
 * Trains the last layer of a chip further.
 * <pre>
 *   samples = the first of permutation(seed, 0) of the training set
 *   for each epoch:  order = permutation(seed, epoch) of them; reads, and random encodings, of its own
 *     for each mini-batch:
 *       g_w = mean gradient through the layer as it is written
 *       w ← clamp(adam(w, g_w, rate)) to [−1, 1];  write it, anew
 * </pre>
 */
final class LastLayerTraining {
    /** Samples that are presented together. */
    private static final int TOGETHER = 16;

    private final Retraining how;
    private final LastLayer layer;
    private final ProgrammedLayers<?> layers;
    private final ChipReads reads;
    private final CounterRandom random;
    private ReadStatus status = ReadStatus.PRODUCT;

    /** Whose reads have noise. */
    @FunctionalInterface
    interface ChipReads {
        /** Makes further reads of layers draws of another seed. */
        void reseed(long seed);
    }

    LastLayerTraining(Retraining how, LastLayer layer, ProgrammedLayers<?> layers, ChipReads reads, long seed) {
        this.how = how;
        this.layer = layer;
        this.layers = layers;
        this.reads = reads;
        random = new CounterRandom(seed, Purpose.RETRAINING);
    }

    /** How the worst write ended. */
    ReadStatus status() {
        return status;
    }

    /** Trains; reads are those of the last epoch then. */
    Ending run(Dataset data, Loss loss) {
        BatchPass<?> pass = layers.pass(Math.min(TOGETHER, how.batch()));
        int[] chosen = chosen(data);
        int[] order = new int[chosen.length];
        int[] places = new int[chosen.length];
        Optimiser optimiser = Adam.Constants.PUBLISHED.optimiser(layer.weights().length);
        double[] gradient = new double[layer.weights().length];
        long step = 0;
        for (int epoch = 1; epoch <= how.epochs(); epoch++) {
            random.permutation(epoch, places);
            Arrays.setAll(order, k -> chosen[places[k]]);
            long draw = (long) (0x1p53 * random.uniform(1, epoch));
            reads.reseed(draw);
            layers.draw(draw);
            for (int from = 0; from < order.length; from += how.batch()) {
                int to = Math.min(from + how.batch(), order.length);
                double mean = layer.learn(pass, loss, data, order, from, to, gradient);
                if (!Double.isFinite(mean)
                        || !Double.isFinite(Arrays.stream(gradient).sum())) {
                    return Ending.DIVERGED;
                }
                move(optimiser, gradient, how.rate(step));
                step++;
                status = SynapseArray.worse(status, layer.write(step, draw));
                if (!status.converged()) {
                    return Ending.UNSOLVED;
                }
            }
        }
        return Ending.FINISHED;
    }

    private int[] chosen(Dataset data) {
        int[] all = new int[data.size()];
        random.permutation(0, all);
        return Arrays.copyOf(all, how.samples());
    }

    private void move(Optimiser optimiser, double[] gradient, double rate) {
        double[] weights = layer.weights();
        optimiser.step(weights, gradient, rate);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(-1, Math.min(1, weights[k]));
        }
    }
}
