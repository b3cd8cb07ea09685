package org.sneakpath.analysis.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfiguredValue;
import org.sneakpath.analysis.config.StudyFigureConfig;
import org.sneakpath.analysis.figure.AccuracyFamily;
import org.sneakpath.analysis.figure.AccuracyGrid;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.FigureFiles;
import org.sneakpath.analysis.figure.VariedAxis;
import org.sneakpath.analysis.report.ReportFiles;
import org.sneakpath.analysis.run.AtomicFile;
import org.sneakpath.analysis.run.RunFolder;
import org.sneakpath.analysis.sweep.SweepRun;

/** Accuracy of single chips over a factor, lines for others; of each seed the mean over what is not told apart. */
final class StudyFigure {
    private static final String FOLDER = ReportFiles.FIGURES;
    private static final String PREFIX = SweepRun.STUDY_FIGURES;
    private static final String METRIC = "chip_accuracy";
    private static final int DPI = 300;

    private StudyFigure() {}

    /** Refuses what cannot be drawn. */
    static void requireDrawable(StudyFigureConfig figure, List<StudyFactor> factors) {
        String where = where(figure);
        StudyFactor across = StudyFactor.named(figure.across(), factors, where);
        List<PointChoice> lines = Contrast.combinations(figure.lines(), factors, where);
        PointChoice at = PointChoice.parse(figure.at(), factors, where);
        lines.forEach(line -> choice(at, line, across.name(), across.levels().get(0), where));
        if (lines.size() > AccuracyFamily.MOST_LINES || across.levels().size() < 2) {
            throw new InputException(where + ": " + lines.size() + " lines over "
                    + across.levels().size() + " levels; at most " + AccuracyFamily.MOST_LINES
                    + " over at least 2 can be told apart");
        }
    }

    private static String where(StudyFigureConfig figure) {
        return "figure '" + figure.name() + "'";
    }

    private static PointChoice choice(PointChoice at, PointChoice line, String across, String level, String where) {
        return at.with(across, level, where).with(line, where);
    }

    /** Draws them, points that were not measured left out; files of a study's figures begin with {@code study-}. */
    static void drawAll(List<StudyFigureConfig> figures, StudyRows rows, RunFolder folder) {
        List<String> own =
                figures.stream().map(figure -> PREFIX + figure.name() + ".").toList();
        // Figures of an earlier study in this folder would be taken for this one's.
        folder.remove(FOLDER, name -> name.startsWith(PREFIX) && own.stream().noneMatch(name::startsWith));
        try {
            for (StudyFigureConfig figure : figures) {
                AccuracyFamily family = new AccuracyFamily(grid(figure, rows));
                String name = PREFIX + figure.name();
                FigureFiles.write(family, folder.folder(FOLDER), name);
                FigureFiles.writePng(family, folder.folder(FOLDER), name, DPI);
            }
        } catch (IOException e) {
            throw AtomicFile.refused(folder.file(FOLDER), e);
        }
    }

    static AccuracyGrid grid(StudyFigureConfig figure, StudyRows rows) {
        String where = where(figure);
        StudyFactor across = StudyFactor.named(figure.across(), rows.factors(), where);
        PointChoice at = PointChoice.parse(figure.at(), rows.factors(), where);
        List<PointChoice> lines = Contrast.combinations(figure.lines(), rows.factors(), where);
        List<String> levels = ordered(across.levels());
        List<List<List<Double>>> accuracies = new ArrayList<>();
        for (PointChoice line : lines) {
            List<List<Double>> along = new ArrayList<>();
            for (String level : levels) {
                PointChoice choice = choice(at, line, across.name(), level, where);
                along.add(List.copyOf(rows.means(choice, METRIC).values()));
            }
            accuracies.add(along);
        }
        List<String> words = lines.stream()
                .map(line -> figure.lines().stream()
                        .map(factor -> String.valueOf(line.levels().get(factor)))
                        .collect(Collectors.joining(", ")))
                .toList();
        AxisTitle title = AxisTitle.number(capital(across.name()));
        VariedAxis axis = areNumbers(levels)
                ? VariedAxis.numbers(
                        title, levels.stream().map(Double::parseDouble).toList())
                : VariedAxis.words(title, levels);
        return new AccuracyGrid(
                axis,
                VariedAxis.words(AxisTitle.number(String.join(", ", figure.lines())), words),
                accuracies,
                Double.NaN);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean areNumbers(List<String> levels) {
        return levels.stream().allMatch(level -> ConfiguredValue.plain(level).form() != ConfiguredValue.Form.OTHER);
    }

    /** Numbers rising, words as they stand. */
    private static List<String> ordered(List<String> levels) {
        if (!areNumbers(levels)) {
            return levels;
        }
        return levels.stream()
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
    }
}
