package org.sneakpath.analysis.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.sneakpath.analysis.dataset.Sha256;

/**
 * All jobs of a sweep and what their rows hold; data only.
 *
 * @param factors varied paths
 * @param metrics what each row holds
 * @param classes of the data; 0 if not all jobs have as many
 * @param design as on the command line
 * @param checkpoint that the weights are of; empty where jobs train
 * @param jobs by number, those of other shards included
 * @param shard whose jobs are run
 */
public record SweepPlan(
        List<Factor> factors,
        List<String> metrics,
        int classes,
        String design,
        String checkpoint,
        List<Job> jobs,
        Shard shard) {
    /** More would not fit into memory with their rows. */
    static final int MOST_JOBS = 1_000_000;

    public SweepPlan {
        factors = List.copyOf(factors);
        metrics = List.copyOf(metrics);
        jobs = List.copyOf(jobs);
    }

    /** SHA-256 of all keys in their order: two plans that have it in common have the same rows. */
    public String id() {
        StringBuilder text = new StringBuilder("sweep " + JobKey.FORMAT + " " + factors + " " + metrics + "\n");
        jobs.forEach(job -> text.append(job.key()).append('\n'));
        return Sha256.of(text.toString());
    }

    /** The job of a number. */
    public Job job(int number) {
        return jobs.get(number - 1);
    }

    /** Jobs of the shard, by number. Where jobs train, those that share a training stay together. */
    public List<Job> own() {
        if (!checkpoint.isEmpty()) {
            return jobs.stream().filter(job -> shard.takes(job.number() - 1)).toList();
        }
        Set<String> own = new LinkedHashSet<>();
        int number = 0;
        for (String training : trainings(jobs)) {
            if (shard.takes(number++)) {
                own.add(training);
            }
        }
        return jobs.stream().filter(job -> own.contains(job.training())).toList();
    }

    /** Of these, those that have no row. */
    List<Job> left(SortedMap<Integer, JobRow> rows) {
        return own().stream().filter(job -> !rows.containsKey(job.number())).toList();
    }

    /** The networks of some jobs, each once. */
    static Set<String> trainings(List<Job> jobs) {
        Set<String> trainings = new LinkedHashSet<>();
        jobs.forEach(job -> trainings.add(job.training()));
        return trainings;
    }

    /** Number of points. */
    int points() {
        return jobs.isEmpty() ? 0 : jobs.get(jobs.size() - 1).point();
    }

    /** The same of all shards. */
    SweepPlan whole() {
        return new SweepPlan(factors, metrics, classes, design, checkpoint, jobs, Shard.WHOLE);
    }
}
