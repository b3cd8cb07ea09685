package org.sneakpath.training;

/** Hears how training proceeds, on the thread that trains. Whoever listens brings a clock if one is needed. */
public interface TrainingListener {
    /** Listens to nothing. */
    TrainingListener SILENT = new TrainingListener() {};

    /**
     * A mini-batch is done.
     *
     * @param epoch 1 for the first
     * @param batch 1 … batches
     * @param batches mini-batches of an epoch
     * @param loss mean loss of the mini-batch
     * @param accuracy share of the mini-batch classified correctly
     */
    default void batchDone(int epoch, int batch, int batches, double loss, double accuracy) {}

    /** An epoch is done and, if a checkpoint was asked for, written. */
    default void epochDone(EpochReport report) {}
}
