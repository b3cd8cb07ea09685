package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class KilledTrainingTwinTest {
    /** Exit code of a process that signal 9 ended. */
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"adam", "adamw", "sgd", "nesterov"})
    @Timeout(300)
    void killedThreeTimesAndResumedIsBitwiseTheUninterruptedTraining(String optimiser)
            throws IOException, InterruptedException {
        Path file = folder.resolve("killed");
        int reached = 0;
        for (int round = 0; round < 3; round++) {
            Process process = start(optimiser, file);
            while (process.isAlive() && epoch(file) < reached + 4) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            process.destroyForcibly();
            assertEquals(KILLED, process.waitFor(), "it must still have been training");
            reached = epoch(file);
        }
        assertTrue(reached >= 12 && reached < 120, "killed last after epoch " + reached);

        Network resumed = new Network(SmallTraining.spec());
        TrainingOutcome outcome = KilledTraining.run(resumed, optimiser, file, 1);
        Network whole = new Network(SmallTraining.spec());
        Path wholeFile = folder.resolve("whole");
        assertEquals(KilledTraining.run(whole, optimiser, wholeFile, 2), outcome);
        assertArrayEquals(whole.weights(), resumed.weights());
        assertArrayEquals(Files.readAllBytes(wholeFile), Files.readAllBytes(file));
    }

    private static Process start(String optimiser, Path checkpoint) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTraining.class.getName(),
                        optimiser,
                        checkpoint.toString())
                .inheritIO()
                .start();
    }

    private static int epoch(Path checkpoint) throws IOException {
        return Files.exists(checkpoint) ? Checkpoint.read(checkpoint).epoch() : 0;
    }
}
