package org.sneakpath.analysis.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.account.ExperimentReport;
import org.sneakpath.analysis.report.Report;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.sweep.SweepReport;

/** Writes the report of a run again, from the files of its folder. */
public final class ReportRun {
    private ReportRun() {}

    /**
     * Does it. Nothing is run, and no result is changed.
     *
     * @param folder of a training, a robustness study or a sweep, finished or interrupted
     * @return the page
     * @throws InputException if the folder is of no such run, has nothing to be reported yet, or has a study or a sweep at work in it
     */
    public static Path run(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder + ": no such folder; name one that a run has written (its --out)");
        }
        if (!RunFolder.isRun(folder)) {
            throw new InputException(folder + ": is no folder of a run: " + RunFolder.MARK
                    + " is missing; name one that train, robustness, sweep or merge has written (its --out)");
        }
        try (RunFolder run = RunFolder.exclusive(folder, false)) {
            Report report = SweepReport.isOf(folder) ? SweepReport.of(folder) : ExperimentReport.of(folder);
            ReportFiles.write(report, run);
        }
        return folder.resolve(ReportFiles.PAGE);
    }
}
