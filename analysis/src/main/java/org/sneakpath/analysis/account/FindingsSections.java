package org.sneakpath.analysis.account;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.ExperimentConfig;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.figure.AxisTitle;
import org.sneakpath.analysis.figure.IndexBar;
import org.sneakpath.analysis.figure.IndexBars;
import org.sneakpath.analysis.figure.InteractionFigure;
import org.sneakpath.analysis.figure.InteractionGrid;
import org.sneakpath.analysis.figure.VariedAxis;
import org.sneakpath.analysis.report.Plate;
import org.sneakpath.analysis.report.Section;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.analysis.study.IndexMeasure;
import org.sneakpath.analysis.study.InputIndex;
import org.sneakpath.analysis.study.InputIndices;
import org.sneakpath.analysis.study.InteractionMap;
import org.sneakpath.analysis.study.MapCell;
import org.sneakpath.analysis.study.StudyFindings;

/** The parts of a report on what a study was asked beyond its axes. */
final class FindingsSections {
    private FindingsSections() {}

    /** One for each kind of finding that there is. */
    static List<Section> of(StudyFindings findings, ExperimentConfig experiment) {
        RobustnessConfig config = experiment.robustness();
        SweepText names = SweepText.of(experiment);
        List<Section> sections = new ArrayList<>();
        if (config.stopping().asked()) {
            sections.add(
                    new Section("Chips until it was precise", FindingsWords.stopping(findings, config), List.of()));
        }
        if (!findings.yields().isEmpty()) {
            sections.add(new Section("Yield", FindingsWords.yields(findings.yields(), names), List.of()));
        }
        if (!findings.budgets().isEmpty()) {
            List<String> words = FindingsWords.budgets(findings.budgets(), config.budget(), names);
            sections.add(new Section("Tolerance", words, List.of()));
        }
        if (!findings.maps().isEmpty()) {
            List<String> words = findings.maps().stream()
                    .map(map -> FindingsWords.interactions(map, names))
                    .toList();
            List<Plate> plates =
                    findings.maps().stream().map(map -> map(map, names)).toList();
            sections.add(new Section("Two at a time", words, plates));
        }
        findings.indices()
                .ifPresent(indices ->
                        sections.add(new Section("What matters most", FindingsWords.indices(indices), bars(indices))));
        if (!findings.layers().isEmpty()) {
            sections.add(LayerSection.of(findings.layers(), names));
        }
        return sections;
    }

    private static Plate map(InteractionMap map, SweepText names) {
        List<InteractionGrid.Cell> cells = new ArrayList<>();
        for (MapCell cell : map.cells()) {
            cells.add(new InteractionGrid.Cell(cell.mean(), cell.told()));
        }
        InteractionGrid grid =
                new InteractionGrid(axis(map.first(), names), axis(map.second(), names), cells, map.chips());
        return new Plate(map.name(), new InteractionFigure(grid));
    }

    private static VariedAxis axis(String name, SweepText names) {
        List<Double> levels = names.config().robustness().axes().stream()
                .filter(candidate -> candidate.word().equals(name))
                .findFirst()
                .orElseThrow()
                .numbers();
        return VariedAxis.numbers(names.title(name), levels.stream().sorted().toList());
    }

    /** Without a picture where accuracy did not vary. */
    private static List<Plate> bars(InputIndices indices) {
        boolean sobol = indices.method() == Method.SOBOL;
        List<InputIndex> wide = indices.of(sobol ? IndexMeasure.TOTAL : IndexMeasure.MEAN_MAGNITUDE);
        List<InputIndex> narrow = indices.of(sobol ? IndexMeasure.FIRST_ORDER : IndexMeasure.DEVIATION);
        List<IndexBar> bars = new ArrayList<>();
        for (int k = 0; k < wide.size(); k++) {
            Interval interval = wide.get(k).interval();
            if (interval == null || !Double.isFinite(wide.get(k).value())) {
                return List.of();
            }
            bars.add(new IndexBar(
                    wide.get(k).input(),
                    wide.get(k).value(),
                    interval.lower(),
                    interval.upper(),
                    narrow.get(k).value()));
        }
        AxisTitle title = sobol
                ? AxisTitle.fraction("Share of the variance of accuracy")
                : AxisTitle.fraction("Change of accuracy over the range");
        String caption = sobol
                ? "Wide bars: total index of each input, its share of the variance with all interactions; lines: 95\u202f%"
                        + " bootstrap intervals of it. Narrow bars: the share that it has by itself."
                : "Wide bars: mean magnitude of the elementary effects of each axis; lines: 95\u202f% intervals of it (Student’s"
                        + " t). Narrow bars: standard deviation of the effects, which interactions and bends cause.";
        IndexBars figure = new IndexBars(
                title, wide.get(0).measure().word(), narrow.get(0).measure().word(), bars, caption);
        return List.of(new Plate("indices", figure));
    }
}
