package org.sneakpath.analysis.study;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.IndicesConfig.Method;
import org.sneakpath.analysis.statistics.BootstrapInterval;
import org.sneakpath.analysis.statistics.ElementaryEffect;
import org.sneakpath.analysis.statistics.ElementaryEffects;
import org.sneakpath.analysis.statistics.MorrisDesign;
import org.sneakpath.analysis.statistics.SaltelliDesign;
import org.sneakpath.analysis.statistics.SobolIndex;
import org.sneakpath.analysis.statistics.SobolIndices;

/**
 * All axes vary at once, each evenly over its range or, of whole numbers, its levels, one round. For Sobol's indices the chip is an input like the others, drawn from a
 * million: its index says how much of the variance is luck. Of Morris's trajectories each has a chip of its own, which it keeps.
 */
final class IndexDesign implements SequentialDesign {
    /** What the input is called that is no axis. */
    static final String CHIP = "chip";

    private static final int CHIPS = 1_000_000;
    private static final int GRID = 4;

    private final List<StudyAxis> axes;
    private final Method method;
    private final int samples;
    private final long seed;
    private final List<Trial> trials;
    private boolean asked;

    /**
     * @param axes of two levels at least each
     * @param config a method, and samples
     * @param seed of the design
     */
    IndexDesign(List<StudyAxis> axes, IndicesConfig config, long seed) {
        this.axes = List.copyOf(axes);
        method = config.method();
        samples = config.samples();
        this.seed = seed;
        trials = switch (method) {
            case SOBOL -> sobolTrials();
            case MORRIS -> morrisTrials();
            case NONE -> List.of();
        };
    }

    private SaltelliDesign sobol() {
        return new SaltelliDesign(samples, axes.size() + 1, seed);
    }

    private MorrisDesign morris() {
        return new MorrisDesign(samples, axes.size(), GRID, seed);
    }

    private List<Trial> sobolTrials() {
        List<Trial> points = new ArrayList<>();
        for (double[] point : sobol().points()) {
            points.add(trial(point, 1 + (int) (point[axes.size()] * CHIPS)));
        }
        return points;
    }

    private List<Trial> morrisTrials() {
        List<Trial> points = new ArrayList<>();
        for (double[] point : morris().points()) {
            points.add(trial(point, 1 + points.size() / (axes.size() + 1)));
        }
        return points;
    }

    private Trial trial(double[] point, int chip) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            settings.add(new Setting(axes.get(i).name(), axes.get(i).at(point[i])));
        }
        return new Trial(settings, chip);
    }

    @Override
    public String name() {
        return "indices";
    }

    @Override
    public long most() {
        return trials.size();
    }

    @Override
    public List<Trial> next(TrialLedger ledger) {
        List<Trial> round = asked ? List.of() : trials;
        asked = true;
        return round;
    }

    /** What was found, when all is finished. */
    InputIndices indices(TrialLedger ledger) {
        double[] accuracies = ledger.accuracies(trials);
        List<InputIndex> indices = method == Method.SOBOL ? shares(accuracies) : effects(accuracies);
        return new InputIndices(method, samples, trials.size(), indices);
    }

    private List<InputIndex> shares(double[] accuracies) {
        List<InputIndex> indices = new ArrayList<>();
        List<SobolIndex> found =
                SobolIndices.of(sobol(), accuracies, BootstrapInterval.RESAMPLES, RobustnessStudy.CONFIDENCE);
        for (int i = 0; i < found.size(); i++) {
            String input = i < axes.size() ? axes.get(i).name() : CHIP;
            SobolIndex index = found.get(i);
            indices.add(new InputIndex(input, IndexMeasure.FIRST_ORDER, index.first(), index.firstInterval()));
            indices.add(new InputIndex(input, IndexMeasure.TOTAL, index.total(), index.totalInterval()));
        }
        return indices;
    }

    private List<InputIndex> effects(double[] accuracies) {
        List<InputIndex> indices = new ArrayList<>();
        List<ElementaryEffect> found = ElementaryEffects.of(morris(), accuracies, RobustnessStudy.CONFIDENCE);
        for (int i = 0; i < found.size(); i++) {
            String input = axes.get(i).name();
            ElementaryEffect effect = found.get(i);
            indices.add(new InputIndex(input, IndexMeasure.MEAN_MAGNITUDE, effect.meanMagnitude(), effect.interval()));
            indices.add(new InputIndex(input, IndexMeasure.MEAN, effect.mean(), null));
            indices.add(new InputIndex(input, IndexMeasure.DEVIATION, effect.deviation(), null));
        }
        return indices;
    }
}
