package org.sneakpath.analysis.config;

/**
 * An experiment as a file states it: what is learnt, by which network, how, and which imperfections it must survive.
 * The components' names are the keys of the file.
 *
 * @param title heading of the report
 * @param seed from which every random number of the run follows
 * @param dataset what is learnt
 * @param network arrays, periphery and neurons
 * @param training how it is trained
 * @param audit what is looked at after training
 * @param costs what of an inference is counted after training
 * @param robustness what is varied afterwards
 */
public record ExperimentConfig(
        String title,
        long seed,
        DatasetConfig dataset,
        NetworkConfig network,
        TrainingConfig training,
        @Default("{}") AuditConfig audit,
        @Default("{}") CostsConfig costs,
        RobustnessConfig robustness) {
    public ExperimentConfig {
        Check.that(seed >= 0, "seed", seed, "at least 0");
        int patience = training.earlyStopping().patience();
        Check.that(
                patience == 0 || dataset.validationSamples() > 0,
                "training",
                "earlyStopping.patience = " + patience,
                "0 where dataset.validationSamples is 0: nothing is there to see a gain on");
    }

    /** The same with another study. */
    public ExperimentConfig withRobustness(RobustnessConfig other) {
        return new ExperimentConfig(title, seed, dataset, network, training, audit, costs, other);
    }

    /** The same with another seed. */
    public ExperimentConfig withSeed(long other) {
        return new ExperimentConfig(title, other, dataset, network, training, audit, costs, robustness);
    }
}
