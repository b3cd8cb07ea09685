package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.training.optimiser.Adam;
import org.sneakpath.training.optimiser.AdamW;
import org.sneakpath.training.optimiser.GradientClipping;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.optimiser.Sgd;

/** With every optimiser, schedule, clipping, drawn time grids and early stopping: stopped and resumed is uninterrupted, to the last bit. */
class OptimiserResumeTwinTest {
    @TempDir
    private Path folder;

    static List<TrainingOptions> all() {
        TrainingOptions options = SmallTraining.OPTIONS;
        return List.of(
                options.withOptimiser(new Sgd.Constants(0.9, false))
                        .withRate(new LearningRateSchedule.Constant(0.05))
                        .withClipping(new GradientClipping.ByValue(0.1)),
                options.withOptimiser(new Sgd.Constants(0.9, true))
                        .withRate(new LearningRateSchedule.Steps(0.05, 0.2, 3)),
                options.withOptimiser(new Adam.Constants(0.8, 0.99, 1e-7)).withClipping(GradientClipping.NONE),
                options.withOptimiser(new AdamW.Constants(Adam.Constants.PUBLISHED, 0.3))
                        .withRate(new LearningRateSchedule.WarmUp(0.2, new LearningRateSchedule.Cosine(0.02, 0))),
                options.withGrids(new TimeGrids(List.of(1, 2, 3))),
                stoppingEarly());
    }

    /** No gain is great enough, so that it ends after one epoch and two of patience. */
    private static TrainingOptions stoppingEarly() {
        return SmallTraining.OPTIONS
                .withOptimiser(Sgd.Constants.PLAIN)
                .withStopping(new EarlyStopping(2, EarlyStopping.Measure.LOSS, 1e3));
    }

    private static Trainer trainer(Network network, TrainingOptions options) {
        return new Trainer(network, SmallTraining.RULE, SmallTraining.TRAINING, SmallTraining.VALIDATION, options);
    }

    @ParameterizedTest
    @MethodSource("all")
    void stoppedAnywhereAndResumedIsBitwiseTheUninterruptedTraining(TrainingOptions options) throws IOException {
        Network whole = new Network(SmallTraining.spec());
        double[] start = trained(whole, options);
        Path wholeFile = folder.resolve("whole");
        TrainingOutcome outcome = trainer(whole, options).train(2, wholeFile, TrainingListener.SILENT, () -> false);
        assertTrue(outcome.ending().isComplete(), outcome.ending().meaning());
        assertNotEquals(start[0], whole.weights()[0]);

        Path file = folder.resolve("parts");
        // 9 mini-batches an epoch: stops inside epochs 1 and 3 and exactly at the end of the second
        Network part = new Network(SmallTraining.spec());
        TrainingOutcome end = null;
        for (int batches : new int[] {4, 14, 5, 1000, 1000}) {
            part = new Network(SmallTraining.spec());
            Trainer trainer = trainer(part, options);
            if (Files.exists(file)) {
                trainer.resume(Checkpoint.read(file));
            }
            AtomicInteger left = new AtomicInteger(batches);
            end = trainer.train(1, file, TrainingListener.SILENT, () -> left.getAndDecrement() == 0);
        }
        assertEquals(outcome, end);
        assertArrayEquals(whole.weights(), part.weights());
        assertArrayEquals(Files.readAllBytes(wholeFile), Files.readAllBytes(file));
    }

    private static double[] trained(Network network, TrainingOptions options) {
        network.initialise(options.seed());
        return network.weights().clone();
    }

    @Test
    void earlyStoppingEndsAfterItsPatienceWithTheBestWeights() throws IOException {
        Network network = new Network(SmallTraining.spec());
        TrainingOutcome outcome =
                trainer(network, stoppingEarly()).train(1, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.EARLY, outcome.ending());
        assertEquals(3, outcome.history().size());
        assertEquals(
                outcome.bestValidationAccuracy(),
                network.evaluate(SmallTraining.VALIDATION, 1).accuracy());
    }

    @Test
    void aCheckpointOfAnotherOptimiserIsRefused() throws IOException {
        Path file = folder.resolve("adam");
        TrainingOptions options = SmallTraining.OPTIONS.withEpochs(1);
        trainer(new Network(SmallTraining.spec()), options).train(1, file, TrainingListener.SILENT, () -> false);
        Checkpoint checkpoint = Checkpoint.read(file);
        Trainer other = trainer(new Network(SmallTraining.spec()), options.withOptimiser(new Sgd.Constants(0.9, true)));
        String message = Refusal.of(() -> other.resume(checkpoint));
        assertTrue(
                message.contains("'optimiser = adam, beta1 0.9, beta2 0.999, epsilon 1.0E-8' where 'optimiser = sgd,"
                        + " momentum 0.9, nesterov'"),
                message);
    }
}
