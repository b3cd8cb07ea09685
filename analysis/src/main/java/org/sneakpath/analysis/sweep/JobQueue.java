package org.sneakpath.analysis.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Jobs that wait, by the network that they share. A worker stays with its network, then begins another, and helps with the fullest
 * of those that others began when no other is left: so a network is made once, and nobody is idle. Thread-safe.
 */
final class JobQueue {
    private final Deque<Deque<Job>> fresh = new ArrayDeque<>();
    private final Map<String, Deque<Job>> begun = new LinkedHashMap<>();

    JobQueue(List<Job> jobs) {
        Map<String, Deque<Job>> groups = new LinkedHashMap<>();
        jobs.forEach(job -> groups.computeIfAbsent(job.training(), training -> new ArrayDeque<>())
                .add(job));
        fresh.addAll(groups.values());
    }

    /**
     * The next job, or null if none waits.
     *
     * @param training of the job that the worker did last; empty at first
     */
    synchronized @Nullable Job next(String training) {
        Deque<Job> group = begun.get(training);
        if (group == null) {
            group = fresh.poll();
        }
        if (group == null) {
            for (Deque<Job> other : begun.values()) {
                group = group == null || other.size() > group.size() ? other : group;
            }
        }
        if (group == null) {
            return null;
        }
        Job job = group.remove();
        if (group.isEmpty()) {
            begun.remove(job.training());
        } else {
            begun.put(job.training(), group);
        }
        return job;
    }
}
