package org.sneakpath.training;

import java.util.Locale;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/**
 * How a network is trained. Everything here decides the result; the number of threads is not here because it does not.
 *
 * @param epochs passes over the training set, ≥ 1
 * @param batch samples of a mini-batch, ≥ 1; the last of an epoch may be smaller
 * @param shards parts into which each mini-batch is cut for summing gradients, ≥ 1; at least as many as threads keeps all
 *     of them busy
 * @param rate learning rate of each mini-batch
 * @param adam constants of the optimiser
 * @param gradientLimit greatest Euclidean length of a gradient, &gt; 0; +∞ for none
 * @param seed of initial weights and shuffles
 */
public record TrainingOptions(
        int epochs,
        int batch,
        int shards,
        LearningRateSchedule rate,
        Adam.Constants adam,
        double gradientLimit,
        long seed) {

    public TrainingOptions {
        Require.atLeast(1, "epochs", epochs, "try 10");
        Require.atLeast(1, "batch", batch, "try 128");
        Require.atLeast(1, "shards", shards, "try 16");
        if (!(gradientLimit > 0)) {
            throw new IllegalArgumentException(
                    "gradient limit = " + gradientLimit + " must be > 0; infinity switches it off");
        }
    }

    /** 10 epochs of mini-batches of 128 in 16 shards, one-cycle rate up to 5e-3, Adam as published, no limit, seed 1. */
    public static TrainingOptions defaults() {
        return new TrainingOptions(
                10,
                128,
                16,
                LearningRateSchedule.OneCycle.to(5e-3),
                Adam.Constants.PUBLISHED,
                Double.POSITIVE_INFINITY,
                1);
    }

    public TrainingOptions withEpochs(int value) {
        return new TrainingOptions(value, batch, shards, rate, adam, gradientLimit, seed);
    }

    public TrainingOptions withBatch(int value) {
        return new TrainingOptions(epochs, value, shards, rate, adam, gradientLimit, seed);
    }

    public TrainingOptions withShards(int value) {
        return new TrainingOptions(epochs, batch, value, rate, adam, gradientLimit, seed);
    }

    public TrainingOptions withRate(LearningRateSchedule value) {
        return new TrainingOptions(epochs, batch, shards, value, adam, gradientLimit, seed);
    }

    public TrainingOptions withGradientLimit(double value) {
        return new TrainingOptions(epochs, batch, shards, rate, adam, value, seed);
    }

    public TrainingOptions withSeed(long value) {
        return new TrainingOptions(epochs, batch, shards, rate, adam, gradientLimit, value);
    }

    /** One fact a line, numbers exact. */
    String description() {
        return String.format(
                Locale.ROOT,
                "epochs = %d\nbatch = %d\nshards = %d\nlearning rate = %s\nadam = %s\ngradient limit = %s\nseed = %d\n",
                epochs,
                batch,
                shards,
                rate,
                adam,
                gradientLimit,
                seed);
    }
}
