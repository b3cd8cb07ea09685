package org.sneakpath.analysis.simulate;

import java.util.List;
import java.util.Locale;
import org.sneakpath.circuit.SolveStats;
import org.sneakpath.circuit.SolveStatus;

/**
 * How one analysis ended.
 *
 * @param status why
 * @param stats what it cost
 * @param where how far it came, such as {@code t = 1e-06 s}
 * @param notes what the summary adds: held states, integrals
 * @param warnings what the user should look at: jumps to another branch
 */
record Outcome(SolveStatus status, SolveStats stats, String where, List<String> notes, List<String> warnings) {
    Outcome {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** What failed and what to try. */
    String failure(String analysis) {
        String worst = stats.worstUnknown();
        String tried = stats.continuation();
        return analysis + " did not converge" + (where.isEmpty() ? "" : " at " + where) + ": " + status.advice()
                + (worst.isEmpty() ? "" : "; worst unknown: " + worst)
                + (tried.isEmpty() ? "" : "; tried: Newton, " + tried);
    }

    /** What it cost, in a line. */
    String cost(String analysis, long points, double seconds) {
        return String.format(
                Locale.ROOT,
                "%s: %d points, %d steps (%d rejected), %d Newton iterations, %d factorizations, in %.3f s",
                analysis,
                points,
                stats.steps(),
                stats.rejectedSteps(),
                stats.newtonIterations(),
                stats.factorizations(),
                seconds);
    }
}
