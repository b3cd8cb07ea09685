package org.sneakpath.analysis.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.experiment.RunRecord;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.analysis.run.Versions;

/** Runs a sweep, or goes on with one. Can be killed at any time and resumed. */
public final class SweepRun {
    /** Files of an earlier run that would be taken for this one's. */
    static final String OWN =
            "journal|study\\.yaml|(results|timings|summary|jobs|comparisons|findings|costs)\\.csv|results\\.(json|npz)|"
                    + "(metrics|plan|observations|findings)\\.json|report\\.html|citations\\.bib";

    /** What names of figures begin with that a study draws beside those of its report. */
    public static final String STUDY_FIGURES = "study-";

    /** What {@code results.csv} has beside what is varied and what is measured. */
    public static final List<String> COLUMNS = List.of("job", "seed", "status");

    private SweepRun() {}

    /**
     * Does it on threads of this process.
     *
     * @return what it found
     * @throws InputException if anything that was handed over cannot be used; nothing is written then
     * @throws StoppedException if the request's signal ended it early
     */
    public static SweepOutcome run(SweepRequest request) {
        return run(
                request,
                (context, local) -> new LocalExecutor(local, request.run().threads()));
    }

    /**
     * Does it elsewhere.
     *
     * @param choice makes the executor of what jobs have in common, and of a task that does them here
     */
    public static SweepOutcome run(SweepRequest request, BiFunction<JobContext, JobTask, JobExecutor> choice) {
        Path out = request.run().out();
        goesOn(request);
        PreparedSweep sweep = PreparedSweep.of(request);
        try (RunFolder folder = RunFolder.exclusive(out, request.run().force())) {
            RunRecord record = new RunRecord(folder, request.run().command(), sweep.base());
            if (!goesOn(request)) { // asked again: until now the folder was anybody's
                if (request.resume()) {
                    request.run().progress().warn(out + " holds no journal yet; starting from the beginning");
                }
                record.mark(RunStatus.RUNNING); // before the journal: a folder of a run that is killed is known for one
                folder.remove(OWN);
                folder.remove(ReportFiles.FIGURES, name -> name.startsWith(STUDY_FIGURES));
            }
            try (Journal journal = Journal.open(out, sweep.plan())) {
                warnOfOtherVersions(request);
                return run(request, sweep, folder, journal, record, choice);
            }
        }
    }

    /**
     * Names of what rows hold.
     *
     * @param trained whether jobs train their networks
     * @param costs whether they count what an inference takes, {@code costs.columns}
     */
    public static List<String> metrics(boolean trained, boolean costs) {
        return SweepMetric.all(trained, costs);
    }

    /** Whether there is a journal to go on with. */
    static boolean goesOn(SweepRequest request) {
        Path out = request.run().out();
        boolean begun = Files.exists(out.resolve(Journal.FILE));
        if (begun && !request.resume() && !request.run().force()) {
            throw new InputException(
                    out + ": holds the journal of a sweep; say --resume to go on with it, or --force to start anew");
        }
        return begun && request.resume();
    }

    private static SweepOutcome run(
            SweepRequest request,
            PreparedSweep sweep,
            RunFolder folder,
            Journal journal,
            RunRecord record,
            BiFunction<JobContext, JobTask, JobExecutor> choice) {
        try {
            record.begin();
            PlanFile.write(sweep.plan(), folder);
            perform(request, sweep, journal, choice.apply(sweep.context(), sweep.runner()));
            return result(request, sweep, folder, journal, record);
        } catch (RuntimeException | Error failure) {
            keep(record, failure);
            throw failure;
        }
    }

    /** Runs what the journal has no row of. */
    private static void perform(SweepRequest request, PreparedSweep sweep, Journal journal, JobExecutor executor) {
        List<Job> jobs = sweep.plan().left(journal.rows());
        RunRequest run = request.run();
        SweepProgress progress = new SweepProgress(
                run.progress(), sweep.plan(), sweep.plan().own().size(), journal.rows());
        Consumer<JobRow> rows = row -> {
            journal.add(row);
            progress.done(row);
        };
        try {
            executor.run(jobs, rows, run.stop());
        } finally {
            run.progress().end();
        }
    }

    private static SweepOutcome result(
            SweepRequest request, PreparedSweep sweep, RunFolder folder, Journal journal, RunRecord record) {
        SweepOutcome outcome = SweepOutput.write(sweep.plan(), journal.rows(), folder);
        int jobs = sweep.plan().own().size();
        if (journal.rows().size() < jobs) {
            record.mark(RunStatus.INTERRUPTED);
            SweepReport.write(folder);
            throw new StoppedException("stopped after " + journal.rows().size() + " of " + jobs
                    + " jobs; what there is stands in " + request.run().out() + "; --resume goes on");
        }
        record.mark(outcome.failures().isEmpty() ? RunStatus.COMPLETE : RunStatus.INCOMPLETE);
        SweepReport.write(folder);
        return outcome;
    }

    /** Rows that were finished are in the journal. */
    private static void keep(RunRecord record, Throwable failure) {
        if (!(failure instanceof StoppedException)) {
            try {
                record.mark(RunStatus.INCOMPLETE);
            } catch (RuntimeException also) {
                failure.addSuppressed(also);
            }
        }
    }

    /** Rows of two builds in one table may not be comparable to the last digit. */
    private static void warnOfOtherVersions(SweepRequest request) {
        Path out = request.run().out();
        String before = versions(out);
        if (request.resume() && !before.isEmpty() && !before.equals(Json.text(Versions.all()))) {
            request.run()
                    .progress()
                    .warn(out.resolve(RunRecord.VERSIONS) + " differs from this build: rows that are there were made by"
                            + " another, and may differ from this one's in their last digits");
        }
    }

    /** What a folder's rows were made by, as it stands there; empty if it does not. */
    static String versions(Path folder) {
        Path file = folder.resolve(RunRecord.VERSIONS);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
