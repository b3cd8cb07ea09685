package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sneakpath.analysis.experiment.MemoryEstimate;

/** What a sweep is going to do, in lines, without doing it. */
public final class PlanText {
    private PlanText() {}

    /**
     * The plan of a request, of which everything is checked.
     *
     * @param measure whether to run the first job that has no row, to tell how long all take
     */
    public static List<String> of(SweepRequest request, boolean measure) {
        PreparedSweep sweep = PreparedSweep.of(request);
        SweepPlan plan = sweep.plan();
        SortedMap<Integer, JobRow> rows =
                SweepRun.goesOn(request) ? Journal.read(request.run().out(), plan) : new TreeMap<>();
        List<Job> left = plan.left(rows);
        List<String> lines = new ArrayList<>();
        lines.add("plan " + plan.id());
        plan.factors().forEach(factor -> lines.add("varied " + factor.title()));
        lines.add("jobs " + plan.jobs().size() + ": " + plan.points() + " points (" + plan.design() + ") x "
                + request.seeds() + " seeds from " + sweep.base().seed());
        if (!plan.shard().equals(Shard.WHOLE)) {
            lines.add("shard " + plan.shard() + ": " + plan.own().size() + " jobs");
        }
        if (request.resume()) {
            lines.add("done " + rows.size() + ", left " + left.size());
        }
        int networks = SweepPlan.trainings(left).size();
        lines.add((plan.checkpoint().isEmpty() ? "trainings " : "networks loaded ") + networks);
        if (!left.isEmpty()) {
            lines.add("first " + left.get(0).described(plan.factors()));
            lines.add(memory(sweep, Math.min(networks, PreparedSweep.networks(request))));
            lines.add(time(request, sweep, left, rows, measure));
        }
        return lines;
    }

    private static String memory(PreparedSweep sweep, int networks) {
        MemoryEstimate memory = MemoryEstimate.of(sweep.samples().experiment(sweep.base()));
        return String.format(
                Locale.ROOT,
                "memory about %.1f MiB: samples %.1f, %d networks kept of %.1f each, by the unvaried configuration; "
                        + "%d MiB may be taken",
                memory.all(networks) / MemoryEstimate.MEBIBYTE,
                memory.samples() / MemoryEstimate.MEBIBYTE,
                networks,
                memory.network() / MemoryEstimate.MEBIBYTE,
                Math.round(memory.available() / MemoryEstimate.MEBIBYTE));
    }

    private static String time(
            SweepRequest request,
            PreparedSweep sweep,
            List<Job> left,
            SortedMap<Integer, JobRow> rows,
            boolean measure) {
        int threads = request.run().threads();
        if (!measure && rows.isEmpty()) {
            return "time not known before a job has run; --measure runs the first one";
        }
        double mean =
                rows.values().stream().mapToDouble(JobRow::seconds).average().orElse(Double.NaN);
        String from = "mean of " + rows.size() + " jobs that are done";
        if (measure) {
            mean = sweep.runner().run(left.get(0), request.run().stop()).seconds();
            from = "the first job took as long, cold and with its network; others may differ";
        }
        return String.format(
                Locale.ROOT,
                "time about %.0f s on %d threads: %d jobs of %.4f s (%s)",
                mean * left.size() / threads,
                threads,
                left.size(),
                mean,
                from);
    }
}
