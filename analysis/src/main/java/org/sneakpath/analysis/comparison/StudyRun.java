package org.sneakpath.analysis.comparison;

import java.util.List;
import java.util.function.Consumer;
import org.sneakpath.analysis.RequirementException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.config.StudyFile;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.sweep.PlanText;
import org.sneakpath.analysis.sweep.Shard;
import org.sneakpath.analysis.sweep.SweepOutcome;
import org.sneakpath.analysis.sweep.SweepRun;

/** Runs a study: its sweep, then what is asked of the rows. Can be killed at any time and resumed. */
public final class StudyRun {
    private static final String COPY = "study.yaml";

    private StudyRun() {}

    /**
     * What a study is going to do, everything checked and nothing run or written.
     *
     * @param measure whether to run the first job, to tell how long all take
     */
    public static List<String> plan(StudyRequest request, boolean measure) {
        return PlanText.of(
                StudyPlan.of(StudyFile.read(request.run().config()), request).sweep(), measure);
    }

    /**
     * Does it.
     *
     * @param lines hears results for people, line by line, before anything fails for what they are
     * @throws org.sneakpath.analysis.InputException if anything that was handed over cannot be used; nothing is written then
     * @throws org.sneakpath.analysis.NotConvergedException if a job did not converge
     * @throws RequirementException if findings had to be held and one is not
     */
    public static void run(StudyRequest request, Consumer<String> lines) {
        String text = ConfigFile.text(request.run().config());
        StudyConfig study = StudyFile.parse(request.run().config().toString(), text);
        StudyPlan plan = StudyPlan.of(study, request);
        SweepOutcome outcome = SweepRun.run(plan.sweep());
        if (!request.shard().equals(Shard.WHOLE)) {
            request.run()
                    .progress()
                    .warn("shard " + request.shard() + " of the study: put all together by merge, then say study"
                            + " --resume there for comparisons and findings");
            outcome.requireConverged();
            request.run().check(outcome.metrics());
            return;
        }
        try (RunFolder folder =
                RunFolder.exclusive(request.run().out(), request.run().force())) {
            StudyRows rows = StudyRows.read(folder.file(StudyTables.RESULTS), plan.factors());
            warnOfUnsolved(request, rows);
            List<Comparison> comparisons = Comparison.all(plan.contrasts(), rows);
            List<Finding> findings = Finding.all(study, plan.factors(), comparisons);
            folder.write(COPY, text);
            folder.write(StudyTables.COMPARISONS, StudyTables.comparisons(comparisons));
            folder.write(StudyTables.FINDINGS, StudyTables.findings(findings));
            StudyFigure.drawAll(study.figures(), rows, folder);
            StudyText.lines(comparisons, findings).forEach(lines);
            outcome.requireConverged();
            request.run().check(outcome.metrics());
            if (request.strict()) {
                requireHeld(findings);
            }
        }
    }

    /** Answers of such samples may be right, but nobody knows. */
    private static void warnOfUnsolved(StudyRequest request, StudyRows rows) {
        long jobs = rows.rows().stream()
                .filter(row -> row.metrics().getOrDefault("unsolved", 0.0) > 0)
                .count();
        if (jobs > 0) {
            request.run()
                    .progress()
                    .warn(jobs + " of " + rows.rows().size()
                            + " jobs have samples in which a neuron's equations were not"
                            + " solved to rounding: column unsolved of " + StudyTables.RESULTS + " counts them");
        }
    }

    private static void requireHeld(List<Finding> findings) {
        List<String> others = findings.stream()
                .filter(finding -> finding.verdict() != Verdict.HELD)
                .map(finding ->
                        finding.verdict().word() + ": " + finding.expectation().claim())
                .toList();
        if (!others.isEmpty()) {
            throw new RequirementException(
                    others.size() + " of " + findings.size() + " findings are not held: " + String.join("; ", others));
        }
    }
}
