package org.sneakpath.analysis.sweep;

import java.io.Serializable;
import java.util.List;

/**
 * What a job brought.
 *
 * @param number of the job
 * @param key of the job
 * @param status how it ended
 * @param metrics in the order of the plan; NaN for what could not be measured
 * @param seconds that it took, a training of its own included; no part of the results
 */
public record JobRow(int number, String key, JobStatus status, List<Double> metrics, double seconds)
        implements Serializable {
    public JobRow {
        metrics = List.copyOf(metrics);
    }

    /** Whether the results are those of {@code other}, however long they took. */
    boolean agrees(JobRow other) {
        return number == other.number
                && key.equals(other.key)
                && status == other.status
                && metrics.equals(other.metrics);
    }
}
