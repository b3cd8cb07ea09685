package org.sneakpath.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.RunFolder;

/** A report in a run folder: the page, the works to be cited, and every figure by itself. */
public final class ReportFiles {
    public static final String PAGE = "report.html";
    public static final String CITATIONS = "citations.bib";
    public static final String FIGURES = "figures";

    /** Names of all files of figures that a report may have, as a pattern: those of an earlier report must not stay. */
    public static final String FIGURE_FILES =
            "((accuracy|map|layers|failure|chip-failure)-[A-Za-z0-9._-]+|accuracy|indices|learning|confusion|refinement|neuron|ir-drop|device-loop|conductances)"
                    + "\\.(svg|png|csv|json)";

    private static final int DPI = 300;

    private ReportFiles() {}

    /** Writes {@link #PAGE}, {@link #CITATIONS}, and of each figure drawing (SVG, PNG), data and caption. */
    public static void write(Report report, RunFolder folder) {
        Drawings drawings = new Drawings();
        folder.write(PAGE, HtmlReport.render(report, drawings));
        folder.write(
                CITATIONS,
                report.citations().stream().map(work -> work.bibtex() + "\n").collect(Collectors.joining("\n")));
        Path figures = folder.folder(FIGURES);
        try {
            for (Plate plate : report.plates()) {
                FigureFiles.write(plate.figure(), drawings.svg(plate), figures, plate.name());
                FigureFiles.writePng(plate.figure(), figures, plate.name(), DPI);
            }
            Set<String> kept = report.plates().stream().map(Plate::name).collect(Collectors.toSet());
            folder.remove(
                    FIGURES,
                    file -> file.matches(FIGURE_FILES) && !kept.contains(file.substring(0, file.lastIndexOf('.'))));
        } catch (IOException e) {
            throw AtomicFile.refused(figures, e);
        }
    }
}
