package org.sneakpath.analysis.sweep;

import java.io.Serializable;
import java.util.List;

/**
 * What all jobs of a sweep have in common, as far as a process needs it that is to run some. Files that it names must be where that
 * process runs.
 *
 * @param config name of the configuration's file, from which it names others
 * @param text of that file
 * @param overrides {@code key=value} arguments that hold for all jobs
 * @param checkpoint file with the weights to be used; empty where each job trains
 * @param factors varied paths
 * @param named which of the factors stand for several settings
 */
public record JobContext(
        String config,
        String text,
        List<String> overrides,
        String checkpoint,
        List<Factor> factors,
        List<NamedFactor> named)
        implements Serializable {
    public JobContext {
        overrides = List.copyOf(overrides);
        factors = List.copyOf(factors);
        named = List.copyOf(named);
    }

    /** What a job sets. */
    PointSettings settings(Job job) {
        return PointSettings.of(factors.stream().map(Factor::path).toList(), job.values(), named);
    }

    /** Whether jobs train their networks. */
    public boolean trains() {
        return checkpoint.isEmpty();
    }
}
