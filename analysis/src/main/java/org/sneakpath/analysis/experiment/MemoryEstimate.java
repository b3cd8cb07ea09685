package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.DatasetConfig;
import org.sneakpath.training.data.Dataset;

/**
 * About how much memory an experiment takes (bytes).
 *
 * @param samples all of the data set
 * @param network one network in training, or on a chip
 * @param available what the process may take
 */
public record MemoryEstimate(double samples, double network, double available) {
    /** Bytes of a mebibyte. */
    public static final double MEBIBYTE = 1 << 20;

    /** Doubles for each weight: two conductances, weights, linear maps and their gradients, moments of an optimiser. */
    private static final int NUMBERS_A_WEIGHT = 20;

    /** Of an experiment. */
    public static MemoryEstimate of(Experiment experiment) {
        DatasetConfig dataset = experiment.config().dataset();
        Dataset test = experiment.test();
        long samples = (long) dataset.trainingSamples() + dataset.validationSamples() + test.size();
        return new MemoryEstimate(
                8.0 * samples * test.features(),
                8.0 * NUMBERS_A_WEIGHT * experiment.network().weights(),
                Runtime.getRuntime().maxMemory());
    }

    /** With so many networks at once. */
    public double all(int networks) {
        return samples + networks * network;
    }
}
