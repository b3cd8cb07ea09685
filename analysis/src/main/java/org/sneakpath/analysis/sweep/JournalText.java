package org.sneakpath.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a journal say, see {@link org.sneakpath.analysis.run.JournalFile}:
 * <pre>
 *   first payload := "sneakpath-sweep" " " format " " plan " " shard
 *   other payload := number " " key " " status " " seconds (" " metric)*
 * </pre>
 * Numbers are the shortest decimals that read back to the same double.
 */
final class JournalText {
    private JournalText() {}

    static String header(SweepPlan plan) {
        return "sneakpath-sweep " + JobKey.FORMAT + " " + plan.id() + " " + plan.shard();
    }

    static String payload(JobRow row) {
        StringBuilder text = new StringBuilder();
        text.append(row.number())
                .append(' ')
                .append(row.key())
                .append(' ')
                .append(row.status().word())
                .append(' ')
                .append(row.seconds());
        row.metrics().forEach(metric -> text.append(' ').append(metric));
        return text.toString();
    }

    /** The row of a payload, or null if it is none of the plan's. */
    static @Nullable JobRow row(String payload, SweepPlan plan) {
        String[] parts = payload.split(" ", -1);
        int metrics = parts.length - 4;
        if (metrics != plan.metrics().size() || !parts[0].matches("[0-9]{1,7}")) {
            return null;
        }
        int number = Integer.parseInt(parts[0]);
        JobStatus status = JobStatus.of(parts[2]);
        boolean known = number >= 1
                && number <= plan.jobs().size()
                && plan.job(number).key().equals(parts[1]);
        if (!known || status == null) {
            return null;
        }
        try {
            List<Double> values = new ArrayList<>();
            for (int k = 4; k < parts.length; k++) {
                values.add(Double.parseDouble(parts[k]));
            }
            return new JobRow(number, parts[1], status, values, Double.parseDouble(parts[3]));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
