package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sneakpath.training.data.YinYang;

class CheckpointContractTest {
    @TempDir
    private Path folder;

    private Path file;
    private Network network;

    @BeforeEach
    void trainOneEpoch() throws IOException {
        file = folder.resolve("checkpoint");
        network = new Network(SmallTraining.spec());
        trainer(network, SmallTraining.OPTIONS.withEpochs(1)).train(1, file, TrainingListener.SILENT, () -> false);
    }

    @Test
    void bestWeightsComeBack() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(file);
        assertEquals(1, checkpoint.epoch());
        assertEquals(1, checkpoint.bestEpoch());
        assertEquals(1, checkpoint.history().size());
        Network other = new Network(SmallTraining.spec());
        checkpoint.loadBest(other);
        assertArrayEquals(network.weights(), other.weights());
        assertEquals(network.evaluate(YinYang.test(), 1), other.evaluate(YinYang.test(), 1));
    }

    @Test
    void writingWhatWasReadGivesTheSameBytesAndLeavesNothingBeside() throws IOException {
        Path copy = folder.resolve("copy");
        Checkpoint.read(file).write(copy);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged");
        int tried = 0;
        // all of the header and both ends, then every 7th byte (odd, so that all offsets within a number come up)
        for (int k = 0; k < sound.length; k += k < 64 || k > sound.length - 64 ? 1 : 7) {
            byte[] bytes = sound.clone();
            bytes[k] ^= (byte) (1 << (k % 8));
            Files.write(damaged, bytes);
            assertRefused(damaged);
            tried++;
        }
        assertTrue(tried > 500, "only " + tried + " places tried");
    }

    @Test
    void truncationsAndAdditionsAreNoticed() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged");
        for (int length = 0; length < sound.length; length += 29) {
            Files.write(damaged, Arrays.copyOf(sound, length));
            assertRefused(damaged);
        }
        Files.write(damaged, Arrays.copyOf(sound, sound.length + 1));
        assertRefused(damaged);
    }

    @Test
    void aForeignFileAndAnotherVersionAreNamed() throws IOException {
        Path foreign = folder.resolve("foreign");
        Files.writeString(foreign, "network: 4-8-3\n");
        assertTrue(assertRefused(foreign).endsWith("is not a checkpoint of Sneakpath"));
        byte[] later = Files.readAllBytes(file);
        later[11] = 4;
        Files.write(foreign, later);
        assertTrue(assertRefused(foreign).contains("format version 4, this program reads version 3"));
    }

    @Test
    void anotherNetworkIsRefusedByTheFirstDifference() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(file);
        NetworkSpec spec = SmallTraining.spec();
        NetworkSpec other = new NetworkSpec(spec.layers(), spec.scheme(), spec.step(), 16, spec.readoutScale());
        String message = Refusal.of(() -> checkpoint.loadBest(new Network(other)));
        assertTrue(message.contains("'steps = 15' where 'steps = 16'"), message);
    }

    @Test
    void anotherTrainingIsRefusedByTheFirstDifference() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(file);
        Trainer other = trainer(
                new Network(SmallTraining.spec()),
                SmallTraining.OPTIONS.withEpochs(1).withBatch(26));
        String message = Refusal.of(() -> other.resume(checkpoint));
        assertTrue(message.contains("another training: it has 'batch = 25' where 'batch = 26'"), message);
    }

    private static Trainer trainer(Network network, TrainingOptions options) {
        return new Trainer(network, SmallTraining.RULE, SmallTraining.TRAINING, SmallTraining.VALIDATION, options);
    }

    private static String assertRefused(Path damaged) {
        String message = Refusal.of(CheckpointException.class, () -> Checkpoint.read(damaged));
        assertTrue(message.startsWith(damaged.toString()), message);
        return message;
    }
}
