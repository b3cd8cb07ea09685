package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.ClippingConfig;
import org.sneakpath.analysis.config.OptimiserConfig;
import org.sneakpath.analysis.config.ScheduleConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.training.EarlyStopping;
import org.sneakpath.training.TimeGrids;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.AdamW;
import org.sneakpath.training.optimiser.GradientClipping;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.optimiser.OptimiserSpec;
import org.sneakpath.training.optimiser.Sgd;

/** The section {@code training} turned into options of a trainer. */
final class TrainingText {
    private TrainingText() {}

    static TrainingOptions options(TrainingConfig training, long seed) {
        return new TrainingOptions(
                training.epochs(),
                training.batchSize(),
                training.shards(),
                rate(training),
                optimiser(training.optimiser()),
                clipping(training.gradientClipping()),
                stopping(training.earlyStopping()),
                new TimeGrids(training.timeDivisors()),
                seed);
    }

    private static LearningRateSchedule rate(TrainingConfig training) {
        LearningRateSchedule schedule = schedule(training.schedule(), training.learningRate());
        return training.warmUp() == 0 ? schedule : new LearningRateSchedule.WarmUp(training.warmUp(), schedule);
    }

    private static LearningRateSchedule schedule(ScheduleConfig schedule, double peak) {
        if (schedule instanceof ScheduleConfig.Constant) {
            return new LearningRateSchedule.Constant(peak);
        }
        if (schedule instanceof ScheduleConfig.Step step) {
            return new LearningRateSchedule.Steps(peak, step.factor(), step.parts());
        }
        if (schedule instanceof ScheduleConfig.Cosine) {
            return new LearningRateSchedule.Cosine(peak, 0);
        }
        if (schedule instanceof ScheduleConfig.OneCycle) {
            return LearningRateSchedule.OneCycle.to(peak);
        }
        throw new IllegalStateException("no schedule for " + schedule);
    }

    private static OptimiserSpec optimiser(OptimiserConfig config) {
        if (config instanceof OptimiserConfig.Sgd sgd) {
            return new Sgd.Constants(sgd.momentum(), sgd.nesterov());
        }
        if (config instanceof OptimiserConfig.AdamW adamw) {
            return new AdamW.Constants(
                    new Adam.Constants(adamw.beta1(), adamw.beta2(), adamw.epsilon()), adamw.decay());
        }
        if (config instanceof OptimiserConfig.Adam adam) {
            return new Adam.Constants(adam.beta1(), adam.beta2(), adam.epsilon());
        }
        throw new IllegalStateException("no optimiser for " + config);
    }

    private static GradientClipping clipping(ClippingConfig config) {
        if (config instanceof ClippingConfig.None) {
            return GradientClipping.NONE;
        }
        if (config instanceof ClippingConfig.Norm norm) {
            return new GradientClipping.ByNorm(norm.limit());
        }
        if (config instanceof ClippingConfig.Value value) {
            return new GradientClipping.ByValue(value.limit());
        }
        throw new IllegalStateException("no clipping for " + config);
    }

    private static EarlyStopping stopping(TrainingConfig.EarlyStop config) {
        return config.patience() == 0
                ? EarlyStopping.NEVER
                : new EarlyStopping(config.patience(), config.measure(), config.leastGain());
    }
}
