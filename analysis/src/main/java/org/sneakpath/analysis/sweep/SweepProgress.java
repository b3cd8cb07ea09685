package org.sneakpath.analysis.sweep;

import java.util.Locale;
import java.util.SortedMap;
import org.sneakpath.analysis.Progress;

/** How far a sweep is, with mean and range of its first metric so far. */
final class SweepProgress {
    private final Progress progress;
    private final String metric;
    private long done;
    private long measured;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /**
     * @param jobs how many there are in all
     * @param rows of those that are done already
     */
    SweepProgress(Progress progress, SweepPlan plan, int jobs, SortedMap<Integer, JobRow> rows) {
        this.progress = progress;
        metric = plan.metrics().get(0);
        rows.values().forEach(this::count);
        progress.begin("sweep", jobs);
    }

    private void count(JobRow row) {
        done++;
        double value = row.metrics().get(0);
        if (!Double.isNaN(value)) {
            measured++;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
    }

    void done(JobRow row) {
        count(row);
        progress.advance(
                done,
                measured == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "%s %.4f (%.4f to %.4f)", metric, sum / measured, least, greatest));
    }
}
