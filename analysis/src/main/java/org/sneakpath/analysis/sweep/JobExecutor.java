package org.sneakpath.analysis.sweep;

import java.util.List;
import java.util.function.Consumer;
import org.sneakpath.analysis.StopSignal;

/**
 * Where jobs are run: in this process, or, as {@link Job} and {@link JobContext} can be sent, on other machines by a
 * {@link JobRunner} each.
 */
public interface JobExecutor {
    /**
     * Runs jobs, in any order.
     *
     * @param jobs each once
     * @param rows takes each row as it comes, on the calling thread
     * @param stop asks for an early end: jobs that have not begun are left out, others may be
     * @throws RuntimeException what a job threw, after rows that were finished by then have been handed over
     */
    void run(List<Job> jobs, Consumer<JobRow> rows, StopSignal stop);
}
