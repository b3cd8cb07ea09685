package org.sneakpath.analysis.sweep;

import java.util.List;
import java.util.Map;
import org.sneakpath.analysis.NotConvergedException;

/**
 * What a sweep found.
 *
 * @param metrics over all rows, as written
 * @param summary for people, line by line
 * @param failures jobs that did not converge, with why
 */
public record SweepOutcome(Map<String, Object> metrics, List<String> summary, List<String> failures) {
    /**
     * Whether all jobs converged, as an exception where they did not.
     *
     * @throws NotConvergedException naming the first that did not
     */
    public void requireConverged() {
        if (!failures.isEmpty()) {
            throw new NotConvergedException(failures.get(0)
                    + (failures.size() == 1 ? "" : ", and so did " + (failures.size() - 1) + " jobs more")
                    + "; " + SweepTables.RESULTS + " has their status");
        }
    }
}
