package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.sneakpath.devices.nonideality.pulse.IncrementalDevice;
import org.sneakpath.devices.nonideality.pulse.PotentiationDepression;
import org.sneakpath.devices.nonideality.pulse.StepLaw;
import org.sneakpath.devices.nonideality.pulse.StepSize;
import org.sneakpath.devices.nonideality.pulse.WeightBounds;
import org.sneakpath.training.update.Assignment;
import org.sneakpath.training.update.Pulses;
import org.sneakpath.training.update.Rounding;
import org.sneakpath.training.update.WeightUpdate;

/** Training in place: with noisy devices resumed is uninterrupted, bitwise, on any number of threads; and their laws matter. */
class PulsedTrainingTwinTest {
    @TempDir
    private Path folder;

    static List<WeightUpdate> all() {
        return List.of(
                new Pulses(IncrementalDevice.preset("reram-sb"), Rounding.ACCUMULATE, 31, 0),
                new Pulses(IncrementalDevice.preset("reram-es"), Rounding.STOCHASTIC, 31, 2),
                new Pulses(PotentiationDepression.preset("ag-asi"), Rounding.ACCUMULATE, 10, 1));
    }

    private static Trainer trainer(Network network, WeightUpdate update) {
        return new Trainer(
                network,
                SmallTraining.RULE,
                SmallTraining.TRAINING,
                SmallTraining.VALIDATION,
                SmallTraining.OPTIONS,
                update);
    }

    @ParameterizedTest
    @MethodSource("all")
    void stoppedAnywhereAndResumedIsBitwiseTheUninterruptedTraining(WeightUpdate update) throws IOException {
        Network whole = new Network(SmallTraining.spec());
        Path wholeFile = folder.resolve("whole");
        TrainingOutcome outcome = trainer(whole, update).train(3, wholeFile, TrainingListener.SILENT, () -> false);
        assertTrue(outcome.ending().isComplete(), outcome.ending().meaning());

        Path file = folder.resolve("parts");
        Network part = new Network(SmallTraining.spec());
        TrainingOutcome end = null;
        for (int batches : new int[] {4, 14, 5, 1000}) {
            part = new Network(SmallTraining.spec());
            Trainer trainer = trainer(part, update);
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

    @Test
    void aCheckpointOfAnotherUpdateIsRefused() throws IOException {
        Path file = folder.resolve("pulses");
        AtomicInteger left = new AtomicInteger(2);
        trainer(new Network(SmallTraining.spec()), all().get(0))
                .train(1, file, TrainingListener.SILENT, () -> left.getAndDecrement() == 0);
        Checkpoint checkpoint = Checkpoint.read(file);
        Trainer other = trainer(new Network(SmallTraining.spec()), new Assignment());
        String message = Refusal.of(() -> other.resume(checkpoint));
        assertTrue(message.contains("where 'update = assignment'"), message);
    }

    /** Steps up are full ones, steps down weaker by a share. */
    private static WeightUpdate asymmetric(double share) {
        return new Pulses(
                new IncrementalDevice(
                        new StepLaw.Constant(),
                        new StepSize(0.002, 0, false, 0, share, 0),
                        new WeightBounds(-1, 1, 0, 0),
                        0,
                        0,
                        1),
                Rounding.ACCUMULATE,
                100,
                0);
    }

    @Test
    void fineSymmetricPulsesTrainAsAssignmentDoesAndAsymmetryHurts() throws IOException {
        double assigned = lastLoss(new Assignment());
        double symmetric = lastLoss(asymmetric(0));
        double weaker = lastLoss(asymmetric(0.5));
        double oneWay = lastLoss(asymmetric(0.9));
        String losses = "assigned " + assigned + ", symmetric " + symmetric + ", weaker by 0.5 " + weaker + ", by 0.9 "
                + oneWay;
        System.out.println("training losses: " + losses);
        assertEquals(assigned, symmetric, 0.02 * assigned, losses);
        assertTrue(weaker > 1.05 * symmetric, losses);
        assertTrue(oneWay > 1.05 * weaker, losses);
    }

    private static double lastLoss(WeightUpdate update) throws IOException {
        TrainingOutcome outcome =
                trainer(new Network(SmallTraining.spec()), update).train(1, null, TrainingListener.SILENT, () -> false);
        return outcome.history().get(outcome.history().size() - 1).trainingLoss();
    }
}
