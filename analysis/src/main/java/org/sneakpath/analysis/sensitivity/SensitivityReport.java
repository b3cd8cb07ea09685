package org.sneakpath.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found out, as text. */
public final class SensitivityReport {
    private final List<Answer> answers;
    private final String cost;
    private final double seconds;

    /**
     * @param cost of the run forward, for people
     * @param seconds that it took
     */
    SensitivityReport(List<Answer> answers, String cost, double seconds) {
        this.answers = List.copyOf(answers);
        this.cost = cost;
        this.seconds = seconds;
    }

    List<Answer> answers() {
        return answers;
    }

    /** A table for each objective, of what matters most. */
    public List<String> table(int top) {
        List<String> lines = new ArrayList<>();
        for (Answer answer : answers) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(SensitivityTable.lines(answer, top));
        }
        return lines;
    }

    /** What the sweeps back cost against the run forward. */
    public List<String> cost() {
        List<String> lines = new ArrayList<>();
        for (Answer answer : answers) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: forward %.3f s (%s), adjoint %.3f s, %.2f : 1, for %d numbers",
                    answer.objective().text(),
                    seconds,
                    cost,
                    answer.seconds(),
                    answer.seconds() / seconds,
                    answer.sensitivities().size()));
        }
        return lines;
    }
}
