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
 */
public record JobContext(String config, String text, List<String> overrides, String checkpoint, List<Factor> factors)
        implements Serializable {
    public JobContext {
        overrides = List.copyOf(overrides);
        factors = List.copyOf(factors);
    }

    /** Whether jobs train their networks. */
    public boolean trains() {
        return checkpoint.isEmpty();
    }
}
