package org.sneakpath.analysis.sweep;

import static org.sneakpath.analysis.report.ReportTable.numbers;
import static org.sneakpath.analysis.report.ReportTable.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.sneakpath.analysis.account.AccuracyText;
import org.sneakpath.analysis.account.CitedWorks;
import org.sneakpath.analysis.account.RunMark;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.experiment.RunRecord;
import org.sneakpath.analysis.figure.ConfidenceInterval;
import org.sneakpath.analysis.figure.Numbers;
import org.sneakpath.analysis.observation.ObservationFiles;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Report;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.report.ReportTable;
import org.sneakpath.analysis.report.ReportTable.Column;
import org.sneakpath.analysis.report.RunFacts;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.analysis.report.Verdict;
import org.sneakpath.analysis.run.RunFolder;

/** The report of a sweep, finished or not, from its plan and its journal. */
public final class SweepReport {
    private static final int MOST_POINTS = 100;
    private static final int MOST_FAILURES = 20;
    private static final String COMPARISONS = "comparisons.csv";
    private static final String FINDINGS = "findings.csv";

    private static final List<String> NOT_MODELLED = List.of(
            "Intervals are Student’s, of the mean over seeds of one point; they are not corrected for looking at many points.",
            "The best of many points is in part lucky: its mean overstates what it would reach on other seeds.",
            "With a checkpoint, seeds decide chips and nothing else; without one, they decide the training, too.");

    private final SweepPlan plan;
    private final SortedMap<Integer, JobRow> rows;
    private final boolean ofStudy;
    private final List<PointSummary> points;
    private final List<Plate> plates = new ArrayList<>();

    private SweepReport(SweepPlan plan, SortedMap<Integer, JobRow> rows, boolean ofStudy) {
        this.plan = plan;
        this.ofStudy = ofStudy;
        this.rows = rows;
        points = PointSummary.all(plan, rows);
        SweepFigures.of(plan, points).forEach((name, figure) -> plates.add(new Plate(name, figure)));
    }

    /** Whether a folder is that of a sweep. */
    public static boolean isOf(Path folder) {
        return Files.exists(folder.resolve(PlanFile.PLAN))
                && !Files.exists(folder.resolve(ObservationFiles.OBSERVATIONS));
    }

    /** Reads a folder, and writes the report into it. */
    static void write(RunFolder folder) {
        ReportFiles.write(of(folder.file("")), folder);
    }

    /**
     * Reads a folder and says what its sweep comes to.
     *
     * @throws org.sneakpath.analysis.InputException if plan or journal are missing or damaged
     */
    public static Report of(Path folder) {
        SweepPlan plan = PlanFile.read(folder);
        RunMark mark = RunMark.read(folder);
        SweepReport report = new SweepReport(plan, Journal.read(folder, plan), isOfStudy(folder, mark));
        Path config = folder.resolve(RunRecord.CONFIG);
        return report.report(mark, ConfigFile.read(config, List.of()), ConfigFile.text(config));
    }

    /** Whether a study asked for the sweep: its tables are written after this report, hence the command tells, too. */
    private static boolean isOfStudy(Path folder, RunMark mark) {
        return mark.command().matches("(?s)\\S+ study .*")
                || (Files.exists(folder.resolve(COMPARISONS)) && Files.exists(folder.resolve(FINDINGS)));
    }

    private Report report(RunMark mark, ExperimentConfig config, String text) {
        List<String> methods = new ArrayList<>(List.of("method:student", "method:random"));
        if (plan.design().startsWith("latin-hypercube")) {
            methods.add("method:latin-hypercube");
        } else if (plan.design().startsWith("sobol")) {
            methods.add("method:sobol-sequence");
        }
        if (config.robustness().background().conductanceSigma() > 0) {
            methods.add("method:variation");
        }
        return new Report(
                "Sweep",
                config.title(),
                notice(),
                verdict(),
                sections(),
                new RunFacts(mark.command(), facts(), mark.versions()),
                text,
                "Works behind the configuration as it stands; what was varied may need others.",
                CitedWorks.of(config, plan.checkpoint().isEmpty(), false, methods));
    }

    private String notice() {
        int jobs = plan.own().size();
        List<String> failures = SweepOutput.failures(plan, rows);
        String missing = rows.size() < jobs
                ? "This sweep was interrupted after " + rows.size() + " of " + jobs
                        + " jobs; what follows rests on those alone, and " + (ofStudy ? "study" : "sweep")
                        + " --resume does the others."
                : "";
        String failed = failures.isEmpty()
                ? ""
                : failures.size() + " of " + rows.size() + " jobs did not end well and are in no mean.";
        return (missing + " " + failed).strip();
    }

    private Verdict verdict() {
        List<PointSummary> measured =
                points.stream().filter(point -> point.count() > 0).toList();
        if (measured.isEmpty()) {
            return new Verdict(List.of("No job has ended well yet."), List.of(), Optional.empty());
        }
        PointSummary best = measured.get(0);
        PointSummary worst = measured.get(0);
        for (PointSummary point : measured) {
            best = point.mean(0) > best.mean(0) ? point : best;
            worst = point.mean(0) < worst.mean(0) ? point : worst;
        }
        boolean apart = best.mean(0) > worst.mean(0);
        List<String> sentences = new ArrayList<>();
        if (measured.size() == 1) {
            sentences.add("At the one point of this sweep, " + at(best) + ", a chip puts " + accuracy(best)
                    + " of the test samples into their own class.");
        } else if (apart) {
            sentences.add("The accuracy of a chip is highest at " + at(best) + ", " + accuracy(best)
                    + ", and lowest at " + at(worst) + ", " + accuracy(worst) + ".");
            sentences.add(told(best, worst));
        } else {
            sentences.add("The mean accuracy of chips is the same, " + Numbers.percent(best.mean(0)) + ", at all "
                    + measured.size() + " points.");
        }
        List<Verdict.KeyNumber> numbers = new ArrayList<>();
        numbers.add(number(best, apart ? "highest mean" : "accuracy"));
        if (apart) {
            numbers.add(number(worst, "lowest mean"));
        }
        numbers.add(new Verdict.KeyNumber(Integer.toString(points.size()), "points", plan.design()));
        numbers.add(new Verdict.KeyNumber(
                Integer.toString(rows.size()), "jobs", "of " + plan.own().size() + " planned"));
        return new Verdict(sentences, numbers, plates.stream().findFirst());
    }

