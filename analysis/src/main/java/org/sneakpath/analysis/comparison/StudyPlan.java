package org.sneakpath.analysis.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.analysis.config.ConfigFile;
import org.sneakpath.analysis.config.LevelConfig;
import org.sneakpath.analysis.config.StudyAxisConfig;
import org.sneakpath.analysis.config.StudyConfig;
import org.sneakpath.analysis.experiment.RunRequest;
import org.sneakpath.analysis.sweep.Design;
import org.sneakpath.analysis.sweep.NamedLevel;
import org.sneakpath.analysis.sweep.SweepRequest;
import org.sneakpath.analysis.sweep.SweepRun;
import org.sneakpath.analysis.sweep.Variation;

/**
 * A study as a sweep and what is asked of its rows.
 *
 * @param study as it is written
 * @param sweep that runs it
 * @param factors of the sweep
 * @param contrasts all that is compared
 */
record StudyPlan(StudyConfig study, SweepRequest sweep, List<StudyFactor> factors, List<Contrast> contrasts) {
    StudyPlan {
        factors = List.copyOf(factors);
        contrasts = List.copyOf(contrasts);
    }

    /**
     * Makes it, and checks that comparisons, findings and figures speak of what is varied.
     *
     * @throws InputException if they do not
     */
    static StudyPlan of(StudyConfig study, StudyRequest request) {
        List<Variation> variations = new ArrayList<>();
        variations.add(named(StudyConfig.ARM, study.arms()));
        study.axes().forEach(axis -> requireFree(axis.name()));
        study.axes().forEach(axis -> variations.add(variation(axis)));
        List<StudyFactor> factors = variations.stream().map(StudyPlan::factor).toList();
        List<Contrast> contrasts = Contrast.all(study, factors, SweepRun.metrics(true, hasCosts(study, request)));
        study.findings().forEach(finding -> Finding.about(finding, contrasts, study, factors));
        study.figures().forEach(figure -> StudyFigure.requireDrawable(figure, factors));
        RunRequest run = request.run();
        List<String> overrides = new ArrayList<>(study.settings());
        overrides.addAll(run.overrides());
        Path base = run.config().resolveSibling(study.base());
        return new StudyPlan(
                study,
                new SweepRequest(
                        run.of(base, overrides),
                        variations,
                        request.seeds() == 0 ? study.seeds() : request.seeds(),
                        new Design.Grid(),
                        null,
                        request.shard(),
                        request.resume()),
                factors,
                contrasts);
    }

    /** Whether the experiment has costs among its columns. */
    private static boolean hasCosts(StudyConfig study, StudyRequest request) {
        List<String> overrides = new ArrayList<>(study.settings());
        overrides.addAll(request.run().overrides());
        Path base = request.run().config().resolveSibling(study.base());
        return ConfigFile.read(base, overrides).costs().columns();
    }

    /** A column of the results has one meaning. */
    private static void requireFree(String name) {
        List<String> metrics = SweepRun.metrics(true, true);
        if (metrics.contains(name) || SweepRun.COLUMNS.contains(name)) {
            throw new InputException(
                    "axis '" + name + "' is called like a column that all results have; give it another name than "
                            + String.join(", ", SweepRun.COLUMNS) + ", " + String.join(", ", metrics));
        }
    }

    private static StudyFactor factor(Variation variation) {
        if (variation.values() instanceof Variation.Named named) {
            return new StudyFactor(
                    variation.path(),
                    named.levels().stream().map(NamedLevel::name).toList());
        }
        throw new IllegalStateException("a study varies levels with names");
    }

    private static Variation named(String name, List<LevelConfig> levels) {
        return new Variation(
                name,
                new Variation.Named(levels.stream()
                        .map(level -> new NamedLevel(level.name(), level.trained(), level.deployed()))
                        .toList()));
    }

    private static Variation variation(StudyAxisConfig axis) {
        if (axis instanceof StudyAxisConfig.Levels levels) {
            return named(axis.name(), levels.levels());
        }
        StudyAxisConfig.Key key = (StudyAxisConfig.Key) axis;
        Variation parsed = Variation.parse(key.path() + "=" + key.values());
        if (!(parsed.values() instanceof Variation.Listed listed)) {
            throw new InputException("axis '" + key.name() + "': values '" + key.values()
                    + "': list them, with commas between, for results call levels by their values");
        }
        List<NamedLevel> levels = new ArrayList<>();
        for (String value : listed.texts()) {
            List<String> setting = List.of(key.path() + "=" + value);
            boolean trained = key.holds() == StudyAxisConfig.Scope.TRAINED;
            levels.add(new NamedLevel(
                    value.replace(" ", ""), trained ? setting : List.of(), trained ? List.of() : setting));
        }
        return new Variation(key.name(), new Variation.Named(levels));
    }
}
