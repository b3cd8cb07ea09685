package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.training.data.YinYang;

/** Threads and interruptions do not change a bit of what is learnt. */
class TrainingTwinTest {
    @TempDir
    private Path folder;

    @Test
    void oneTwoAndThreeThreadsGiveBitwiseEqualWeightsReportsAndCheckpoints() throws IOException {
        Network one = new Network(SmallTraining.spec());
        Path file = folder.resolve("one");
        TrainingOutcome outcome = SmallTraining.trainer(one).train(1, file, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        Evaluation evaluation = one.evaluate(YinYang.test(), 1);
        for (int threads = 2; threads <= 3; threads++) {
            Network network = new Network(SmallTraining.spec());
            Path other = folder.resolve("threads" + threads);
            TrainingOutcome same =
                    SmallTraining.trainer(network).train(threads, other, TrainingListener.SILENT, () -> false);
            assertArrayEquals(one.weights(), network.weights());
            assertEquals(outcome, same);
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(other));
            assertEquals(evaluation, network.evaluate(YinYang.test(), threads));
        }
    }

    @Test
    void stoppedAnywhereAndResumedIsBitwiseTheUninterruptedTraining() throws IOException {
        Network whole = new Network(SmallTraining.spec());
        Path wholeFile = folder.resolve("whole");
        TrainingOutcome outcome =
                SmallTraining.trainer(whole).train(2, wholeFile, TrainingListener.SILENT, () -> false);

        Path file = folder.resolve("parts");
        // 9 mini-batches an epoch: stops inside epochs 1, 2 and 4 and exactly at an epoch's end
        Network part = new Network(SmallTraining.spec());
        TrainingOutcome end = null;
        for (int batches : new int[] {4, 9, 5, 15, 1000}) {
            part = new Network(SmallTraining.spec());
            Trainer trainer = SmallTraining.trainer(part);
            if (Files.exists(file)) {
                trainer.resume(Checkpoint.read(file));
            }
            AtomicInteger left = new AtomicInteger(batches);
            end = trainer.train(1, file, TrainingListener.SILENT, () -> left.getAndDecrement() == 0);
            assertEquals(
                    batches == 1000 ? TrainingOutcome.Ending.FINISHED : TrainingOutcome.Ending.STOPPED, end.ending());
        }
        assertEquals(outcome, end);
        assertArrayEquals(whole.weights(), part.weights());
        assertArrayEquals(Files.readAllBytes(wholeFile), Files.readAllBytes(file));
    }

    @Test
    void resumingAFinishedTrainingChangesNothing() throws IOException {
        Path file = folder.resolve("finished");
        Network network = new Network(SmallTraining.spec());
        TrainingOutcome outcome = SmallTraining.trainer(network).train(1, file, TrainingListener.SILENT, () -> false);
        byte[] before = Files.readAllBytes(file);
        Network again = new Network(SmallTraining.spec());
        Trainer trainer = SmallTraining.trainer(again);
        trainer.resume(Checkpoint.read(file));
        assertEquals(outcome, trainer.train(1, file, TrainingListener.SILENT, () -> false));
        assertArrayEquals(network.weights(), again.weights());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anotherSeedGivesOtherWeights() throws IOException {
        Network a = new Network(SmallTraining.spec());
        Network b = new Network(SmallTraining.spec());
        a.initialise(1);
        b.initialise(2);
        assertTrue(!Arrays.equals(a.weights(), b.weights()));
        assertNotEquals(a.evaluate(YinYang.test(), 1), b.evaluate(YinYang.test(), 1));
    }

    @Test
    void interruptingTheThreadStopsBetweenMiniBatches() throws IOException {
        Network network = new Network(SmallTraining.spec());
        Thread.currentThread().interrupt();
        TrainingOutcome outcome = SmallTraining.trainer(network).train(2, null, TrainingListener.SILENT, () -> false);
        assertTrue(Thread.interrupted(), "the interruption is not swallowed");
        assertEquals(TrainingOutcome.Ending.STOPPED, outcome.ending());
        assertEquals(0, outcome.bestEpoch());
    }

    @Test
    void anInterruptedTrainingWritesItsCheckpointAndResumesBitwise() throws IOException {
        Network whole = new Network(SmallTraining.spec());
        TrainingOutcome outcome = SmallTraining.trainer(whole).train(1, null, TrainingListener.SILENT, () -> false);

        Path file = folder.resolve("interrupted");
        Trainer interrupted = SmallTraining.trainer(new Network(SmallTraining.spec()));
        TrainingListener interrupting = new TrainingListener() {
            @Override
            public void batchDone(int epoch, int batch, int batches, double loss, double accuracy) {
                if (epoch == 2 && batch == 3) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        TrainingOutcome.Ending ending =
                interrupted.train(2, file, interrupting, () -> false).ending();
        assertTrue(Thread.interrupted(), "the interruption is not swallowed");
        assertEquals(TrainingOutcome.Ending.STOPPED, ending);

        Network resumed = new Network(SmallTraining.spec());
        Trainer trainer = SmallTraining.trainer(resumed);
        trainer.resume(Checkpoint.read(file));
        assertEquals(outcome, trainer.train(1, null, TrainingListener.SILENT, () -> false));
        assertArrayEquals(whole.weights(), resumed.weights());
    }

    @Test
    void aTrainerTrainsOnce() throws IOException {
        Trainer trainer = SmallTraining.trainer(new Network(SmallTraining.spec()));
        assertEquals(
                TrainingOutcome.Ending.STOPPED,
                trainer.train(1, null, TrainingListener.SILENT, () -> true).ending());
        assertThrows(IllegalStateException.class, () -> trainer.train(1, null, TrainingListener.SILENT, () -> false));
    }
}
