package org.sneakpath.training;

import java.util.Locale;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.GradientClipping;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.optimiser.OptimiserSpec;

/**
 * How a network is trained. Everything here decides the result; the number of threads is not here because it does not.
 *
 * @param epochs passes over the training set, ≥ 1
 * @param batch samples of a mini-batch, ≥ 1; the last of an epoch may be smaller
 * @param shards parts into which each mini-batch is cut for summing gradients, ≥ 1; at least as many as threads keeps all
 *     of them busy
 * @param rate learning rate of each mini-batch
 * @param optimiser how a gradient moves the weights
 * @param clipping how gradients are kept short
 * @param stopping when training ends before its last epoch; needs a validation set
 * @param grids on which samples are presented
 * @param seed of initial weights and shuffles
 */
public record TrainingOptions(
        int epochs,
        int batch,
        int shards,
        LearningRateSchedule rate,
        OptimiserSpec optimiser,
        GradientClipping clipping,
        EarlyStopping stopping,
        TimeGrids grids,
        long seed) {

    public TrainingOptions {
        Require.atLeast(1, "epochs", epochs, "try 10");
        Require.atLeast(1, "batch", batch, "try 128");
        Require.atLeast(1, "shards", shards, "try 16");
    }

    /**
     * 10 epochs of mini-batches of 128 in 16 shards, one-cycle rate up to 5e-3, Adam as published, no clipping, all
     * epochs, seed 1.
     */
    public static TrainingOptions defaults() {
        return new TrainingOptions(
                10,
                128,
                16,
                LearningRateSchedule.OneCycle.to(5e-3),
                Adam.Constants.PUBLISHED,
                GradientClipping.NONE,
                EarlyStopping.NEVER,
                TimeGrids.OF_THE_DESIGN,
                1);
    }

    public TrainingOptions withEpochs(int value) {
        return new TrainingOptions(value, batch, shards, rate, optimiser, clipping, stopping, grids, seed);
    }

    public TrainingOptions withBatch(int value) {
        return new TrainingOptions(epochs, value, shards, rate, optimiser, clipping, stopping, grids, seed);
    }

    public TrainingOptions withShards(int value) {
        return new TrainingOptions(epochs, batch, value, rate, optimiser, clipping, stopping, grids, seed);
    }

    public TrainingOptions withRate(LearningRateSchedule value) {
        return new TrainingOptions(epochs, batch, shards, value, optimiser, clipping, stopping, grids, seed);
    }

    public TrainingOptions withOptimiser(OptimiserSpec value) {
        return new TrainingOptions(epochs, batch, shards, rate, value, clipping, stopping, grids, seed);
    }

    public TrainingOptions withClipping(GradientClipping value) {
        return new TrainingOptions(epochs, batch, shards, rate, optimiser, value, stopping, grids, seed);
    }

    public TrainingOptions withStopping(EarlyStopping value) {
        return new TrainingOptions(epochs, batch, shards, rate, optimiser, clipping, value, grids, seed);
    }

    /** Clips gradients to this Euclidean length, &gt; 0. */
    public TrainingOptions withGradientLimit(double value) {
        return withClipping(new GradientClipping.ByNorm(value));
    }

    public TrainingOptions withGrids(TimeGrids value) {
        return new TrainingOptions(epochs, batch, shards, rate, optimiser, clipping, stopping, value, seed);
    }

    public TrainingOptions withSeed(long value) {
        return new TrainingOptions(epochs, batch, shards, rate, optimiser, clipping, stopping, grids, value);
    }

    /** One fact a line, numbers exact. */
    String description() {
        return String.format(
                Locale.ROOT,
                """
                        epochs = %d
                        batch = %d
                        shards = %d
                        learning rate = %s
                        optimiser = %s
                        gradient clipping = %s
                        early stopping = %s
                        divisors of the time step = %s
                        seed = %d
                        """,
                epochs,
                batch,
                shards,
                rate,
                optimiser.description(),
                clipping,
                stopping,
                grids.divisors(),
                seed);
    }
}
