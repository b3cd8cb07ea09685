package org.sneakpath.analysis.study;

import java.util.List;
import org.sneakpath.analysis.config.BudgetConfig;
import org.sneakpath.analysis.config.IndicesConfig;
import org.sneakpath.analysis.config.InteractionConfig;
import org.sneakpath.analysis.config.MitigationConfig;
import org.sneakpath.analysis.config.RobustnessConfig;
import org.sneakpath.analysis.config.RobustnessConfig.Axis;
import org.sneakpath.analysis.config.RobustnessConfig.Background;
import org.sneakpath.analysis.config.StoppingConfig;
import org.sneakpath.analysis.config.YieldConfig;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** A study of chips whose accuracies are a formula. */
final class KnownStudy {
    static final double IDEAL = 0.97;
    static final String VARIATION = "conductance-variation";
    static final String WIRES = "wire-resistance";
    static final String NOISE = "read-noise";

    private static final CounterRandom RANDOM = new CounterRandom(99, Purpose.FOLDS);

    private KnownStudy() {}

    /**
     * 0.97 − (0.3 v + 0.002 w (1 + 5 v)) (1 + 0.2 z), z of the chip; read noise does nothing. In v = 0.1 two thirds of the loss at w = 10 are
     * the wires' by themselves, a third is what both do together. In the first layer alone v counts 0.6 times, in the second one 0.3
     * times, w half in each.
     */
    static double accuracy(Trial trial) {
        double v =
                level(trial, VARIATION) + 0.6 * level(trial, VARIATION + "@1") + 0.3 * level(trial, VARIATION + "@2");
        double w = level(trial, WIRES) + 0.5 * level(trial, WIRES + "@1") + 0.5 * level(trial, WIRES + "@2");
        double loss = 0.3 * v + 0.002 * w * (1 + 5 * v);
        double accuracy = IDEAL - loss * (1 + 0.2 * RANDOM.gaussian(trial.chip(), 0));
        return Math.max(0, Math.min(1, Math.rint(1000 * accuracy) / 1000)); // a thousand test samples
    }

    private static double level(Trial trial, String axis) {
        return trial.settings().stream()
                .filter(setting -> setting.axis().equals(axis))
                .mapToDouble(Setting::level)
                .findFirst()
                .orElse(0);
    }

    /** Those of a study that has none of keys. */
    static List<StudyAxis> axes(RobustnessConfig config) {
        return config.axes().stream().map(StudyAxis::of).toList();
    }

    /** Everything that can be asked, or nothing beyond the axes. */
    static RobustnessConfig config(boolean everything, IndicesConfig.Method method) {
        return new RobustnessConfig(
                10,
                new Background(0, 0, 0.5, 0, 0),
                List.of(
                        new Axis.ConductanceVariation(List.of(0.0, 0.05, 0.2, 0.4)),
                        new Axis.WireResistance(List.of(0.0, 5.0, 20.0)),
                        new Axis.ReadNoise(List.of(0.0, 0.1))),
                new YieldConfig(everything ? 0.94 : 0),
                new StoppingConfig(everything ? 0.005 : 0, 60),
                new BudgetConfig(everything ? 0.02 : 0, 0.02, 8),
                everything
                        ? List.of(new InteractionConfig(VARIATION, WIRES, 0), new InteractionConfig(NOISE, WIRES, 4))
                        : List.of(),
                new IndicesConfig(everything ? method : IndicesConfig.Method.NONE, 64),
                MitigationConfig.NONE,
                everything);
    }
}
