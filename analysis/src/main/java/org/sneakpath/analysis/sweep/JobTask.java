package org.sneakpath.analysis.sweep;

import org.sneakpath.analysis.StopSignal;

/** How a job is done. Thread-safe. */
@FunctionalInterface
public interface JobTask {
    /**
     * Does a job on the calling thread.
     *
     * @param stop asks for an early end
     * @throws org.sneakpath.analysis.StoppedException if that was heeded: there is no row then
     */
    JobRow run(Job job, StopSignal stop);
}
