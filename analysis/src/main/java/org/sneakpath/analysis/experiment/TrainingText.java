package org.sneakpath.analysis.experiment;

import org.sneakpath.analysis.config.OptimiserConfig;
import org.sneakpath.analysis.config.TrainingConfig;
import org.sneakpath.training.EarlyStopping;
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
                seed);
    }

    private static LearningRateSchedule rate(TrainingConfig training) {
        LearningRateSchedule schedule = schedule(training.schedule(), training.learningRate());
        return training.warmUp() == 0 ? schedule : new LearningRateSchedule.WarmUp(training.warmUp(), schedule);
    }

    private static LearningRateSchedule schedule(TrainingConfig.Schedule schedule, double peak) {
        if (schedule instanceof TrainingConfig.Schedule.Step step) {
            return new LearningRateSchedule.Steps(peak, step.factor(), step.parts());
        }
        if (schedule instanceof TrainingConfig.Schedule.Cosine) {
            return new LearningRateSchedule.Cosine(peak, 0);
        }
        return schedule instanceof TrainingConfig.Schedule.OneCycle
                ? LearningRateSchedule.OneCycle.to(peak)
                : new LearningRateSchedule.Constant(peak);
    }

    private static OptimiserSpec optimiser(OptimiserConfig config) {
        if (config instanceof OptimiserConfig.Sgd sgd) {
            return new Sgd.Constants(sgd.momentum(), sgd.nesterov());
        }
        if (config instanceof OptimiserConfig.AdamW adamw) {
            return new AdamW.Constants(
                    new Adam.Constants(adamw.beta1(), adamw.beta2(), adamw.epsilon()), adamw.decay());
        }
        OptimiserConfig.Adam adam = (OptimiserConfig.Adam) config;
        return new Adam.Constants(adam.beta1(), adam.beta2(), adam.epsilon());
    }

    private static GradientClipping clipping(TrainingConfig.Clipping config) {
        if (config instanceof TrainingConfig.Clipping.Norm norm) {
            return new GradientClipping.ByNorm(norm.limit());
        }
        return config instanceof TrainingConfig.Clipping.Value value
                ? new GradientClipping.ByValue(value.limit())
                : GradientClipping.NONE;
    }

    private static EarlyStopping stopping(TrainingConfig.EarlyStop config) {
        if (config.patience() == 0) {
            return EarlyStopping.NEVER;
        }
        EarlyStopping.Measure measure = config.measure() == TrainingConfig.Measure.LOSS
                ? EarlyStopping.Measure.LOSS
                : EarlyStopping.Measure.ACCURACY;
        return new EarlyStopping(config.patience(), measure, config.leastGain());
    }
}
