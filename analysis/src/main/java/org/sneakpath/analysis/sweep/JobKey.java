package org.sneakpath.analysis.sweep;

import java.util.Map;
import org.sneakpath.analysis.config.ConfigWriter;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.dataset.Sha256;
import org.sneakpath.analysis.experiment.SharedSamples;

/**
 * What a job is known by: SHA-256 of all that decides its row.
 * <pre>
 *   network = data set, network, training as resolved, texts of their files, samples, weights of the checkpoint
 *   training = SHA-256(format, network, seed of data and training)
 *   key = SHA-256(training, background of the chips and what mitigates it, seed of the job, and, if it is another, the network that the weights are put into)
 * </pre>
 * What is counted of an inference is part of a key where it is a column. The title, the audit, the axes of a robustness study and its number of chips do not matter to a job and are no part of it.
 */
final class JobKey {
    /** Of rows and keys: to be raised when equal keys no longer mean equal rows. */
    static final int FORMAT = 3;

    private JobKey() {}

    /**
     * All that decides a network but its seed.
     *
     * @param samples identity of the data
     * @param weights identity of the checkpoint; empty where the job trains
     */
    static String network(ExperimentConfig config, String samples, String weights) {
        StringBuilder text = new StringBuilder();
        text.append(ConfigWriter.yaml((Record) config.dataset()))
                .append(ConfigWriter.yaml(config.network()))
                .append(ConfigWriter.yaml(config.training()));
        for (Map.Entry<String, String> file : config.network().files().entrySet()) {
            text.append(file.getKey())
                    .append(' ')
                    .append(Sha256.of(file.getValue()))
                    .append('\n');
        }
        return Sha256.of(text.append(samples).append('\n').append(weights).toString());
    }

    /** {@link #network} of the network that trained weights are put into; empty if it is the one that they were trained in. */
    static String deployed(ExperimentConfig trained, ExperimentConfig whole, SharedSamples samples) {
        if (whole.seed() == trained.seed()
                && whole.dataset().equals(trained.dataset())
                && whole.network().equals(trained.network())
                && whole.training().equals(trained.training())) {
            return ""; // as of all points of a sweep, of which nothing need be written and hashed
        }
        String other = network(whole, samples.identity(whole), "");
        return other.equals(network(trained, samples.identity(trained), "")) ? "" : other;
    }

    /** Of a network with its seed. */
    static String training(String network, long seed) {
        return Sha256.of("sweep " + FORMAT + " " + network + " " + seed);
    }

    /**
     * Of a job.
     *
     * @param config with all that the point sets
     * @param deployed {@link #network} of the network that the trained weights are put into; empty if it is the one that was trained
     */
    static String job(String training, ExperimentConfig config, long seed, String deployed) {
        RobustnessConfig chips = config.robustness();
        String key = training + " " + chips.background() + " " + seed
                + (chips.mitigation().isNone() ? "" : " " + chips.mitigation())
                + (config.costs().columns() ? " " + config.costs() : "");
        return Sha256.of(deployed.isEmpty() ? key : key + " deployed " + deployed);
    }
}