    private static Verdict.KeyNumber number(PointSummary point, String meaning) {
        ConfidenceInterval interval = point.interval(0);
        return new Verdict.KeyNumber(
                Numbers.percent(point.mean(0)), meaning, interval == null ? "one seed" : AccuracyText.range(interval));
    }

    private static String told(PointSummary best, PointSummary worst) {
        ConfidenceInterval high = best.interval(0);
        ConfidenceInterval low = worst.interval(0);
        if (high == null || low == null) {
            return "One seed a point says nothing about the spread over others.";
        }
        return (high.lower() > low.upper() ? "Their intervals do not overlap" : "Their intervals overlap")
                + "; points share seeds, and best and worst were picked afterwards, so this is no test.";
    }

    private String at(PointSummary point) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < plan.factors().size(); k++) {
            Factor factor = plan.factors().get(k);
            parts.add(factor.path() + " = " + value(point, k)
                    + (factor.unit().isEmpty() ? "" : Numbers.NARROW_SPACE + factor.unit()));
        }
        return parts.isEmpty() ? "the configuration as it is" : String.join(", ", parts);
    }

    /** As a reader wants it; tables hold every digit. */
    private String value(PointSummary point, int factor) {
        String value = point.values().get(factor);
        return plan.factors().get(factor).numeric() ? Numbers.plain(Double.parseDouble(value)) : value;
    }

    private static String accuracy(PointSummary point) {
        ConfidenceInterval interval = point.interval(0);
        return Numbers.percent(point.mean(0))
                + (interval == null
                        ? ""
                        : " (95\u202f% interval " + AccuracyText.range(interval) + ", " + point.count() + " seeds)");
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (plates.size() > 1) {
            sections.add(new Section("As curves", List.of(), plates.subList(1, plates.size())));
        }
        List<String> files = new ArrayList<>();
        files.add("Means over the jobs of each point that ended well, as in " + SweepTables.SUMMARY
                + ". Single jobs are in results.csv, results.json and results.npz.");
        if (ofStudy) {
            files.add("These are the jobs of a study: " + COMPARISONS + " and " + FINDINGS
                    + ", written once all have ended, hold its paired comparisons and what became of its findings.");
        }
        sections.add(new Section("Points", files, List.of(), List.of(table()), List.of()));
        List<String> failures = SweepOutput.failures(plan, rows);
        if (!failures.isEmpty()) {
            List<String> shown = failures.subList(0, Math.min(MOST_FAILURES, failures.size()));
            String more = shown.size() < failures.size()
                    ? "The first " + shown.size() + " of " + failures.size() + "; results.csv has all."
                    : "";
            sections.add(new Section(
                    "Jobs that failed", more.isEmpty() ? List.of() : List.of(more), shown, List.of(), List.of()));
        }
        sections.add(new Section("What is not modelled", List.of(), NOT_MODELLED, List.of(), List.of()));
        return sections;
    }

    private ReportTable table() {
        List<Column> columns = new ArrayList<>();
        plan.factors()
                .forEach(factor -> columns.add(factor.numeric() ? numbers(factor.title()) : words(factor.title())));
        columns.add(numbers("Rows"));
        for (String metric : plan.metrics()) {
            columns.add(numbers(metric.replace('_', ' ')));
            if (SweepMetric.isShare(metric)) {
                columns.add(numbers("95\u202f% interval"));
            }
        }
        List<PointSummary> shown = points.subList(0, Math.min(MOST_POINTS, points.size()));
        return new ReportTable(
                columns,
                shown.stream().map(this::line).toList(),
                shown.size() < points.size()
                        ? "The first " + shown.size() + " of " + points.size() + " points; " + SweepTables.SUMMARY
                                + " has all."
                        : "");
    }

    private List<String> line(PointSummary point) {
        List<String> line = new ArrayList<>();
        for (int k = 0; k < point.values().size(); k++) {
            line.add(value(point, k));
        }
        line.add(Integer.toString(point.count()));
        for (int k = 0; k < plan.metrics().size(); k++) {
            boolean share = SweepMetric.isShare(plan.metrics().get(k));
            double mean = point.mean(k);
            line.add(Double.isNaN(mean) ? "–" : share ? Numbers.percent(mean) : Numbers.plain(mean));
            if (share) {
                ConfidenceInterval interval = point.interval(k);
                line.add(interval == null ? "–" : AccuracyText.range(interval));
            }
        }
        return line;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Design", plan.design());
        plan.factors()
                .forEach(factor -> facts.put(
                        "Varied",
                        facts.containsKey("Varied") ? facts.get("Varied") + ", " + factor.title() : factor.title()));
        facts.put(
                "Weights",
                plan.checkpoint().isEmpty() ? "trained by each job" : "of the checkpoint " + plan.checkpoint());
        facts.put("Jobs", Integer.toString(plan.own().size()));
        return facts;
    }
}
