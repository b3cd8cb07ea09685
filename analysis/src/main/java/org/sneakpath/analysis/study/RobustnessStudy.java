package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.InteractionConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.run.ResultRow;
import org.sneakpath.analysis.statistics.ChipYield;
import org.sneakpath.analysis.statistics.LevelSearch;
import org.sneakpath.analysis.statistics.StoppingRule;
import org.sneakpath.analysis.statistics.StoppingRule.Parameter;
import org.sneakpath.analysis.study.StudyFindings.FinishedTrial;

/** A study of one trained network: its axes first, then whatever else the configuration asks of them. */
public final class RobustnessStudy {
    /** Of all intervals. */
    public static final double CONFIDENCE = 0.95;

    private final TrialAccuracy accuracy;
    private final RobustnessConfig config;
    private final List<StudyAxis> axes;
    private final double ideal;
    private final AxisDesign axisDesign;
    private final List<BudgetDesign> budgetDesign = new ArrayList<>(); // one or none
    private final List<MapDesign> mapDesigns = new ArrayList<>();
    private final List<IndexDesign> indexDesign = new ArrayList<>(); // one or none

    /**
     * A study that is ready to run, once.
     *
     * @param accuracy of a trial
     * @param config what is asked
     * @param ideal accuracy of the network as it was designed, from which drops are counted
     * @param seed of the run
     */
    public RobustnessStudy(TrialAccuracy accuracy, RobustnessConfig config, double ideal, long seed) {
        this.accuracy = accuracy;
        this.config = config;
        this.ideal = ideal;
        axes = config.axes().stream().map(StudyAxis::of).toList();
        axisDesign = new AxisDesign(axes, config.chips(), rule(config));
        if (config.budget().asked()) {
            LevelSearch search = new LevelSearch(target(), config.budget().resolution(), CONFIDENCE);
            budgetDesign.add(new BudgetDesign(
                    axes, search, config.chips(), config.budget().rounds()));
        }
        config.interactions().forEach(pair -> mapDesigns.add(map(pair)));
        if (config.indices().asked()) {
            indexDesign.add(new IndexDesign(axes, config.indices(), seed));
        }
    }

    private static @Nullable StoppingRule rule(RobustnessConfig config) {
        return config.stopping().asked()
                ? new StoppingRule(
                        Parameter.MEAN,
                        config.stopping().width(),
                        config.stopping().most(),
                        CONFIDENCE)
                : null;
    }

    private double target() {
        return ideal - config.budget().drop();
    }

    private MapDesign map(InteractionConfig pair) {
        Map<String, StudyAxis> byName = new LinkedHashMap<>();
        axes.forEach(axis -> byName.put(axis.name(), axis));
        StudyAxis first = byName.get(pair.first());
        StudyAxis second = byName.get(pair.second());
        if (first == null || second == null) {
            throw new IllegalArgumentException(pair + " names an axis that is not among " + byName.keySet());
        }
        return new MapDesign(first, second, pair.chips() == 0 ? config.chips() : pair.chips());
    }

    /**
     * Runs it.
     *
     * @param ledger trials that are finished already, from a run that was killed; those that are run now are added
     * @param threads at least 1; findings do not depend on it
     * @param progress told on the calling thread
     * @param stop asks for an early end
     * @return everything, or the rows that were finished when it was stopped
     * @throws org.sneakpath.analysis.NotConvergedException naming the chip of which an array was not solved to its tolerance
     */
    public StudyFindings run(TrialLedger ledger, int threads, Progress progress, StopSignal stop) {
        List<SequentialDesign> designs = new ArrayList<>();
        designs.add(axisDesign);
        designs.addAll(budgetDesign);
        designs.addAll(mapDesigns);
        designs.addAll(indexDesign);
        boolean complete = true;
        try (TrialPool pool = new TrialPool(accuracy, threads, progress, stop)) {
            for (SequentialDesign design : designs) {
                complete = complete && pool.finish(design, ledger);
            }
        }
        return findings(ledger, complete);
    }

    private StudyFindings findings(TrialLedger ledger, boolean complete) {
        List<ResultRow> rows = new ArrayList<>();
        List<FinishedTrial> further = new ArrayList<>();
        Set<Trial> own = new HashSet<>(axisDesign.asked());
        ledger.sorted().forEach((trial, value) -> {
            if (own.contains(trial)) {
                Setting setting = trial.settings().get(0);
                rows.add(new ResultRow(setting.axis(), setting.level(), trial.chip(), value));
            } else {
                further.add(new FinishedTrial(trial, value));
            }
        });
        List<AxisSummary> summaries =
                axes.stream().map(axis -> AxisSummary.of(axis.name(), rows)).toList();
        if (!complete) {
            return new StudyFindings(
                    false, rows, summaries, List.of(), List.of(), List.of(), Optional.empty(), further);
        }
        return new StudyFindings(
                true,
                rows,
                summaries,
                config.yield().asked() ? yields(summaries) : List.of(),
                budgetDesign.stream()
                        .flatMap(design -> design.budgets(ledger, target()).stream())
                        .toList(),
                mapDesigns.stream().map(design -> design.map(ledger)).toList(),
                indexDesign.stream().map(design -> design.indices(ledger)).findFirst(),
                further);
    }

    private List<AxisYield> yields(List<AxisSummary> summaries) {
        List<AxisYield> yields = new ArrayList<>();
        summaries.forEach(summary -> summary.points().forEach(point -> {
            double[] accuracies =
                    point.accuracies().stream().mapToDouble(Double::doubleValue).toArray();
            Setting setting = new Setting(summary.axis(), point.level());
            yields.add(new AxisYield(
                    setting, ChipYield.of(accuracies, config.yield().threshold(), CONFIDENCE)));
        }));
        return yields;
    }
}
