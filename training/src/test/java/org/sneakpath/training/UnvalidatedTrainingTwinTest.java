package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training without a validation set: the weights of the last epoch, however often it was stopped on the way. */
class UnvalidatedTrainingTwinTest {
    @TempDir
    private Path folder;

    private Path wholeFile;
    private Network whole;
    private TrainingOutcome outcome;

    @BeforeEach
    void trainWithoutAStop() throws IOException {
        wholeFile = folder.resolve("whole");
        whole = new Network(SmallTraining.spec());
        outcome = SmallTraining.unvalidatedTrainer(whole).train(2, wholeFile, TrainingListener.SILENT, () -> false);
    }

    @Test
    void stoppedAnywhereAndResumedIsBitwiseTheUninterruptedTraining() throws IOException {
        Path file = folder.resolve("parts");
        // 9 mini-batches an epoch: stops inside epochs 1, 2 and 4 and exactly at an epoch's end
        Network part = new Network(SmallTraining.spec());
        TrainingOutcome end = null;
        for (int batches : new int[] {4, 9, 5, 15, 1000}) {
            part = new Network(SmallTraining.spec());
            Trainer trainer = SmallTraining.unvalidatedTrainer(part);
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
    void validationOnlySelectsSoThatWhatIsLearntIsTheSameWithoutIt() throws IOException {
        Path file = folder.resolve("validated");
        TrainingOutcome validated = SmallTraining.trainer(new Network(SmallTraining.spec()))
                .train(1, file, TrainingListener.SILENT, () -> false);
        assertArrayEquals(Checkpoint.read(file).weights(), whole.weights());
        assertEquals(validated.history().size(), outcome.history().size());
        for (int k = 0; k < 4; k++) {
            EpochReport with = validated.history().get(k);
            EpochReport without = outcome.history().get(k);
            assertEquals(with.trainingLoss(), without.trainingLoss());
            assertTrue(with.validated());
            assertFalse(without.validated());
            assertFalse(without.best());
            assertEquals(Double.NaN, without.validationLoss());
        }
        assertEquals(0, outcome.bestEpoch());
        assertEquals(Double.NaN, outcome.bestValidationAccuracy());
    }

    @Test
    void theTrainedNetworkAndItsCheckpointAreTheLastWeightsProgrammed() throws IOException {
        Network loaded = new Network(SmallTraining.spec());
        Checkpoint.read(wholeFile).loadBest(loaded);
        assertArrayEquals(whole.weights(), loaded.weights());
        assertEquals(loaded.evaluate(SmallTraining.VALIDATION, 1), whole.evaluate(SmallTraining.VALIDATION, 1));
    }

    @Test
    void aCheckpointIsRefusedByATrainingThatValidates() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(wholeFile);
        Trainer validating = SmallTraining.trainer(new Network(SmallTraining.spec()));
        String message = Refusal.of(() -> validating.resume(checkpoint));
        assertTrue(message.contains("'validation set = none' where 'validation set = yin-yang seed 6"), message);
    }
}
