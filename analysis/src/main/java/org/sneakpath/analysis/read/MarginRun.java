package org.sneakpath.analysis.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sneakpath.analysis.NotConvergedException;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.StoppedException;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.Json;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.run.RunStatus;
import org.sneakpath.crossbar.study.WorstMargins;

/** {@code crossbar margin}: read margins against the size of an array, to a folder with a table and a picture. */
public final class MarginRun {
    /** What J. Liang and H.-S. P. Wong ask for. */
    private static final double ENOUGH = 0.1;

    private static final int DPI = 300;

    private final MarginRequest request;
    private final Map<MarginScheme, List<WorstMargins>> margins = new LinkedHashMap<>();

    /**
     * Computes all margins.
     *
     * @param progress hears how many are done, weighed by cells
     * @param stop ends it early
     * @throws org.sneakpath.analysis.InputException if an input cannot be used
     * @throws StoppedException if the signal ended it; nothing is written then
     */
    public MarginRun(MarginRequest request, Progress progress, StopSignal stop) {
        this.request = request;
        long all = request.schemes().size()
                * request.sizes().stream().mapToLong(ArraySize::cells).sum();
        long done = 0;
        progress.begin("margins", all);
        for (MarginScheme scheme : request.schemes()) {
            List<WorstMargins> found = new ArrayList<>();
            for (ArraySize size : request.sizes()) {
                found.add(ArrayProblem.checked(() -> WorstMargins.of(request.read(scheme, size), request.levels())));
                done += size.cells();
                progress.advance(done, scheme.label() + " " + size);
                if (stop.isRequested()) {
                    throw new StoppedException("stopped; nothing was written");
                }
            }
            margins.put(scheme, found);
        }
        progress.end();
    }

    /**
     * Writes the folder: {@code margin.csv} with everything, and where there are several sizes, all with a solution,
     * {@code margin-curve} as a picture with its numbers.
     *
     * @param force whether the folder may hold other files
     * @param command to be put on record
     * @throws NotConvergedException if a solve missed its tolerance; the folder is there then, and says which
     */
    public void write(Path out, boolean force, String command) {
        List<String> failures = failures();
        try (RunFolder folder = RunFolder.staged(out, force)) {
            folder.write("margin.csv", MarginTable.text(request, margins));
            if (request.sizes().size() > 1 && MarginFigure.canBeDrawn(margins)) {
                try {
                    FigureFiles.write(MarginFigure.of(request, margins), folder.folder("."), "margin-curve");
                    FigureFiles.writePng(MarginFigure.of(request, margins), folder.folder("."), "margin-curve", DPI);
                } catch (IOException e) {
                    throw AtomicFile.refused(folder.file("margin-curve.svg"), e);
                }
            }
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("program", "sneakpath");
            run.put("command", command);
            run.put("status", (failures.isEmpty() ? RunStatus.COMPLETE : RunStatus.INCOMPLETE).word());
            run.put("failures", failures);
            folder.write(RunFolder.MARK, Json.text(run));
            folder.publish();
        }
        if (!failures.isEmpty()) {
            throw new NotConvergedException(
                    failures.get(0) + "; " + failures.size() + " of these are marked in " + out + "/margin.csv");
        }
    }

    private List<String> failures() {
        List<String> failures = new ArrayList<>();
        margins.forEach((scheme, found) -> found.forEach(m -> {
            if (!m.status().converged()) {
                failures.add(scheme.label() + ", " + m.rows() + " x " + m.columns()
                        + ": relative Kirchhoff residual " + m.status().residual() + ", above the tolerance "
                        + request.config().tolerance() + ": " + m.status().obstacle());
            }
        }));
        return failures;
    }

    /** One line a scheme, for people. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        margins.forEach((scheme, found) -> {
            WorstMargins last = found.get(found.size() - 1);
            String enough = found.stream()
                    .filter(m -> m.alike().relative() >= ENOUGH)
                    .reduce((a, b) -> (long) b.rows() * b.columns() >= (long) a.rows() * a.columns() ? b : a)
                    .map(m -> "10 % or more up to " + m.rows() + " x " + m.columns())
                    .orElse("10 % nowhere");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: margin %.3g %% at %d x %d; %s",
                    scheme.label(),
                    100 * last.alike().relative(),
                    last.rows(),
                    last.columns(),
                    enough));
        });
        return lines;
    }
}
