package org.sneakpath.analysis.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A study: an experiment in several arms, over axes, on many seeds; what is compared, and what is expected of it.
 *
 * @param title heading
 * @param base file of the experiment, relative to the study's
 * @param settings {@code key=value} settings of it that hold throughout
 * @param seeds of each point, from the experiment's on
 * @param arms what is compared above all; the factor {@link #ARM} of results
 * @param axes what else is varied, each over all of the others
 * @param comparisons of points, paired by seed
 * @param findings what comparisons are expected to show
 * @param figures of accuracy
 */
public record StudyConfig(
        String title,
        String base,
        @Default("[]") List<String> settings,
        int seeds,
        List<LevelConfig> arms,
        @Default("[]") List<StudyAxisConfig> axes,
        @Default("[]") List<ComparisonConfig> comparisons,
        @Default("[]") List<FindingConfig> findings,
        @Default("[]") List<StudyFigureConfig> figures) {
    /** Name of the factor that the arms are the levels of. */
    public static final String ARM = "arm";

    public StudyConfig {
        settings = List.copyOf(settings);
        arms = List.copyOf(arms);
        axes = List.copyOf(axes);
        comparisons = List.copyOf(comparisons);
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        Check.that(seeds >= 2, "seeds", seeds, "at least 2, for differences have no spread otherwise; better 10");
        Check.that(!arms.isEmpty(), "arms", arms, "at least one");
        distinct("arms", arms.stream().map(LevelConfig::name).toList());
        distinct("axes", axes.stream().map(StudyAxisConfig::name).toList());
        distinct("comparisons", comparisons.stream().map(ComparisonConfig::name).toList());
        distinct("figures", figures.stream().map(StudyFigureConfig::name).toList());
        boolean free = axes.stream().noneMatch(axis -> axis.name().equals(ARM));
        Check.that(free, "axes", "'" + ARM + "'", "another name: that is what results call the arms");
    }

    private static void distinct(String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Check.that(seen.add(name), key, "'" + name + "' twice", "one of each name");
        }
    }
}
