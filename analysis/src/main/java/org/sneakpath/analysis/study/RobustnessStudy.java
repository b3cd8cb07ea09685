package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sneakpath.analysis.Progress;
import org.sneakpath.analysis.StopSignal;
import org.sneakpath.analysis.config.InteractionConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.StoppingConfig;
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
    private final @Nullable BudgetDesign budgetDesign;
    private final List<MapDesign> mapDesigns;
    private final @Nullable IndexDesign indexDesign;
    private final @Nullable LayerDesign layerDesign;

    /**
     * A study that is ready to run, once.
     *
     * @param accuracy of a trial
     * @param config what is asked
     * @param axes of it
     * @param ideal accuracy of the network as it was designed, from which drops are counted
     * @param layers of the network
     * @param seed of the run
     */
    public RobustnessStudy(
            TrialAccuracy accuracy,
            RobustnessConfig config,
            List<StudyAxis> axes,
            double ideal,
            int layers,
            long seed) {
        this.accuracy = accuracy;
        this.config = config;
        this.ideal = ideal;
        this.axes = List.copyOf(axes);
        StoppingConfig stopping = config.stopping();
        axisDesign = new AxisDesign(axes, config.chips(), stopping.asked() ? rule(stopping) : null);
        budgetDesign = config.budget().asked() ? budget() : null;
        mapDesigns = config.interactions().stream().map(this::map).toList();
        indexDesign = config.indices().asked() ? new IndexDesign(axes, config.indices(), seed) : null;
        layerDesign = config.layers() ? new LayerDesign(axes, layers, config.chips()) : null;
    }

    /** When a level of an axis has enough chips. */
    public static StoppingRule rule(StoppingConfig stopping) {
        return new StoppingRule(Parameter.MEAN, stopping.width(), stopping.most(), CONFIDENCE);
    }

    /** What it takes; of a study that is not run. */
    public StudyOutline outline() {
        return StudyOutline.of(designs());
    }

    /** In the order in which they are finished. */
    private List<SequentialDesign> designs() {
        List<SequentialDesign> designs = new ArrayList<>(List.of(axisDesign));
        if (budgetDesign != null) {
            designs.add(budgetDesign);
        }
        designs.addAll(mapDesigns);
        if (indexDesign != null) {
            designs.add(indexDesign);
        }
        if (layerDesign != null) {
            designs.add(layerDesign);
        }
        return designs;
    }

    private double target() {
        return ideal - config.budget().drop();
    }

    private BudgetDesign budget() {
        LevelSearch search = new LevelSearch(target(), config.budget().resolution(), CONFIDENCE);
        return new BudgetDesign(axes, search, config.chips(), config.budget().rounds());
    }

    private MapDesign map(InteractionConfig pair) {
        int chips = pair.chips() == 0 ? config.chips() : pair.chips();
        return new MapDesign(axis(pair.first()), axis(pair.second()), chips);
    }

    private StudyAxis axis(String name) {
        return axes.stream()
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no axis '" + name + "' in this study"));
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
        boolean complete = true;
        try (TrialPool pool = new TrialPool(accuracy, threads, progress, stop)) {
            for (SequentialDesign design : designs()) {
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
                    false, rows, summaries, List.of(), List.of(), List.of(), Optional.empty(), List.of(), further);
        }
        return new StudyFindings(
                true,
                rows,
                summaries,
                config.yield().asked() ? yields(summaries) : List.of(),
                budgetDesign == null ? List.of() : budgetDesign.budgets(ledger, target()),
                mapDesigns.stream().map(design -> design.map(ledger)).toList(),
                Optional.ofNullable(indexDesign).map(design -> design.indices(ledger)),
                layerDesign == null ? List.of() : layerDesign.attributions(ledger),
                further);
    }

    private List<AxisYield> yields(List<AxisSummary> summaries) {
        List<AxisYield> yields = new ArrayList<>();
        summaries.forEach(summary -> summary.points().forEach(point -> {
            Setting setting = new Setting(summary.axis(), point.level());
            yields.add(new AxisYield(
                    setting, ChipYield.of(point.values(), config.yield().threshold(), CONFIDENCE)));
        }));
        return yields;
    }
}
