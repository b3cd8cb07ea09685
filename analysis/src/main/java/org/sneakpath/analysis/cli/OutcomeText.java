package org.sneakpath.analysis.cli;

import java.io.PrintWriter;
import org.sneakpath.analysis.account.AuditWords;
import org.sneakpath.analysis.experiment.RunOutcome;

/** What a run measured on standard output: its metrics, then the audit as a short table. */
final class OutcomeText {
    private OutcomeText() {}

    static void print(RunOutcome outcome, PrintWriter out) {
        MetricText.print(outcome.metrics(), out);
        if (outcome.audit() != null) {
            AuditWords.table(outcome.audit()).forEach(out::println);
            out.flush();
        }
    }
}
